import { aCaseDesk, inCase, signedRecord, taskOf, viewCase, wholeConversation, type CaseDesk } from '../../kit/case-desk';
import { absencesReach, anAbsence, publishNothing, resetClock, setClock } from '../../kit/factories';
import type { RecordContent, RecordView } from '../../../plugins/trapp/core/contracts/index';
import { meeting, plan } from '../../documents/papers';
import { publishPack } from '../made-up-school';

const FRIDAY = '2026-11-20T08:00:00.000Z';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishPack('bergen');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** What the routine proposes in the case now. */
const proposed = async (desk: CaseDesk) => (await viewCase(desk)).escalations.map(({ raised }) => raised.key);

const minutes = ({ content }: RecordView): RecordContent => ({ kind: 'meeting', meeting: { ...meeting, childVoice: { ...meeting.childVoice, byWhom: 'Ingvild' }, agenda: content.kind === 'meeting' ? content.meeting.agenda : [] } });
const aMeeting = (desk: CaseDesk) => signedRecord(desk, { kind: 'meeting', template: 'bergen-naervaersmote' }, minutes);

/** A plan from 26 October: twenty school days have gone since, and the twenty before are measured against them. */
async function withPlan(before: readonly string[], after: readonly string[]): Promise<CaseDesk> {
  const desk = await aCaseDesk();
  await absencesReach(desk.school, '2026-11-20', [...before, ...after].map((date) => anAbsence(desk.pupil, date, { cause: 'illness', documented: true, reported: true })));
  const measures = plan.measures.filter(({ area, from }) => area !== 'fritid' && from !== '');
  await signedRecord(desk, { kind: 'plan', template: 'bergen-tiltaksplan' }, () => ({ kind: 'plan', plan: { ...plan, measures, startsOn: '2026-10-26' } }));
  return desk;
}

test('B28, B29: after two presence meetings without more presence the health service is proposed, asks for consent, and becomes a task', async () => {
  const desk = await withPlan(['2026-09-22', '2026-10-14'], ['2026-11-04', '2026-11-12']);
  await aMeeting(desk);
  expect(await proposed(desk)).toEqual([]);
  await aMeeting(desk);
  const [found] = (await viewCase(desk)).escalations;
  expect(found).toMatchObject({ raised: { key: 'to-moter-skolehelsetjenesten', tells: ['department_head'] }, lacks: [expect.stringMatching(/samtykke/i)] });
  const consent = { purpose: 'skolehelsetjenesten', givenBy: 'Mor Prøve', answer: 'given', on: '2026-11-20', until: null, note: '' };
  expect((await inCase(desk, 'consents', consent)).status).toBe(200);
  expect((await viewCase(desk)).escalations[0]?.lacks).toEqual([]);
  expect((await inCase(desk, `escalations/${found?.raised.id}/follow`, { reason: 'Eleven og mor ønsker det.' })).status).toBe(200);
  expect((await taskOf(desk, 'avtal-med-helsesykepleier')).due).toBe('2026-11-27');
});

test('B28: not when presence has grown', async () => {
  const desk = await withPlan(['2026-09-22', '2026-10-14'], ['2026-11-04']);
  await aMeeting(desk);
  await aMeeting(desk);
  expect(await proposed(desk)).toEqual([]);
});

test('B46: two of the four signs, ticked and signed, propose that the case is lifted; one does not', async () => {
  const desk = await aCaseDesk();
  await absencesReach(desk.school, '2026-11-20');
  expect((await inCase(desk, 'other-way', { to: { step: 'evaluering' }, reason: 'Rett til evalueringen.' })).status).toBe(200);
  const judged = (kjennetegn: string[]) => (begun: RecordView): RecordContent => {
    const whole = wholeConversation(begun);
    return whole.kind === 'conversation' ? { ...whole, answers: { ...whole.answers, kjennetegn } } : whole;
  };
  await signedRecord(desk, { template: 'bergen-sammensatt-sak' }, judged(['over-tid']));
  expect(await proposed(desk)).toEqual([]);
  await signedRecord(desk, { template: 'bergen-sammensatt-sak' }, judged(['over-tid', 'vanlige-tiltak']));
  expect(await proposed(desk)).toEqual(['sammensatt-sak']);
});
