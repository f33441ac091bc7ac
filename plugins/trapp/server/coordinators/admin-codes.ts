import { about } from '../../core/audit/index';
import type { Premises } from '../premises';
import { CODES, hashOfSpare, newSpareCodes } from '../session/codes';
import { seal } from '../session/sealed';
import { addressOf, newSecret } from '../session/totp';
import { attemptsKeyOf, codesKeyOf } from './admin-login';

/** What an authenticator app is told, and the codes for the day when the telephone is gone. Shown once. */
export interface AdminCodes {
  readonly secret: string;
  readonly address: string;
  readonly spare: readonly string[];
}

/**
 * Gives an account in the Strapi admin new codes, or takes them away (`no-codes`); whoever is logged in to it is so no more. Strapi's login has no page for it,
 * so whoever runs the installation does it with the person beside them. Throws when there is no such account.
 */
export async function changeAdminCodes({ stores, transaction, clock }: Premises, deed: 'codes' | 'no-codes', email: string): Promise<AdminCodes | null> {
  return transaction(async () => {
    const found = await stores.adminAccounts.find(email);
    if (found === undefined) throw new Error(`Nobody in the admin has the address ${email}`);
    const made = deed === 'codes' ? await newCodes() : null;
    const now = clock.now();
    if (made === null) await stores.accounts.removeCodes(codesKeyOf(found.id));
    else {
      const secret = seal(made.secret, stores.accounts.settings().sealKey, CODES);
      await stores.accounts.saveCodes({ staffId: codesKeyOf(found.id), secret, begunAt: now, confirmedAt: now, lastStep: 0, spare: made.spare.map(hashOfSpare) });
    }
    await stores.sessions.succeeded(attemptsKeyOf(found.email));
    await stores.adminAccounts.endSessions(found.id);
    await stores.audit.append({ at: now, actorKind: 'system', actorId: 'system', operation: `account: ${deed}`, access: 'write', outcome: 'done', refusal: null, about: about({ subjectId: codesKeyOf(found.id) }) });
    return made;

    async function newCodes(): Promise<AdminCodes> {
      const secret = newSecret();
      const { name } = await stores.municipality.read();
      return { secret, address: addressOf(secret, email.toLowerCase(), `Trapp ${name} admin`.replace('  ', ' ')), spare: newSpareCodes() };
    }
  });
}
