import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputOf, ReplayReport, RuleTrial, SchoolReplayChoices, SchoolReplayReport } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { createCoordinatorStore } from '../../plugins/trapp/server/coordinators/coordinator.store';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { createReplaying } from '../../plugins/trapp/server/routines/replaying';
import { seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp, visitor } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-paa-fortid';
const PASSWORD = 'Prove-fortid-1';
const EMAIL = 'fortid.prove@fjordvik.example';
const LINES = 'application/x-ndjson';
const period = { from: '2026-08-17', to: '2026-11-19' };
const september = ['2026-09-01', '2026-09-09', '2026-09-17', '2026-09-21', '2026-10-13'];
const monthly = daysRule(2, { key: 'hver-maaned', title: { nb: 'Hver måned' }, cadence: { kind: 'monthly', on: 'last_school_day' } });
const aboutCase = daysRule(2, { key: 'to-moter', title: { nb: 'To møter' }, enabled: false, conditions: { all: [{ fact: 'meetings_held', operator: 'greaterThanInclusive', value: 2 }] } });

let vik: School;
let nes: School;
let leader: Staff;
let token = '';
let folder = '';
let protectedPupil: Pupil;
let nineA: Group;

/** A school with so many pupils who have been away for so many of the days: `[3, 7]` is seven pupils with three days. */
async function aSchoolWith(name: string, away: readonly (readonly [days: number, pupils: number])[]): Promise<School> {
  const school = await aSchool({ name });
  const group = await aGroup(school);
  const absences = [];
  for (const [days, pupils] of away) {
    for (let one = 0; one < pupils; one += 1) {
      const pupil = await aPupil(group, { familyName: `Elev ${days}-${one}` });
      absences.push(...september.slice(0, days).map((date) => anAbsence(pupil, date)));
    }
  }
  await absencesReach(school, '2026-11-19', absences);
  return school;
}

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await theApp().db.connection('trapp_pupils').update({ active: false });
  await publishOnly(smallRoutine(KEY, [daysRule(5), daysRule(2, { key: 'borte', title: { nb: 'Tatt bort' } })]));
  folder = mkdtempSync(join(tmpdir(), 'trapp-'));
  writeFileSync(join(folder, 'rutine.json'), JSON.stringify(smallRoutine(KEY, [daysRule(3), monthly, aboutCase])));
  await seedPack(createAuthoredStore(theApp()), join(folder, 'rutine.json'));
  vik = await aSchoolWith('Vik skole', [[5, 6], [3, 7], [1, 30]]);
  nes = await aSchoolWith('Nes skole', [[5, 1], [3, 2], [2, 3], [0, 40]]);
  nineA = await aGroup(nes, { name: '9A' });
  protectedPupil = await aPupil(nineA, { familyName: 'Skjermet', protection: 'confidential' });
  await absencesReach(nes, '2026-11-19', september.map((date) => anAbsence(protectedPupil, date)));
  leader = await aStaff([{ role: 'head_teacher', schoolId: nes.id, groupId: null }]);
  await createCoordinatorStore(theApp()).add({ email: EMAIL, firstname: 'Kari', lastname: 'Prøve', password: PASSWORD });
  token = (await visitor().post('/admin/login').send({ email: EMAIL, password: PASSWORD })).body.data.token;
}, 60_000);

afterAll(async () => {
  resetClock();
  await publishNothing();
  await theApp().db.query('plugin::trapp.routine').delete({ where: { key: KEY } });
  for (const key of ['mange-dager', monthly.key, aboutCase.key]) await theApp().db.query('plugin::trapp.rule').delete({ where: { key } });
  rmSync(folder, { recursive: true });
});

