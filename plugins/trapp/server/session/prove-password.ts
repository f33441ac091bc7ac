import { refuse, type Refusal } from '../../core/refusals';
import type { OperationId } from '../../core/contracts/index';
import type { Staff } from '../../core/people/index';
import type { Answer, Call, StagedHandler } from '../http/handler';
import { plainUsername } from '../people/staff.store';
import { before, limits } from './limits';
import { whatToDo } from './messages';
import { hashPassword, verifyPassword } from './password';
import { fingerprint } from './token';

/** Somebody who says that they know an account's password. */
export interface Proof {
  /** What attempts on the account are counted by. */
  readonly account: string;
  /** null: there is no such account, or it is closed. */
  readonly staff: Staff | null;
  readonly passwordHash: string | null;
  readonly password: string;
}

/**
 * Counts the attempt as failed, so that guesses sent all at once do not slip past the limit; `stores.sessions.succeeded` forgets it. An account that does not exist
 * is treated like one that does. Refuses `too_many_attempts`.
 */
export async function beginProof<Id extends OperationId>(call: Call<Id>, username: string, password: string): Promise<Proof | Refusal> {
  const since = before(call.now, limits.attemptsMs);
  const account = fingerprint(plainUsername(username));
  const attempts = await call.stores.sessions.attempt({ id: call.newId(), account, address: fingerprint(call.caller.address), at: call.now }, since);
  if (attempts.account > limits.failuresOfAccount || attempts.address > limits.failuresOfAddress) return refuse('too_many_attempts');
  const found = await call.stores.staff.account(username);
  const usable = found?.staff.active ? found : undefined;
  return { account, staff: usable?.staff ?? null, passwordHash: usable?.passwordHash ?? null, password };
}

export const isProved = ({ password, passwordHash }: Proof): Promise<boolean> => verifyPassword(password, passwordHash);

interface Proved {
  readonly isRight: boolean;
  /** Of the new password, where one is given. */
  readonly newHash: string | null;
}

/** What one does with one's own account, after having shown the password: a session that somebody has left open is not enough. Refuses `password_wrong`. */
export function provingPassword<Id extends 'changePassword' | 'beginCodes' | 'endCodes'>(
  check: (call: Call<Id>, staff: Staff) => Refusal | null,
  finish: (call: Call<Id>, staff: Staff, newHash: string | null) => Promise<Answer<Id> | Refusal>,
): StagedHandler<Id, Proof & { readonly newPassword: string | null }, Proved> {
  return {
    async prepare(call) {
      const refused = call.guard({ kind: 'none' });
      if (refused) return refused;
      const staff = call.actor.kind === 'staff' ? await call.stores.staff.staff(call.actor.id) : undefined;
      if (staff === undefined) return refuse('forbidden');
      const unfit = check(call, staff);
      if (unfit) return unfit;
      const input = call.input as { readonly password: string; readonly newPassword?: string };
      const proof = await beginProof(call, staff.username, input.password);
      return 'refused' in proof ? proof : { ...proof, newPassword: input.newPassword ?? null };
    },
    outside: async (proof) => {
      const isRight = await isProved(proof);
      return { isRight, newHash: isRight && proof.newPassword !== null ? await hashPassword(proof.newPassword) : null };
    },
    async finish(call, { account, staff }, { isRight, newHash }) {
      const refused = call.guard({ kind: 'none' });
      if (refused) return refused;
      if (!isRight || staff === null) return refuse('password_wrong', whatToDo.password);
      await call.stores.sessions.succeeded(account);
      return finish(call, staff, newHash);
    },
  };
}
