import { isRefusal, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { after, on, opened, readyMeeting } from '../cases.fixture';
import type { CaseEvent } from '../event';
import { foldCase } from '../fold';
import { goIntoCase, joinFinding, openCase, recordConsent, reopenCase, signRecord, takeInCase } from './index';

const refusedBy = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? [result.refused, result.problems[0]?.path] : 'not refused');

/** The case from the earlier school: with a meeting's decision, a consent and a finding of its own. */
function earlier(): Case {
  const start = { caseId: 'gammel', pupilId: 'elev', schoolId: 'gammel-skole', routineVersion: 1, ownerId: 'siri', findingIds: ['gammelt-funn'], concern: 'Borte hver mandag' };
  let held = foldCase(openCase(start, on('2026-08-20')));
  const meeting = { ...readyMeeting, date: '2026-08-25', actionItems: [{ id: 'x', what: 'Ring helsesykepleier', who: 'Siri', due: '2026-09-10' }, { id: 'y', what: 'Bestill tolk', who: 'Siri', due: '2026-09-12' }] };
  held = after(held, signRecord(held, { recordId: 'mote', template: 'mote', content: { kind: 'meeting', meeting }, plan: null }, on('2026-08-25')));
  held = after(held, recordConsent(held, { purpose: 'samarbeid', givenBy: 'Mor', answer: 'given', on: '2026-08-26', until: null, note: '' }, on('2026-08-26')));
  return after(held, joinFinding(held, { findingId: 'funn' }, on('2026-08-27')));
}

const undone = ({ tasks }: Case) => tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped).map(({ title }) => title);

test('U7: one case goes on with everything that is not over in the other, each once', () => {
  const refusedLater = after(opened(), recordConsent(opened(), { purpose: 'samarbeid', givenBy: 'Mor', answer: 'withdrawn', on: '2026-08-31', until: null, note: '' }, on('2026-08-31')));
  const taken = after(refusedLater, takeInCase(refusedLater, { from: earlier() }, on('2026-09-02')));
  expect(taken.takenIn).toEqual([{ caseId: 'gammel', schoolId: 'gammel-skole', openedOn: '2026-08-20', concern: 'Borte hver mandag', on: '2026-09-02' }]);
  expect(undone(taken)).toEqual([...undone(refusedLater), 'Ring helsesykepleier', 'Bestill tolk']);
  expect(taken.findingIds).toEqual(['funn', 'gammelt-funn']);
  // What was said last stands last, whichever case it was said in.
  expect(taken.consents.map(({ answer }) => answer)).toEqual(['given', 'withdrawn']);
  expect(taken).toMatchObject({ step: opened().step, ownerId: opened().ownerId, schoolId: opened().schoolId, status: 'open' });
  expect(takeInCase(taken, { from: earlier() }, on('2026-09-03'))).toEqual([]);
});

test('U7: the other case is over, says where it went and why, and is not opened again', () => {
  const gone = after(earlier(), goIntoCase(earlier(), { into: opened(), note: 'Vi har begynt selv.' }, on('2026-09-02')));
  expect(gone).toMatchObject({ status: 'closed', closedOn: '2026-09-02', wentInto: 'sak' });
  expect(undone(gone)).toEqual([]);
  expect(gone.path).toMatchObject([{ to: '2026-09-02', reason: 'Tatt inn i elevens andre sak, opprettet 31. august 2026. Vi har begynt selv.' }]);
  expect(refusedBy(reopenCase(gone, { step: 'samtale', reason: 'Mer fravær' }, on('2026-09-03')))).toEqual(['invalid_input', 'step']);
  expect(refusedBy(goIntoCase(gone, { into: opened(), note: '' }, on('2026-09-03')))).toEqual(['case_closed', undefined]);
});

test.each<[string, Partial<Case>]>([
  ['another pupil', { pupilId: 'en-annen' }],
  ['another routine', { routineKey: 'en-annen' }],
  ['the same case', { id: 'sak' }],
])('U7: a case is not made one with that of %s', (_what, more) => {
  const stranger = { ...earlier(), ...more };
  expect(refusedBy(takeInCase(opened(), { from: stranger }, on()))).toEqual(['invalid_input', 'ownCaseId']);
  expect(refusedBy(goIntoCase(stranger, { into: opened(), note: '' }, on()))).toEqual(['invalid_input', 'ownCaseId']);
});

test('U7, A1: a case of a kindergarten goes into one that follows the school’s routine, and only so', () => {
  const ofKindergarten = { ...earlier(), routineKey: 'barnehagens' };
  const gone = after(ofKindergarten, goIntoCase(ofKindergarten, { into: opened(), note: '', isOutgrown: true }, on('2026-09-02')));
  expect(gone).toMatchObject({ status: 'closed', wentInto: 'sak' });
  const taken = after(opened(), takeInCase(opened(), { from: ofKindergarten, isOutgrown: true }, on('2026-09-02')));
  expect(taken).toMatchObject({ routineKey: opened().routineKey, step: opened().step, takenIn: [{ caseId: 'gammel' }], consents: [{ purpose: 'samarbeid', answer: 'given' }] });
  expect(undone(taken)).toEqual([...undone(opened()), 'Ring helsesykepleier', 'Bestill tolk']);
  expect(refusedBy(takeInCase(opened(), { from: earlier(), isOutgrown: true }, on()))).toEqual(['invalid_input', 'ownCaseId']);
});
