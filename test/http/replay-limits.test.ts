import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayReport, SchoolReplayReport } from '../../plugins/trapp/core/contracts/index';
import { nothingWritten } from '../../plugins/trapp/core/local-plans/index';
import type { School, Staff } from '../../plugins/trapp/core/people/index';
import type { LeftToSchools } from '../../plugins/trapp/core/routines/index';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { theApp, visitor } from '../kit/app';
import { coordinatorToken } from '../kit/coordinators';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'prove-med-skolens-grenser';
const period = { from: '2026-08-17', to: '2026-11-19' };
const days = ['2026-09-01', '2026-09-09', '2026-09-17', '2026-09-21', '2026-10-13'];
const left: LeftToSchools = { people: [], fora: [], contacts: [], texts: [], limits: [{ key: 'dager', rule: 'mange-dager', condition: 1, strictest: 3 }], approvedBy: 'alone', sources: ['S13'] };
const other = daysRule(5, { key: 'annen-regel', title: { nb: 'En annen regel' } });

let vik: School;
let nes: School;
let leader: Staff;
let token = '';
let folder = '';

/** A school with so many pupils who have been away for so many of the days: `[3, 7]` is seven pupils with three days. */
async function aSchoolWith(name: string, away: readonly (readonly [days: number, pupils: number])[]): Promise<School> {
  const school = await aSchool({ name });
  const group = await aGroup(school);
  const absences = [];
  for (const [count, pupils] of away) {
    for (let one = 0; one < pupils; one += 1) {
      const pupil = await aPupil(group, { familyName: `Elev ${count}-${one}` });
      absences.push(...days.slice(0, count).map((date) => anAbsence(pupil, date)));
    }
  }
  await absencesReach(school, '2026-11-19', absences);
  return school;
}

/** The school's approved plan says three days where the municipality says more. */
async function threeDaysAt(school: School): Promise<void> {
  const { stores, clock, transaction } = premises();
  const who = { id: 'prove', name: 'Rektor Prøve' };
  const content = { ...nothingWritten, limits: [{ key: 'dager', value: 3 }] };
  await transaction(() => stores.localPlans.append({ schoolId: school.id, routineKey: KEY, number: 1, routineVersion: 1, content, reason: 'Prøve', writtenBy: who, approvedBy: who, approvedAt: clock.now(), validFrom: '2026-11-20' }));
}

/** What the draft leaves to schools, and after how many days its rule fires. */
async function draftWith(limit: number, leftToSchools: LeftToSchools): Promise<void> {
  const entry = async (uid: string, key: string, change: object) => {
    const { definition } = (await theApp().db.query(uid).findOne({ where: { key } })) as { definition: object };
    await theApp().db.query(uid).update({ where: { key }, data: { definition: { ...definition, ...change } } });
  };
  await entry('plugin::trapp.rule', 'mange-dager', { conditions: daysRule(limit).conditions });
  await entry('plugin::trapp.routine', KEY, { leftToSchools });
}

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await theApp().db.connection('trapp_pupils').update({ active: false });
  await publishOnly({ ...smallRoutine(KEY, [daysRule(5), other]), leftToSchools: left });
  folder = mkdtempSync(join(tmpdir(), 'trapp-'));
  writeFileSync(join(folder, 'rutine.json'), JSON.stringify({ ...smallRoutine(KEY, [daysRule(4), other]), leftToSchools: left }));
  await seedPack(createAuthoredStore(theApp()), join(folder, 'rutine.json'));
  vik = await aSchoolWith('Vik skole', [[5, 8], [3, 7], [1, 20]]);
  nes = await aSchoolWith('Nes skole', [[5, 8], [4, 9], [3, 6], [0, 20]]);
  await threeDaysAt(vik);
  leader = await aStaff([vik, nes].map(({ id }) => ({ role: 'head_teacher', schoolId: id, groupId: null })));
  token = await coordinatorToken('Grense', 'Koordinator');
}, 60_000);

