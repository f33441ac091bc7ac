import { about } from '../../core/audit/index';
import { plainUsername } from '../people/staff.store';
import type { Premises } from '../premises';
import { fingerprint } from './token';
import { hashPassword } from './password';

/** What whoever runs the installation does with somebody's account, when they themselves cannot: `reset` gives a new password and takes codes away. */
export type AccountDeed = 'reset' | 'close' | 'open';

/**
 * Does it, puts it on record, and logs the person out everywhere. Throws when there is no such account. The answer is the new password, which is kept nowhere;
 * null where there is none.
 */
export async function changeAccount({ stores, transaction, clock }: Premises, deed: AccountDeed, username: string, newPassword: () => string): Promise<string | null> {
  const password = deed === 'reset' ? newPassword() : null;
  const hash = password === null ? null : await hashPassword(password);
  return transaction(async () => {
    const staff = (await stores.staff.account(username))?.staff;
    if (staff === undefined) throw new Error(`There is no account ${username}`);
    if (hash === null) await stores.staff.save({ ...staff, active: deed === 'open' });
    else {
      await stores.staff.setPasswordHash(staff.id, hash);
      await stores.accounts.removeCodes(staff.id);
      await stores.sessions.succeeded(fingerprint(plainUsername(username)));
    }
    await stores.audit.append({ at: clock.now(), actorKind: 'system', actorId: 'system', operation: `account: ${deed}`, access: 'write', outcome: 'done', refusal: null, about: about({ subjectId: staff.id }) });
    return password;
  });
}
