import { about } from '../../core/audit/index';
import { passwordFault } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { afterCode, CODES, hashOfSpare, newSpareCodes } from './codes';
import { passwordFaults, whatToDo } from './messages';
import { provingPassword } from './prove-password';
import { seal } from './sealed';
import { fingerprint, newToken } from './token';
import { addressOf, newSecret } from './totp';

export const viewAccount: Handler<'viewAccount'> = async ({ guard, actor, stores }) => {
  const refused = guard({ kind: 'none' });
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  const account = await stores.staff.account((await stores.staff.staff(actor.id))?.username ?? '');
  const codes = await stores.accounts.codesOf(actor.id);
  const { passwords, codesRequired } = stores.accounts.settings();
  return {
    output: {
      hasPassword: passwords && account !== undefined && account.passwordHash !== null,
      codes: codes === undefined || codes.confirmedAt === null ? null : { since: codes.confirmedAt, spareLeft: codes.spare.length },
      codesRequired,
    },
    about: about({ subjectId: actor.id }),
  };
};

/** A new password of one's own. Every session of the account ends, and the one who asked goes on in a new one (sec-12). Refuses `invalid_input`, `password_wrong`. */
export const changePassword = provingPassword<'changePassword'>(
  ({ input: { newPassword } }, staff) => {
    const fault = passwordFault(newPassword, staff);
    return fault === null ? null : refuse('invalid_input', [{ path: 'newPassword', message: passwordFaults[fault] }]);
  },
  async ({ stores, now, caller }, staff, newHash) => {
    if (newHash === null) return refuse('password_wrong', whatToDo.password);
    const assured = caller.sessionToken !== null && (await stores.sessions.isAssured(fingerprint(caller.sessionToken)));
    await stores.staff.setPasswordHash(staff.id, newHash);
    const token = newToken();
    await stores.sessions.begin(fingerprint(token), staff.id, now, assured);
    return { output: {}, about: about({ subjectId: staff.id }), session: { begins: token } };
  },
);

/** A new secret for an authenticator app. What was set up and confirmed before must be ended first. Refuses `password_wrong`, `codes_exist`. */
export const beginCodes = provingPassword<'beginCodes'>(
  () => null,
  async ({ stores, now }, staff) => {
    if (((await stores.accounts.codesOf(staff.id))?.confirmedAt ?? null) !== null) return refuse('codes_exist');
    const secret = newSecret();
    const { sealKey } = stores.accounts.settings();
    await stores.accounts.saveCodes({ staffId: staff.id, secret: seal(secret, sealKey, CODES), begunAt: now, confirmedAt: null, lastStep: 0, spare: [] });
    const { name } = await stores.municipality.read();
    return { output: { secret, address: addressOf(secret, staff.username, `Trapp ${name}`.trim()) }, about: about({ subjectId: staff.id }) };
  },
);

/** The first code shows that the app knows the secret; from now on one is asked for. Whoever else is logged in to the account is so no more. Refuses `code_failed`. */
export const confirmCodes: Handler<'confirmCodes'> = async ({ guard, actor, stores, input, now, caller }) => {
  const refused = guard({ kind: 'none' });
  if (refused) return refused;
  const codes = actor.kind === 'staff' ? await stores.accounts.codesOf(actor.id) : undefined;
  if (codes === undefined || caller.sessionToken === null) return refuse('code_failed', whatToDo.code);
  if (codes.confirmedAt !== null) return refuse('codes_exist');
  const used = afterCode(codes, input.code, now, stores.accounts.settings().sealKey);
  if (used === undefined) return refuse('code_failed', whatToDo.code);
  const spare = newSpareCodes();
  await stores.accounts.saveCodes({ ...used, confirmedAt: now, spare: spare.map(hashOfSpare) });
  await stores.sessions.keepOnly(codes.staffId, fingerprint(caller.sessionToken), true);
  return { output: { spare }, about: about({ subjectId: codes.staffId }) };
};

/** No codes any more: the telephone is lost, or another one is to be set up. Refuses `password_wrong`. */
export const endCodes = provingPassword<'endCodes'>(
  () => null,
  async ({ stores, caller }, staff) => {
    await stores.accounts.removeCodes(staff.id);
    if (caller.sessionToken !== null) await stores.sessions.keepOnly(staff.id, fingerprint(caller.sessionToken), false);
    return { output: {}, about: about({ subjectId: staff.id }) };
  },
);