afterAll(async () => {
  resetClock();
  await publishNothing();
  await theApp().db.query('plugin::trapp.routine').delete({ where: { key: KEY } });
  for (const key of ['mange-dager', other.key]) await theApp().db.query('plugin::trapp.rule').delete({ where: { key } });
  rmSync(folder, { recursive: true });
});

const replayed = async (rules: string[] | null = ['mange-dager']): Promise<ReplayReport> => {
  const answer = await visitor().post(`/trapp/routines/${KEY}/replays`).set('Authorization', `Bearer ${token}`).send({ rules, ...period });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
const atSchool = async (school: School, content: 'draft' | 'published'): Promise<SchoolReplayReport> => {
  const answer = await ask('post', '/replays', await sessionOf(leader)).send({ schoolId: school.id, routineKey: KEY, content, rules: null, ...period });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
const choices = async () => (await visitor().get(`/trapp/routines/${KEY}/replays`).set('Authorization', `Bearer ${token}`)).body.rules;

describe('a replay judges each school by its own stricter limits', () => {
  it('S13: those of the approved plan, in the draft and in today\'s version that it is compared with', async () => {
    const report = await replayed();
    // Three days at Vik, in both: 15. At Nes 17 with four days, and 8 with today's five.
    expect(report.whole).toMatchObject({ raised: 32, more: 9, fewer: null, schools: [{ name: 'Nes skole', raised: 17 }, { name: 'Vik skole', raised: 15 }] });
    expect(report).toMatchObject({ ownLimits: 1, standing: 'changed' });
  });

  it('S13: says nothing of own limits where no rule that is asked has any', async () => {
    expect(await replayed([other.key])).toMatchObject({ ownLimits: 0, standing: 'same', whole: { raised: 16, more: 0, fewer: 0 } });
  });

  it('S13: a leader sees by name whom the own limit raises; the other school has the municipality\'s', async () => {
    const here = await atSchool(vik, 'published');
    expect(here).toMatchObject({ ownLimits: 1, standing: 'same', whole: { raised: 15, more: 0, fewer: 0 } });
    expect(here.raised.flatMap(({ hits }) => hits).filter(({ rule }) => rule === 'mange-dager').map(({ on }) => on)).toEqual(Array.from({ length: 15 }, () => '2026-09-17'));
    expect(await atSchool(vik, 'draft')).toMatchObject({ ownLimits: 1, whole: { raised: 15, more: 0, fewer: 0 } });
    expect(await atSchool(nes, 'published')).toMatchObject({ ownLimits: 0, whole: { raised: 8 } });
  });
});

describe('a draft that no longer lets schools be stricter', () => {
  beforeAll(() => draftWith(5, { ...left, limits: [] }));

  it('S13: is another than today\'s version at the schools that are, though its rules are the same', async () => {
    expect(await choices()).toMatchObject([{ key: 'mange-dager', standing: 'changed' }, { key: other.key, standing: 'same' }]);
    const report = await atSchool(vik, 'draft');
    expect(report).toMatchObject({ ownLimits: 1, standing: 'changed', whole: { raised: 8, more: 0, fewer: 7 } });
    expect(report.raised.filter(({ change }) => change === 'fewer')).toHaveLength(7);
    expect((await atSchool(nes, 'draft'))).toMatchObject({ ownLimits: 0, standing: 'same' });
  });

  it('B95: the coordinator is told of the difference, as neither those at the school whom both raise nor the others are few', async () => {
    expect((await replayed()).whole).toMatchObject({ raised: 16, more: null, fewer: 7 });
  });

  it('S13: a limit that the school may not have any more, as the draft itself is as strict, is not the school\'s', async () => {
    await draftWith(3, left);
    expect(await atSchool(vik, 'draft')).toMatchObject({ whole: { raised: 15, more: 0, fewer: 0 } });
    expect((await replayed()).whole).toMatchObject({ raised: 38, more: 15 });
  });

  it('a half-done limit of a draft is passed by', async () => {
    await draftWith(5, { ...left, limits: [{ key: 'dager' } as LeftToSchools['limits'][number], ...left.limits] });
    expect(await atSchool(vik, 'draft')).toMatchObject({ whole: { raised: 15, fewer: 0 } });
  });
});
