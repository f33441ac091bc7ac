import type { Transaction } from '../absences/transaction';

/**
 * Findings of an earlier version name their pupil by reference alone, and so do their slots. A pupil's number, that of the pupil's own row, is what both
 * begin with now: a school's pupils lie side by side, and so do their findings in the indexes. An index tells which have none yet: at most starts, nobody.
 */
export async function numberFindings(trx: Transaction): Promise<void> {
  const number = '(select p.id from trapp_pupils p where p.ref = trapp_findings.pupil)';
  // An assessed finding has a slot of its own, which nothing that is raised can have.
  const slot = `case when status = 'new' then cast(${number} as varchar(20)) || substr(slot, length(pupil) + 1) else slot end`;
  await trx.raw(`update trapp_findings set slot = ${slot}, pupil_number = ${number} where pupil_number is null and pupil in (select ref from trapp_pupils)`);
}
