import type { MappingView } from '../../plugins/trapp/core/contracts/index';
import type { Guide } from '../../plugins/trapp/core/guides/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { aCaseDesk, FRIDAY, startRecord, viewCase, type CaseDesk } from '../kit/case-desk';
import { anAbsence, absencesReach, ask, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const text = (nb: string) => ({ nb });
const guide: Guide = {
  key: 'prove-kartlegging',
  title: text('Kartlegging'),
  parts: [
    { key: 'eleven', phase: 'questions', respondent: 'pupil', title: text('Eleven'), item: [{ linkId: 'e-venner', type: 'factor', text: text('Noen vil at jeg skal være med') }, { linkId: 'e-mer', type: 'text', text: text('Er det noe mer?') }] },
    { key: 'hjemmet', phase: 'questions', respondent: 'guardian', title: text('Hjemmet'), item: [{ linkId: 'f-venner', type: 'text', text: text('Hvem er barnet sammen med?') }] },
    { key: 'skolen', phase: 'questions', respondent: 'school', title: text('Skolen'), item: [{ linkId: 's-venner', type: 'factor', text: text('Eleven har venner her') }] },
  ],
  themes: [{ key: 'venner', title: text('Venner'), questions: ['e-venner', 'f-venner', 's-venner'] }],
  sources: ['B22'],
};
const base = smallRoutine('aaa-prove-kartlegging', [daysRule(3)]);
const routine: Routine = { ...base, guides: [...base.guides, guide] };
const answers = { 'e-venner': { weight: 'protective', note: 'Sol' }, 'e-mer': 'Sagt i fortrolighet', 'f-venner': 'Sol og Amina', 's-venner': { weight: 'risk', note: 'Går alene' } };

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function mapped(): Promise<{ desk: CaseDesk; recordId: string }> {
  const desk = await aCaseDesk({}, [{ name: 'Kari Prøve' }]);
  await absencesReach(desk.school, '2026-11-20', [anAbsence(desk.pupil, '2026-11-19')]);
  const { record } = await startRecord(desk, { kind: 'conversation', template: guide.key });
  const saved = await ask('put', `/records/${record.id}`, desk.cookie).send({ version: record.version, content: { kind: 'conversation', answers } });
  expect(saved.status).toBe(200);
  return { desk, recordId: record.id };
}
async function view({ caseId, cookie }: CaseDesk): Promise<MappingView> {
  const answer = await ask('get', `/cases/${caseId}/mapping`, cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
}
const finish = ({ cookie }: CaseDesk, recordId: string, more: object = {}) =>
  ask('post', `/records/${recordId}/sides`, cookie).send({ respondent: 'pupil', answeredBy: 'Ærlend', on: '2026-11-20', how: 'paper', inConfidence: [], ...more });

describe('mapping from several sides', () => {
  it('B94: each page that prints for the home knows the languages of those it may be sent to', async () => {
    const desk = await aCaseDesk({}, [{ name: 'Kari Prøve', language: 'en' }, { name: 'Ola Prøve', language: 'nn' }, { name: 'Uten Ansvar', language: 'se', responsibility: 'no' }]);
    for (const path of [`/cases/${desk.caseId}/mapping`, `/cases/${desk.caseId}/cooperation`, `/cases/${desk.caseId}`]) {
      expect([path, (await ask('get', path, desk.cookie)).body.homeLanguages]).toEqual([path, ['en', 'nn']]);
    }
  });

  it('B22, F12, F13: what the sides say stands side by side, with protective and risk, beside the absence', async () => {
    const { desk } = await mapped();
    const held = await view(desk);
    expect(held.absence.extent).toContain('1 hel dag');
    expect(held.guardians).toEqual(['Kari Prøve']);
    const [venner] = held.mappings[0]?.themes ?? [];
    expect(venner).toMatchObject({ title: { nb: 'Venner' }, answers: [{ respondent: 'guardian', answer: 'Sol og Amina' }], protective: [{ respondent: 'pupil', note: 'Sol' }], risk: [{ respondent: 'school', note: 'Går alene' }] });
    expect(held.mappings[0]?.sides.map(({ respondent, asked, answered, finished }) => [respondent, asked, answered, finished])).toEqual([['pupil', 2, 2, null], ['guardian', 1, 1, null], ['school', 1, 1, null]]);
  });

  it('B22: each side is finished by itself, and what was told in confidence is shown beside nobody’s answer and on no paper', async () => {
    const { desk, recordId } = await mapped();
    expect((await finish(desk, recordId, { inConfidence: ['e-mer'] })).status).toBe(200);
    const held = await view(desk);
    expect(held.mappings[0]?.sides[0]?.finished).toMatchObject({ answeredBy: 'Ærlend', how: 'paper' });
    expect(JSON.stringify(held.mappings[0]?.themes)).not.toContain('fortrolighet');
    expect((await viewCase(desk)).case.sides).toHaveLength(1);
    expect((await ask('post', `/records/${recordId}/documents`, desk.cookie).send({ language: 'nb' })).status).toBe(200);
  });

  it('B22: a side that is not asked, or a conversation that is none, is told so', async () => {
    const { desk, recordId } = await mapped();
    expect((await finish(desk, recordId, { answeredBy: ' ' })).body.error.problems[0].path).toBe('answeredBy');
    const { record } = await startRecord(desk, { kind: 'plan', template: 'tiltaksplan' });
    expect((await finish(desk, record.id)).status).toBe(400);
  });

  it('B22: one side’s part is printed alone', async () => {
    const { desk, recordId } = await mapped();
    const answer = await ask('get', `/records/${recordId}/blank-form?language=nb&respondent=pupil`, desk.cookie);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});