const replay = (input: object = {}) => visitor().post(`/trapp/routines/${KEY}/replays`).set('Authorization', `Bearer ${token}`).send({ rules: null, ...period, ...input });
const replayed = async (input: object = {}): Promise<ReplayReport> => {
  const answer = await replay(input);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
const atSchool = async (input: object = {}): Promise<SchoolReplayReport> => {
  const answer = await ask('post', '/replays', await sessionOf(leader)).send({ schoolId: nes.id, routineKey: KEY, content: 'draft', rules: null, ...period, ...input });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};

describe('a draft replayed over the autumn, for a coordinator', () => {
  it('pain 11: tells what can be asked', async () => {
    const { body } = await visitor().get(`/trapp/routines/${KEY}/replays`).set('Authorization', `Bearer ${token}`);
    const choices = body as OutputOf<'viewReplayChoices'>;
    expect(choices.rules.map(({ key, standing, enabled, asksAboutCase }) => [key, standing, enabled, asksAboutCase])).toEqual([
      ['mange-dager', 'changed', true, false],
      ['hver-maaned', 'new', true, false],
      ['to-moter', 'new', false, true],
    ]);
    expect(choices).toMatchObject({ published: 1, unreadable: [], periods: [{ kind: 'so_far', from: '2026-08-17', to: '2026-11-19' }] });
  });

  it('pain 11: says how many the draft would have raised, and how that differs from today', async () => {
    const report = await replayed({ rules: ['mange-dager'] });
    expect(report).toMatchObject({ ...period, pupils: 43 + 46 + 1, published: 1, standing: 'changed', lacking: [] });
    // 13 at Vik, 3 and a shielded one at Nes: 17 in all, of whom 8 today. Nes has fewer than five, so Vik is hidden beside it.
    expect(report.whole).toMatchObject({ raised: 17, more: 9, fewer: null });
    expect(report.whole.schools).toEqual([{ name: 'Nes skole', raised: null }, { name: 'Vik skole', raised: null }]);
    expect(report.whole.months.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
    expect(report.rules).toMatchObject([{ key: 'mange-dager', standing: 'changed', asksAboutCase: false, neverAsked: false, raised: 17, more: 9, fewer: null }]);
  });

  it('pain 11: compares all that are switched on, and names what is taken away', async () => {
    const report = await replayed();
    expect(report.rules.map(({ key, standing }) => [key, standing])).toEqual([['mange-dager', 'changed'], ['hver-maaned', 'new'], ['borte', 'removed']]);
    expect(report.rules[2]).toMatchObject({ raised: 0, more: 0 });
  });

  it('B28: tries a rule that is switched off when it is named, and says that it asks about the case', async () => {
    expect((await replayed({ rules: ['to-moter'] })).rules).toMatchObject([{ key: 'to-moter', asksAboutCase: true, raised: null }]);
  });

  it('sec-17: says nothing of any pupil, and no number under five', async () => {
    const { text } = await replay();
    const pupils: { ref: string; family_name: string }[] = await theApp().db.connection('trapp_pupils').select('ref', 'family_name').where('active', true);
    expect(pupils.filter(({ ref, family_name: name }) => text.includes(ref) || text.includes(name))).toEqual([]);
    const { whole } = JSON.parse(text) as ReplayReport;
    const numbers = [whole.raised, whole.more, ...whole.months.map(({ raised }) => raised), ...whole.schools.map(({ raised }) => raised)];
    expect(numbers.filter((number) => number !== null && number < 5)).toEqual([]);
  });

  it('refuses a period without past school days, a rule that is not there, and one that ends before it begins', async () => {
    expect((await replay({ from: '2020-01-01', to: '2020-02-01' })).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'from' }] });
    expect((await replay({ rules: ['finnes-ikke'] })).body.error.code).toBe('not_found');
    expect((await replay({ from: '2026-11-01', to: '2026-10-01' })).body.error).toMatchObject({ code: 'invalid_input', problems: [{ path: 'to' }] });
  });

  it('changes nothing: no finding, and one row in the audit log', async () => {
    const count = async (table: string) => Number((await theApp().db.connection(table).count({ rows: '*' }))[0]?.['rows']);
    const tables = ['trapp_findings', 'trapp_evaluation_runs', 'trapp_absences', 'trapp_absence_marks', 'trapp_routine_versions', 'trapp_audit'];
    const before = await Promise.all(tables.map(count));
    await replayed();
    expect(await Promise.all(tables.map(count))).toEqual(before.map((rows, at) => (tables[at] === 'trapp_audit' ? rows + 1 : rows)));
  });

  it('tells how far it has come, and ends with the same report', async () => {
    const answer = await replay().set('Accept', LINES).buffer(true).parse((response, done) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => done(null, text));
    });
    const lines = String(answer.body).trim().split('\n').map((line) => JSON.parse(line) as { progress?: { done: number; of: number }; output?: ReplayReport });
    expect(lines.at(-1)?.output).toEqual(await replayed());
    for (const { progress } of lines.slice(0, -1)) expect(progress?.done).toBeLessThanOrEqual(progress?.of ?? 0);
  });
});

