import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '../refusals';
import { routineSchema, type CourseMove, type CourseTest, type Routine } from '../routines/index';
import { checkCourses, courseOfRun, playCourse } from './play-courses';
import { playMove, startRun, type RunMove, type RunState } from './run-through';

const files = { calendar: 'calendar', rules: 'rules', staircase: 'staircase', guides: 'guides', planTemplates: 'plan-templates', meetingTemplates: 'meeting-templates', measures: 'measures' };

function shipped(pack: string): Routine {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../packs', pack, `${file}.json`), 'utf8'));
  return routineSchema.parse({ ...(read('routine') as object), ...Object.fromEntries(Object.entries(files).map(([part, file]) => [part, read(file)])) });
}

const bergen = shipped('bergen');
const course = (moves: CourseMove[], more: Partial<CourseTest> = {}): CourseTest => ({ key: 'forlop', title: { nb: 'Forløpet', en: 'The course' }, start: '2026-10-05', step: 'naervaersmote', away: 3, moves, ...more });
const planned: CourseMove[] = [{ kind: 'required_tasks' }, { kind: 'paper', record: 'plan' }, { kind: 'outcome', outcome: 'start-planen' }];
const proposal = 'to-moter-skolehelsetjenesten';

test.each(['sondre-land', 'bergen', 'as-skole', 'as-barnehage', 'bufetat', 'kom-i-gang'])('pain 11: %s brings a course of its own, and it goes as it is written', async (pack) => {
  const routine = shipped(pack);
  expect(routine.courses?.length).toBeGreaterThan(0);
  expect(await checkCourses(routine)).toEqual([]);
});

test('pain 11, B28: a course in which two meetings do not help is kept to', async () => {
  const moves: CourseMove[] = [...planned, { kind: 'days', amount: 5 }, { kind: 'expect', notProposed: [proposal] }, { kind: 'meeting' }, { kind: 'days', amount: 5 }, { kind: 'expect', closed: false, proposals: [proposal] }, { kind: 'escalation', escalation: proposal, follow: false }, { kind: 'expect', notProposed: [proposal] }];
  expect(await playCourse(bergen, course(moves))).toEqual([]);
});

test.each<[string, CourseMove[], Partial<CourseTest>, string, RegExp]>([
  ['a step that is not there', [{ kind: 'meeting' }], { step: 'borte' }, 'courses.0.step', /begynner på trinnet «borte», som ikke finnes/],
  ['another step than expected', [...planned, { kind: 'expect', step: 'naervaersmote' }], {}, 'courses.0.moves.3', /punkt 4: saken skulle stå på «.*», men står på «/],
  ['a way that is shut', [{ kind: 'outcome', outcome: 'start-planen' }], {}, 'courses.0.moves.0', /punkt 1: dette kan ikke gjøres der saken står/],
  ['a task that is not there', [{ kind: 'task', task: 'borte' }], {}, 'courses.0.moves.0', /punkt 1: dette kan ikke gjøres/],
  ['a task that is expected and done', [{ kind: 'required_tasks' }, { kind: 'expect', tasks: ['borte'] }], {}, 'courses.0.moves.1', /oppgaven «borte» skulle stå igjen/],
  ['a proposal that does not come', [{ kind: 'expect', proposals: [proposal] }], {}, 'courses.0.moves.0', /skulle være der, men er det ikke/],
  ['an answer to a proposal that is not there', [{ kind: 'escalation', escalation: proposal, follow: true }], {}, 'courses.0.moves.0', /kan ikke gjøres/],
  ['a way that should be open', [{ kind: 'expect', open: ['start-planen'] }], {}, 'courses.0.moves.0', /skulle være åpen/],
  ['a case that should be closed', [{ kind: 'expect', closed: true }], {}, 'courses.0.moves.0', /skulle være avsluttet/],
  ['a case that should be open', [{ kind: 'other_way' }, { kind: 'expect', closed: false }], {}, 'courses.0.moves.1', /skulle være åpen, men er avsluttet/],
  ['a course of more than a school year', Array.from({ length: 3 }, () => ({ kind: 'days' as const, amount: 100 })), {}, 'courses.0.moves', /for langt/],
])('pain 11: %s is told, at its place and in each language', async (_title, moves, more, path, message) => {
  const document = { ...bergen, courses: [course(moves, more)] };
  const [nb, nn, en] = await Promise.all((['nb', 'nn', 'en'] as const).map((reader) => checkCourses(document, reader)));
  expect(nb).toEqual([{ path, message: expect.stringMatching(message) as string }]);
  for (const other of [nn, en]) expect(other?.map((problem) => problem.path)).toEqual([path]);
  expect(en?.[0]?.message).toMatch(/^The course “The course”/);
});

test('pain 11: a run that somebody made is kept as a course that goes the same way', async () => {
  const answers: RunMove[][] = [[{ kind: 'next', unit: 'week' }], [{ kind: 'next', unit: 'school_day' }], [{ kind: 'away', days: 1 }], [{ kind: 'required_tasks' }], [{ kind: 'paper', record: 'plan' }], [{ kind: 'outcome', outcome: 'start-planen' }]];
  const states: RunState[] = [await startRun(bergen, { day: '2026-10-05', step: 'naervaersmote', away: 3 })];
  for (const answer of answers) {
    for (const move of answer) {
      const next = await playMove(bergen, states.at(-1)!, move);
      if (isRefusal(next)) throw new Error(next.refused);
      states.push(next);
    }
  }
  const moves = courseOfRun(states, answers);
  expect(moves?.slice(0, 2)).toEqual([{ kind: 'days', amount: 6 }, { kind: 'away', days: 1 }]);
  expect(moves?.at(-1)).toMatchObject({ kind: 'expect', closed: false, step: states.at(-1)?.current.step });
  expect(await playCourse(bergen, course(moves ?? []))).toEqual([]);
  const task = states[0]!.current.tasks.find(({ kind }) => kind === 'do' || kind === 'contact_home')!;
  const done = await playMove(bergen, states[0]!, { kind: 'task', taskId: task.id });
  if (isRefusal(done)) throw new Error(done.refused);
  expect(courseOfRun([states[0]!, done], [[{ kind: 'task', taskId: task.id }]])?.[0]).toEqual({ kind: 'task', task: task.key });
});
