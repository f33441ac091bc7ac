import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Staff } from '../../core/people/index';
import type { StagedHandler } from '../http/handler';
import { plainUsername } from '../people/staff.store';
import { before, limits } from './limits';
import { verifyPassword } from './password';
import { presentMe } from './present-me';
import { fingerprint, newToken } from './token';

interface Prepared {
  readonly account: string;
  readonly staff: Staff | null;
  readonly passwordHash: string | null;
  readonly password: string;
}

/**
 * Logging in. The attempt counts as failed from the start, so that guesses sent all at once do not slip past the limit, and it is
 * forgotten when it succeeds. An account that does not exist is answered like a wrong password: same words, same work, same limit.
 */
export const login: StagedHandler<'login', Prepared, boolean> = {
  async prepare(call) {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    const { username, password } = call.input;
    const since = before(call.now, limits.attemptsMs);
    await call.stores.sessions.forget({ sessionsBegun: before(call.now, limits.sessionMs), attemptsMade: since });
    const account = fingerprint(plainUsername(username));
    const attempts = await call.stores.sessions.attempt({ id: call.newId(), account, address: fingerprint(call.caller.address), at: call.now }, since);
    if (attempts.account > limits.failuresOfAccount || attempts.address > limits.failuresOfAddress) return refuse('too_many_attempts');
    const found = await call.stores.staff.account(username);
    const usable = found?.staff.active ? found : undefined;
    return { account, staff: usable?.staff ?? null, passwordHash: usable?.passwordHash ?? null, password };
  },

  async outside({ password, passwordHash }) {
    return verifyPassword(password, passwordHash);
  },

  async finish(call, { account, staff }, isRight) {
    const refused = call.guard({ kind: 'none' });
    if (refused) return refused;
    if (!isRight || staff === null) return refuse('login_failed');
    // The account may have been closed while the password was checked.
    const now = await call.stores.staff.staff(staff.id);
    if (!now?.active) return refuse('login_failed');
    const token = newToken();
    await call.stores.sessions.succeeded(account);
    await call.stores.sessions.begin(fingerprint(token), staff.id, call.now);
    const output = await presentMe(call, now);
    const { id, name, assignments } = now;
    return { output, about: about({ subjectId: id }), session: { begins: token }, actor: { kind: 'staff', id, name, assignments } };
  },
};