describe('a routine replayed for one school, by name', () => {
  it('pain 11: names those it would have raised, when and by which rules, and those it no longer would', async () => {
    const report = await atSchool();
    expect(report.whole).toMatchObject({ raised: 6, more: 0, fewer: 0 });
    expect(report.raised.map(({ pupil, change, hits }) => [pupil.name, change, hits.map(({ rule, on }) => `${rule} ${on}`)])).toEqual(
      expect.arrayContaining([
        ['Ærlend Elev 5-0', 'same', ['mange-dager 2026-09-17', 'hver-maaned 2026-09-30']],
        ['Ærlend Elev 2-0', 'same', ['hver-maaned 2026-09-30']],
      ]),
    );
    const { raised, whole } = await atSchool({ rules: ['mange-dager'] });
    expect(whole).toMatchObject({ raised: 3, more: 2, fewer: 0 });
    expect(raised.map(({ change }) => change).sort()).toEqual(['more', 'more', 'same']);
  });

  it('sec-10: leaves out a pupil whom the leader may not see, also from the numbers', async () => {
    const report = await atSchool();
    expect(report.pupils).toBe(46);
    expect(JSON.stringify(report)).not.toContain(protectedPupil.id);
  });

  it('offers the version in force, and the draft because it says something else', async () => {
    const { body } = await ask('get', `/replays?schoolId=${nes.id}`, await sessionOf(leader));
    const mine = (body as SchoolReplayChoices).routines.find(({ key }) => key === KEY);
    expect(mine?.contents.map(({ content, rules }) => [content, rules.map(({ standing }) => standing)])).toEqual([['published', ['same', 'same']], ['draft', ['changed', 'new', 'new']]]);
  });

  it('sec-1: is asked for at the own school only', async () => {
    const answer = await ask('post', '/replays', await sessionOf(leader)).send({ schoolId: vik.id, routineKey: KEY, content: 'draft', rules: null, ...period });
    expect(answer.body.error.code).toBe('forbidden');
  });
});

