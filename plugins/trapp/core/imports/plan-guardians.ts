import { isBarred, isSameName, nameEnds, plainPhone, type Guardian, type Pupil } from '../people/index';
import { words } from './messages.nb';
import type { RosterGuardian, RosterPupil } from './roster-row';
import type { RowProblem } from './table';

/**
 * The guardians that the file adds or changes. Whoever the file does not name stays as they are: blocks and shields are people's decisions,
 * and no sequence of files undoes them (security.md, sec-10).
 */
export function planGuardians(
  row: RosterPupil,
  pupil: Pupil,
  stored: readonly Guardian[],
  newId: () => string,
): { writes: Guardian[]; remarks: RowProblem[] } {
  const writes: Guardian[] = [];
  const remarks: RowProblem[] = [];
  const left = [...stored];
  const someoneIsBlocked = stored.some((guardian) => guardian.blocked);
  for (const [index, told] of row.guardians.entries()) {
    const path = `guardian${index + 1}Responsibility`;
    const before = takeMatch(left, told);
    if (before === undefined) {
      const unconfirmed = someoneIsBlocked && told.responsibility === 'yes';
      if (unconfirmed) remarks.push({ row: row.row, path, message: words.guardianUnconfirmed });
      writes.push({
        id: newId(), pupilId: pupil.id, name: told.name, phone: told.phone, email: told.email, language: pupil.language,
        responsibility: unconfirmed ? 'unknown' : (told.responsibility ?? 'unknown'), blocked: false,
      });
      continue;
    }
    const denied = before.responsibility === 'no' && told.responsibility !== null && told.responsibility !== 'no';
    if (denied) remarks.push({ row: row.row, path, message: words.responsibilityKept });
    const unconfirmed = someoneIsBlocked && before.responsibility === 'unknown' && told.responsibility === 'yes';
    const after: Guardian = {
      ...before,
      name: told.name,
      phone: told.phone ?? before.phone,
      email: told.email ?? before.email,
      responsibility: denied || unconfirmed ? before.responsibility : (told.responsibility ?? before.responsibility),
    };
    if (after.name !== before.name || after.phone !== before.phone || after.email !== before.email || after.responsibility !== before.responsibility) writes.push(after);
  }
  return { writes, remarks };
}

/** The stored guardian that the file means: by name, else by phone or e-mail, so that a new spelling is no new person. */
function takeMatch(left: Guardian[], told: RosterGuardian): Guardian | undefined {
  const tests: ((guardian: Guardian) => boolean)[] = [
    (guardian) => isSameName(guardian.name, told.name),
    (guardian) => told.email !== null && guardian.email !== null && isSameName(guardian.email, told.email),
    (guardian) => told.phone !== null && guardian.phone !== null && plainPhone(guardian.phone) === plainPhone(told.phone),
    // Somebody who is to get nothing is not to become somebody new by a middle name.
    (guardian) => isBarred(guardian) && nameEnds(guardian.name).join() === nameEnds(told.name).join(),
  ];
  for (const test of tests) {
    const index = left.findIndex(test);
    if (index !== -1) return left.splice(index, 1)[0];
  }
  return undefined;
}
