import { journalOf, journalWords, type JournalNames } from './journal';
import type { CaseEvent } from './event';

const names: JournalNames = { step: (key) => key, outcome: (_step, key) => key, purpose: (key) => key, person: () => 'Nina Skole', school: (id) => (id === 'x' ? '' : 'Vik skole'), record: () => 'Tiltaksplan', whyRevised: (id) => (id === 'ny' ? 'Morgenene er blitt lettere.' : '') };
const contact = (who: 'pupil' | 'guardian'): CaseEvent => ({ type: 'contact.recorded', on: '2026-11-20', by: 'n', contact: { id: 'c', on: '2026-11-20', with: who, how: 'meeting', reached: true, summary: 'Eleven ville hjem, sa læreren.', by: 'n' } });
const titles = (unit: 'school' | 'kindergarten', ...events: readonly CaseEvent[]) => journalOf(events.map((event) => ({ at: '2026-11-20T08:00:00.000Z', event })), names, journalWords(unit)).map(({ title, text }) => `${title}: ${text}`);

test('B81, B26: the course of a kindergarten’s case is told in its own words, and what people have written stays as they wrote it', () => {
  const requested: CaseEvent = { type: 'transfer.requested', on: '2026-11-20', by: 'n', request: { id: 'r', toSchoolId: 's', reason: '', on: '2026-11-20', by: 'n' } } as never;
  const up: CaseEvent = { type: 'case.brought_up', on: '2026-11-20', by: 'n', broughtUp: { id: 'b', why: 'Kan rektor få hjelp?', insight: null, on: '2026-11-20', by: 'n' } } as never;
  expect(titles('kindergarten', contact('pupil'), requested, up)).toEqual([
    'Kontakt med barnet i samtale: Eleven ville hjem, sa læreren.',
    expect.stringMatching(/^Vik skole ba om at saken følger barnet: /),
    expect.stringMatching(/^Saken ble løftet til nivået over barnehagen: Kan rektor få hjelp\?$/),
  ]);
  expect(titles('school', contact('pupil'), contact('guardian'))).toEqual(['Kontakt med eleven i samtale: Eleven ville hjem, sa læreren.', 'Kontakt med foresatte i samtale: Eleven ville hjem, sa læreren.']);
});

test('B81: a new edition of a plan says why it came', () => {
  const signed = (recordId: string): CaseEvent => ({ type: 'record.signed', recordId, kind: 'plan', on: '2026-11-20', by: 'n' });
  expect(titles('school', signed('gammel'), signed('ny'))).toEqual(['Plan er signert: Tiltaksplan', 'Plan er signert: Tiltaksplan\nMorgenene er blitt lettere.']);
});