describe('one rule tried on one pupil', () => {
  const tried = async (pupilId: string, input: object = {}, who: Staff = leader) =>
    ask('get', `/pupils/${pupilId}/rule-trial?${new URLSearchParams({ routineKey: KEY, content: 'draft', rule: 'mange-dager', ...input }).toString()}`, await sessionOf(who));
  const pupilAt = async (school: School, familyName: string): Promise<string> =>
    (await theApp().db.connection('trapp_pupils').where({ school: school.id, family_name: familyName }).first('ref')).ref;

  it('pain 11: shows each condition of the draft with its value against the limit, as a finding would, and what holds beside it', async () => {
    const pupilId = await pupilAt(nes, 'Elev 3-0');
    const { body: draft } = await tried(pupilId);
    expect(draft).toMatchObject({ pupil: { id: pupilId }, isMeant: true, hasOwnLimit: false, explanation: { evaluatedOn: '2026-11-20', dataUntil: '2026-11-19', verdict: { rule: 'mange-dager', result: 'fired' } } });
    const { trace } = (draft as RuleTrial).explanation.verdict;
    expect(trace.kind === 'group' && trace.children).toMatchObject([{ value: 3, limit: 3, days: september.slice(0, 3).map((date) => ({ date, counted: 1 })) }]);
    expect((await tried(pupilId, { content: 'published' })).body.explanation.verdict).toMatchObject({ result: 'not_fired', trace: { children: [{ value: 3, limit: 5 }] } });
  });

  it('B28: asks about the case as it is now, also by a rule that is switched off', async () => {
    const { body } = await tried(await pupilAt(nes, 'Elev 3-0'), { rule: aboutCase.key });
    expect(body.explanation.verdict).toMatchObject({ result: 'not_fired', trace: { children: [{ value: 0, limit: 2 }] } });
  });

  it('sec-1, sec-10: is refused for another school, and a protected pupil is not there for a leader who is not named', async () => {
    expect((await tried(await pupilAt(vik, 'Elev 3-0'))).body.error.code).toBe('not_found');
    expect((await tried(protectedPupil.id)).body.error.code).toBe('not_found');
    const teacher = await aStaff([{ role: 'contact_teacher', schoolId: nes.id, groupId: nineA.id }]);
    const classmate = await aPupil(nineA, { familyName: 'Klassevenn' });
    expect((await tried(classmate.id, {}, teacher)).body.error.code).toBe('forbidden');
  });

  it('sec-5: the audit log names the pupil, and nothing else is written', async () => {
    const pupilId = await pupilAt(nes, 'Elev 5-0');
    const count = async (table: string) => Number((await theApp().db.connection(table).count({ rows: '*' }))[0]?.['rows']);
    const tables = ['trapp_findings', 'trapp_evaluation_runs', 'trapp_judged', 'trapp_audit'];
    const before = await Promise.all(tables.map(count));
    await tried(pupilId);
    expect(await Promise.all(tables.map(count))).toEqual(before.map((rows, at) => (tables[at] === 'trapp_audit' ? rows + 1 : rows)));
    const row = await theApp().db.connection('trapp_audit').orderBy('id', 'desc').first();
    expect(row).toMatchObject({ operation: 'tryRuleOnPupil' });
    expect(JSON.stringify(row)).toContain(pupilId);
  });

  it('refuses a rule that the content does not have', async () => {
    expect((await tried(await pupilAt(nes, 'Elev 5-0'), { rule: 'finnes-ikke' })).body.error.code).toBe('not_found');
  });
});

describe('the thread that replays', () => {
  const rules = [daysRule(3)];
  const { calendar } = smallRoutine(KEY, rules);
  const side = { rules, calendar, period };
  const job = { draft: side, today: side, places: [{ sourceId: 'vik', kind: 'school' as const, dataUntil: '2026-11-19', recordsLessons: true }], pupils: { heads: Int32Array.of(0, 8, 0, 0, 0), rows: new Int32Array(0), texts: [''] } };
  const worker = join(__dirname, '..', '..', 'dist', 'plugins', 'trapp', 'server', 'routines', 'replay-worker.js');

  it('ends at once when nobody waits for it any more, and the next one has its turn', async () => {
    const replaying = createReplaying({ worker });
    const leaving = new AbortController();
    const left = replaying.run(job, { progress: () => leaving.abort('gone'), signal: leaving.signal });
    const waiting = replaying.run(job, { progress: () => undefined, signal: new AbortController().signal });
    await expect(left).rejects.toBe('gone');
    expect((await waiting).draft).toHaveLength(1);
  });

  it('fails when it takes too long, and never starts for one who has left already', async () => {
    await expect(createReplaying({ worker, deadline: 0 }).run(job, { progress: () => undefined, signal: new AbortController().signal })).rejects.toThrow('the deadline passed');
    const gone = AbortSignal.abort();
    await expect(createReplaying({ worker: 'finnes-ikke.js' }).run(job, { progress: () => undefined, signal: gone })).rejects.toBe(gone.reason);
  });
});
