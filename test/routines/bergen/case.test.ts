import { aCaseDesk, inCase, signedRecord, wholeConversation, type CaseDesk } from '../../kit/case-desk';
import { absencesReach, anAbsence, ask, publishNothing, resetClock, setClock } from '../../kit/factories';
import type { FindingRow, RecordContent, RecordView } from '../../../plugins/trapp/core/contracts/index';
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

/** The rules that have raised something about the pupil, evaluated now. */
async function raised({ school, leaderCookie, pupil }: CaseDesk): Promise<string[]> {
  expect((await ask('post', '/evaluations', leaderCookie).send({ schoolId: school.id })).status).toBe(200);
  const { findings } = (await ask('get', '/findings?status=all', leaderCookie)).body as { findings: FindingRow[] };
  return findings.filter((finding) => finding.pupil.id === pupil.id).map(({ ruleKey }) => ruleKey).sort();
}

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

test('B28, B29: after two presence meetings without more presence, the school asks for consent, and then brings in the health service', async () => {
  const desk = await withPlan(['2026-09-22', '2026-10-14'], ['2026-11-04', '2026-11-12']);
  await aMeeting(desk);
  expect(await raised(desk)).toEqual([]);
  await aMeeting(desk);
  expect(await raised(desk)).toEqual(['bergen-to-moter-sporr-om-samtykke']);
  const consent = { purpose: 'skolehelsetjenesten', givenBy: 'Mor Prøve', answer: 'given', on: '2026-11-20', until: null, note: '' };
  expect((await inCase(desk, 'consents', consent)).status).toBe(200);
  expect(await raised(desk)).toEqual(['bergen-to-moter-sporr-om-samtykke', 'bergen-to-moter-uten-mer-naervaer']);
});

test('B28: not when presence has grown', async () => {
  const desk = await withPlan(['2026-09-22', '2026-10-14'], ['2026-11-04']);
  await aMeeting(desk);
  await aMeeting(desk);
  expect(await raised(desk)).toEqual([]);
});

test('B46: two of the four signs, ticked and signed, raise the case to be lifted; one does not', async () => {
  const desk = await aCaseDesk();
  await absencesReach(desk.school, '2026-11-20');
  const judged = (kjennetegn: string[]) => (begun: RecordView): RecordContent => {
    const whole = wholeConversation(begun);
    return whole.kind === 'conversation' ? { ...whole, answers: { ...whole.answers, kjennetegn } } : whole;
  };
  await signedRecord(desk, { template: 'bergen-sammensatt-sak' }, judged(['over-tid']));
  expect(await raised(desk)).toEqual([]);
  await signedRecord(desk, { template: 'bergen-sammensatt-sak' }, judged(['over-tid', 'vanlige-tiltak']));
  expect(await raised(desk)).toEqual(['bergen-sammensatt-sak']);
});
