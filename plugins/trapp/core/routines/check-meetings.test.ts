import { routineSchema, type Routine } from './routine';
import { adviseRoutine } from './advise';
import { checkMeetings } from './check-meetings';
import { soundRoutine } from './routine.test-kit';

const text = { nb: 'Tekst' };
const ppt = { key: 'ppt', title: text, kind: 'internal' as const, helpsWith: text, contactWhen: text, how: text, consentPurpose: null, noConsentBecause: text, legalBasis: [], sources: [] };
const team: Routine['meetingTemplates'][number] = {
  key: 'team', title: { nb: 'Fraværsteam' }, introduction: text, takes: 'several_cases', invites: [{ role: 'presence_team' }, { role: 'ppt', service: 'ppt' }], askHelp: text,
  agenda: [{ key: 'apning', title: text, prepare: text, responsible: 'head_teacher' }], sources: ['S21'],
};
const withTeam = (template = team): Routine => ({ ...soundRoutine(), services: [ppt], meetingTemplates: [...soundRoutine().meetingTemplates, template] });

test('S8, S21: a team’s meeting is content of the routine, used by no step, and that is as it should be', () => {
  expect(routineSchema.parse(withTeam())).toEqual(withTeam());
  expect(checkMeetings(withTeam())).toEqual([]);
  expect(adviseRoutine(withTeam()).map(({ path }) => path).filter((path) => path.startsWith('meetingTemplates'))).toEqual([]);
});

test('B48: a service that is asked to a meeting is in the directory', () => {
  expect(checkMeetings(withTeam({ ...team, invites: [{ service: 'borte' }] }))).toMatchObject([{ path: 'meetingTemplates.1.invites.0', message: { nb: expect.stringContaining('Fraværsteam') } }]);
});

test('B48: a step’s own meeting is about its one case', () => {
  const routine = withTeam();
  const [first] = routine.meetingTemplates;
  const problems = checkMeetings({ ...routine, meetingTemplates: [{ ...team, key: first?.key ?? '' }] });
  expect(problems.map(({ path }) => path)).toEqual(['staircase.levels.0.steps.0.tasks.2.template']);
});
