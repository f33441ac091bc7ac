import type { Guide, Item } from '../../plugins/trapp/core/guides/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { aCaseDesk, contact, FRIDAY, inCase, on, save, startRecord, viewRecord } from '../kit/case-desk';
import { absencesReach, anAbsence, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const everything = { documentation: 'any' as const, message: 'any' as const, exceptCauses: [], subjects: null };
const item = (linkId: string, prefill: Item['prefill']): Item => ({ linkId, type: 'text', text: { nb: linkId }, prefill });
const ticks: Item = { linkId: 'tegn', type: 'multi_choice', text: { nb: 'Tegn' }, answerOption: ['uro', 'vondt'].map((value) => ({ value, text: { nb: value } })) };
const figures: Guide = {
  key: 'tall-i-skjema',
  title: { nb: 'Tall i et skjema' },
  parts: [
    {
      key: 'tall', phase: 'preparation', respondent: 'school', title: { nb: 'Tall' },
      item: [
        item('dager', { fact: 'absence', params: { measure: 'days', window: { kind: 'rolling', amount: 30, unit: 'calendar_days', withinSchoolYear: false }, filter: everything } }),
        item('andel', { fact: 'absence', params: { measure: 'percent_days', window: { kind: 'school_year' }, filter: everything } }),
        item('stille', { fact: 'days_since_last_action' }),
        item('krysset', { fact: 'choices_made', params: { guide: 'tall-i-skjema', field: 'tegn' } }),
        ticks,
      ],
    },
  ],
  sources: ['A29'],
};
const small = smallRoutine('aaa-tall-i-skjema', []);
const routine: Routine = { ...small, guides: [...small.guides, figures] };

beforeEach(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const filledIn = async (desk: Parameters<typeof startRecord>[0]) => {
  const { content, record } = await startRecord(desk, { template: figures.key });
  if (content.kind !== 'conversation') throw new Error('Not a conversation');
  return { answers: content.answers, recordId: record.id };
};

it('A29, S67: a form tells facts of the pupil and the case as they were on the day that it was begun, and never after', async () => {
  const desk = await aCaseDesk();
  await absencesReach(desk.school, '2026-11-20', [anAbsence(desk.pupil, '2026-11-18'), anAbsence(desk.pupil, '2026-11-19'), anAbsence(desk.pupil, '2026-09-01')]);
  const { answers, recordId } = await filledIn(desk);
  expect(answers['dager']).toBe('Eleven har 2 dager fravær de siste 30 dagene (22.10.2026–20.11.2026). Regnet ut 20.11.2026.');
  expect(answers['andel']).toMatch(/^Eleven har \d+(,\d+)? % fravær i skoleåret \(17\.08\.2026–20\.11\.2026\)\. Regnet ut 20\.11\.2026\.$/);
  expect(answers['stille']).toBe('Det er 0 dager siden noe sist ble gjort i saken. Regnet ut 20.11.2026.');
  expect(answers['krysset']).toBe('Det er ikke krysset av for noe i «Tegn». Regnet ut 20.11.2026.');

  const later = await on(desk, '2026-11-25');
  await absencesReach(desk.school, '2026-11-25', [anAbsence(desk.pupil, '2026-11-24')]);
  expect((await viewRecord(later, recordId)).content).toMatchObject({ answers: { dager: answers['dager'] } });
  // A person knows better, and what they write stays.
  expect((await save(later, recordId, 1, { kind: 'conversation', answers: { ...answers, dager: 'To dager, den ene var en feil.' } })).status).toBe(200);
  expect((await viewRecord(later, recordId)).content).toMatchObject({ answers: { dager: 'To dager, den ene var en feil.' } });
});

it('A29, sec: what is for fewer than everybody with the case is in no figure that everybody reads', async () => {
  const desk = await aCaseDesk();
  await absencesReach(desk.school, '2026-11-20', []);
  // The task of talking with the home is done by this one, for everybody to see.
  expect((await inCase(desk, 'contacts', contact())).status).toBe(200);
  const later = await on(desk, '2026-11-25');
  expect((await inCase(later, 'contacts', contact({ on: '2026-11-24', audience: { kind: 'leaders' } }))).status).toBe(200);
  const { answers } = await filledIn(later);
  expect(answers['stille']).toBe('Det er 5 dager siden noe sist ble gjort i saken. Regnet ut 25.11.2026.');
  // Ticks do not say where they were made.
  expect(answers['krysset']).toContain('kan ikke måles nå.');
});
