import { itemsOf } from '../../../plugins/trapp/core/guides/index';
import { stepsOf } from '../../../plugins/trapp/core/staircases/index';
import { packNamed } from '../packs';

const bergen = packNamed('bergen');
const stepOf = (key: string) => {
  const found = stepsOf(bergen.staircase).find(({ step }) => step.key === key)?.step;
  if (found === undefined) throw new Error(`No step ${key}`);
  return found;
};
const guideOf = (key: string) => {
  const found = bergen.guides.find((guide) => guide.key === key);
  if (found === undefined) throw new Error(`No guide ${key}`);
  return found;
};
const questionsIn = (key: string) => itemsOf(guideOf(key));

test('B42: tips for the home visit stand in the guide of the task, beside what is asked', () => {
  expect(stepOf('fravaerskartlegging').tasks.find(({ key }) => key === 'hjemmebesok')?.template).toBe('bergen-hjemmebesok');
  const tip = questionsIn('bergen-hjemmebesok').find(({ type }) => type === 'display');
  expect(tip?.text.nb).toMatch(/Kom presis, bli kort/);
  expect(questionsIn('bergen-hjemmebesok').find(({ linkId }) => linkId === 'b-foresatt-hjemme')?.text.nb).toMatch(/foresatt er hjemme hele tiden/);
});

test('B44: the presence team meets by a template of its own, and one coordinator hears from everybody', () => {
  const team = bergen.meetingTemplates.find(({ key }) => key === 'bergen-skolenaervaersteam');
  expect(team).toMatchObject({ takes: 'several_cases' });
  expect(team?.agenda.map(({ responsible }) => responsible)).toContain('presence_team');
  expect(bergen.measures.find(({ key }) => key === 'bergen-naervaersteam')?.title.nb).toMatch(/én koordinator/);
});

test('B47: a complex case has a step, a meeting, a way of stepping up and services of its own', () => {
  expect(stepOf('samhandling').tasks.map(({ template }) => template)).toEqual(expect.arrayContaining(['bergen-samhandlingsmote', 'bergen-tiltaksplan']));
  expect(guideOf('bergen-trygg-opptrapping').sources).toContain('B47');
  expect(bergen.services?.filter(({ sources }) => sources.includes('B47')).map(({ key }) => key)).toEqual(expect.arrayContaining(['ppt', 'motpol']));
  expect(bergen.measures.filter(({ level, sources }) => level === 'complex' && sources.includes('B47')).length).toBeGreaterThan(1);
});

test('B99: a school takes the case to its development group, when the routine proposes it', () => {
  const proposal = stepOf('evaluering').escalations?.find(({ key }) => key === 'pedagogisk-utviklingsgruppe');
  expect(proposal?.title.nb).toMatch(/utviklingsgruppe/);
});

test('B106: the home hears how the school has weighed it, and that a clear cause ends the follow-up', () => {
  const first = stepOf('forste-bekymring');
  expect(first.help?.nb).toMatch(/Fortell hjemmet hvordan du vurderte/);
  expect(first.outcomes.find(({ key }) => key === 'avslutt')?.title.nb).toMatch(/Årsaken er avklart/);
  expect(questionsIn('bergen-samtale-hjem').find(({ linkId }) => linkId === 'h-vurdering')?.type).toBe('choice');
});
