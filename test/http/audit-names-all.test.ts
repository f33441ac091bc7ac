import { randomUUID } from 'node:crypto';
import { about, auditRowSchema } from '../../plugins/trapp/core/audit/index';
import type { AccessLog, OutputOf } from '../../plugins/trapp/core/contracts/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { theApp } from '../kit/app';
import { absencesReach, aGroup, anAbsence, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { documentedRule, smallRoutine } from '../kit/small-routine';

const PUPILS = 2500;

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishOnly(smallRoutine('alle-er-nevnt', [documentedRule]));
});
afterAll(async () => {
  resetClock();
  await publishNothing();
});

async function aLargeSchool(count: number) {
  const school = await aSchool();
  const group = await aGroup(school);
  const first = await aPupil(group);
  const pupils = [first, ...Array.from({ length: count - 1 }, (): Pupil => {
    const id = randomUUID();
    return { ...first, id, sourceId: `P-${id}` };
  })];
  await premises().actingAs({ acts: 'system' }, () => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: pupils.slice(1), guardians: [] })));
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }], { name: 'Leder Prøve' });
  return { school, pupils, leader };
}

const rowsOf = async (schoolId: string) => (await premises().stores.audit.latest(5000)).filter((row) => row.about.schoolId === schoolId && row.operation === 'evaluateSchool');
const sorted = (ids: readonly string[]) => [...ids].sort();

describe('sec-6: no pupil is left out of a row of the log', () => {
  it(`${PUPILS} pupils who were asked about at once are all found in their own logs`, async () => {
    const { school, pupils, leader } = await aLargeSchool(PUPILS);
    const cookie = await sessionOf(leader);
    const answer: { status: number; body: OutputOf<'evaluateSchool'> } = await ask('post', '/evaluations', cookie).send({ schoolId: school.id });
    expect([answer.status, answer.body.pupils]).toEqual([200, PUPILS]);
    const [row] = await rowsOf(school.id);
    expect(sorted(row?.about.pupilIds ?? [])).toEqual(sorted(pupils.map(({ id }) => id)));

    const between = { from: '2026-11-20T00:00:00.000Z', before: '2026-11-21T00:00:00.000Z', most: 10 };
    const found = await premises().actingAs({ acts: 'system' }, () =>
      premises().transaction(async () => {
        const logs: { id: string; operations: string[] }[] = [];
        for (const { id } of pupils) logs.push({ id, operations: (await premises().stores.accessLog.ofPupil(id, between)).map(({ operation, staffId }) => `${operation} ${staffId}`) });
        return logs;
      }),
    );
    expect(found.filter(({ operations }) => operations.join() !== `evaluateSchool ${leader.id}`)).toEqual([]);
    const log: AccessLog = (await ask('get', `/pupils/${pupils.at(-1)?.id}/access-log`, cookie)).body;
    expect(log.days).toMatchObject([{ people: [{ staffId: leader.id, deeds: [{ deed: 'rules', times: 1 }] }] }]);
  }, 120_000);

  it('a row has room for as many as there are, each named once', () => {
    const ids = Array.from({ length: 30_000 }, (_, at) => `pupil-${at}`);
    const subject = about({ pupilIds: [...ids, ...ids] });
    expect(subject.pupilIds).toEqual(ids);
    const row = { at: '2026-11-20T08:00:00.000Z', actorKind: 'staff', actorId: 'kari', operation: 'listCases', access: 'read', outcome: 'done', refusal: null, about: subject };
    expect(auditRowSchema.parse(row).about.pupilIds).toEqual(ids);
  });
});

describe('sec-6: what the system asks by itself', () => {
  it('a night has one row for each school with its run and how many, also where nothing came of it', async () => {
    const schools = [await aLargeSchool(3), await aLargeSchool(2)];
    await evaluateEveryNight(theApp().plugin('trapp').service('premises'));
    for (const { school, pupils } of schools) {
      const [run] = await premises().stores.evaluations.runs(school.id, 1);
      expect(run).toMatchObject({ why: 'night', pupils: pupils.length });
      expect(await rowsOf(school.id)).toMatchObject([{ actorKind: 'system', about: { pupilIds: [], subjectId: `${run?.id} ${pupils.length}` } }]);
    }
  });

  it('those who are due are named, and nobody else', async () => {
    const { school, pupils } = await aLargeSchool(3);
    await absencesReach(school, '2026-11-19', [anAbsence(pupils[1] as Pupil, '2026-11-19')]);
    await evaluateEveryNight(theApp().plugin('trapp').service('premises'));
    const before = (await rowsOf(school.id)).length;
    await absencesReach(school, '2026-11-20', [anAbsence(pupils[1] as Pupil, '2026-11-20')]);
    await evaluateDue(theApp().plugin('trapp').service('premises'));
    const [row, ...earlier] = await rowsOf(school.id);
    expect([row?.actorKind, row?.about.pupilIds, earlier.length]).toEqual(['system', [pupils[1]?.id], before]);
  });
});
