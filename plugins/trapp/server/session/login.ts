import { about } from '../../core/audit/index';
import type { OutputOf } from '../../core/contracts/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import type { Staff } from '../../core/people/index';
import type { Answer, Call, StagedHandler } from '../http/handler';
import { afterCode } from './codes';
import { before, limits } from './limits';
import { whatToDo } from './messages';
import { presentMe } from './present-me';
import { beginProof, isProved, type Proof } from './prove-password';
import { fingerprint, newToken } from './token';

/**
 * Logging in. The attempt counts as failed from the start, and is forgotten when it succeeds. An account that does not exist is answered like a wrong
 * password: same words, same work, same limit. Whoever has set up codes is asked for one, but not before the password was right.
 * Refuses `login_failed`, `too_many_attempts`, `code_needed`, `code_failed`.
 */
export const login: StagedHandler<'login', Proof, boolean> = {
  async prepare(call) {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    if (!call.stores.accounts.settings().passwords) return refuse('login_failed');
    await call.stores.sessions.forget({ sessionsBegun: before(call.now, limits.sessionMs), attemptsMade: before(call.now, limits.attemptsMs) });
    return beginProof(call, call.input.username, call.input.password);
  },

  outside: isProved,

  async finish(call, { account, staff }, isRight) {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    if (!isRight || staff === null) return refuse('login_failed');
    // The account may have been closed while the password was checked.
    const now = await call.stores.staff.staff(staff.id);
    if (!now?.active) return refuse('login_failed');
    const assured = await assuredBy(call, now);
    if (isRefusal(assured)) return assured;
    await call.stores.sessions.succeeded(account);
    return begun(call, now, assured);
  },
};

/** Has the account's own code been given? Refuses where it has codes and none, or another, was. */
async function assuredBy({ stores, input, now }: Call<'login'>, { id }: Staff): Promise<boolean | Refusal> {
  const codes = await stores.accounts.codesOf(id);
  if (codes === undefined || codes.confirmedAt === null) return false;
  if (input.code === undefined) return refuse('code_needed');
  const used = afterCode(codes, input.code, now, stores.accounts.settings().sealKey);
  if (used === undefined) return refuse('code_failed', whatToDo.code);
  await stores.accounts.saveCodes(used);
  return true;
}

/** A session begins. `assured`: more than a password has been shown. */
export async function begun<Id extends 'login' | 'loginByProvider'>(call: Call<Id>, staff: Staff, assured: boolean): Promise<Answer<Id>> {
  const token = newToken();
  await call.stores.sessions.begin(fingerprint(token), staff.id, call.now, assured);
  const { id, name, assignments } = staff;
  const mustAssure = !assured && call.stores.accounts.settings().codesRequired;
  return { output: (await presentMe(call, staff, mustAssure)) as OutputOf<Id>, about: about({ subjectId: id }), session: { begins: token }, actor: { kind: 'staff', id, name, assignments } };
}
