import type { FindingRow, RecordContent, RecordView } from '../../../plugins/trapp/core/contracts/index';
import { raise, signedRecord, wholeConversation, type CaseDesk } from '../../kit/case-desk';
import { absencesReach, aGroup, aPupil, aSchool, aStaff, ask, publishNothing, resetClock, sessionOf, setClock } from '../../kit/factories';
import { publishPack } from '../made-up-school';

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishPack('as-barnehage');
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A child in a kindergarten whose pedagogical leader has raised a concern, though the child has not been away at all. */
async function aWorry(): Promise<CaseDesk> {
  const school = await aSchool({ kind: 'kindergarten', name: 'Prøvetoppen barnehage' });
  const group = await aGroup(school, { name: 'Maurtua', grade: 0 });
  const pupil = await aPupil(group, { birthDate: '2022-03-04' });
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Pedagogisk leder Prøve' });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: 'Styrer Prøve' });
  const place = { school, group, pupil, teacher, leader, cookie: await sessionOf(teacher), leaderCookie: await sessionOf(leader) };
  await absencesReach(school, '2026-11-20');
  return { ...place, caseId: await raise(place) };
}

async function raised({ school, leaderCookie }: CaseDesk): Promise<string[]> {
  expect((await ask('post', '/evaluations', leaderCookie).send({ schoolId: school.id })).status).toBe(200);
  const { findings } = (await ask('get', '/findings?status=all', leaderCookie)).body as { findings: FindingRow[] };
  return findings.map(({ ruleKey }) => ruleKey).sort();
}

const seen = (more: Record<string, string[]>) => (begun: RecordView): RecordContent => {
  const whole = wholeConversation(begun);
  return whole.kind === 'conversation' ? { ...whole, answers: { ...whole.answers, vurdering: [], 'levering-og-henting': [], ...more } } : whole;
};

test('A6, U11, S24: a worry without any absence becomes a finding for the head when those who know the child have judged it so', async () => {
  const desk = await aWorry();
  expect(await raised(desk)).toEqual([]);
  await signedRecord(desk, { template: 'as-bhg-uro' }, seen({}));
  expect(await raised(desk)).toEqual([]);
  await signedRecord(desk, { template: 'as-bhg-uro' }, seen({ vurdering: ['mer-enn-vanlig'] }));
  expect(await raised(desk)).toEqual(['as-bhg-vurdert-uro']);
});

test('A7: one sign at drop-off is noted, two are a finding', async () => {
  const desk = await aWorry();
  await signedRecord(desk, { template: 'as-bhg-uro' }, seen({ 'levering-og-henting': ['grater-lenge'] }));
  expect(await raised(desk)).toEqual([]);
  await signedRecord(desk, { template: 'as-bhg-uro' }, seen({ 'levering-og-henting': ['grater-lenge', 'vil-ikke-inn'] }));
  expect(await raised(desk)).toEqual(['as-bhg-levering-og-henting']);
});
