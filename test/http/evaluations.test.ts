import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { EvaluationRuns, FindingRow, FindingView, OutputOf, RuleLists } from '../../plugins/trapp/core/contracts/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { evaluateEveryNight, isNightWorkDue } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { clockAt } from '../../plugins/trapp/server/clock';
import { theApp } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-kjoring';
const FRIDAY = '2026-11-20T08:00:00.000Z';
const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'] as const;

interface Place {
  readonly school: School;
  readonly group: Group;
  readonly pupils: readonly Pupil[];
  readonly leader: Staff;
}

beforeAll(() => publishOnly(smallRoutine(KEY, [daysRule(3)])));
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A school where each pupil has been away for so many days this week. */
async function aPlace(...days: readonly number[]): Promise<Place> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupils: Pupil[] = [];
  for (const _ of days) pupils.push(await aPupil(group));
  await absencesReach(school, '2026-11-20', pupils.flatMap((pupil, index) => week.slice(0, days[index]).map((date) => anAbsence(pupil, date))));
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  await theApp().db.connection('trapp_evaluations_due').delete();
  return { school, group, pupils, leader };
}

async function get<T>(path: string, staff: Staff): Promise<T> {
  const answer = await ask('get', path, await sessionOf(staff));
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body as T;
}
const findingsOf = async ({ leader }: Place) => (await get<{ findings: FindingRow[] }>('/findings', leader)).findings;
const runsOf = async ({ school, leader }: Place) => (await get<EvaluationRuns>(`/evaluations?schoolId=${school.id}`, leader)).runs;
const listsOf = async ({ school, leader }: Place) => (await get<RuleLists>(`/rule-lists?schoolId=${school.id}`, leader)).lists;
const viewOf = (finding: FindingRow | undefined, { leader }: Place) => get<FindingView>(`/findings/${finding?.id}`, leader);
const evaluate = async ({ school, leader }: Place) => (await ask('post', '/evaluations', await sessionOf(leader)).send({ schoolId: school.id })).body as OutputOf<'evaluateSchool'>;
const makeDue = (pupils: readonly Pupil[]) => premises().transaction(() => premises().stores.due.add(pupils.map(({ id, schoolId }) => ({ pupilId: id, schoolId })), premises().clock.now()));
/** What is kept beside the pupil under the number of its own row. */
const rowOf = (table: string, pupil: Pupil | undefined) => theApp().db.connection(table).whereIn('id', theApp().db.connection('trapp_pupils').select('id').where('ref', pupil?.id));
const withRules = async (rules: readonly Rule[], work: () => Promise<void>) => {
  await publishOnly(smallRoutine(KEY, rules));
  await work().finally(() => publishOnly(smallRoutine(KEY, [daysRule(3)])));
};

/** Takes rows back as a later file does that no longer has them. */
async function withdraw(pupil: Pupil, dates: readonly string[]): Promise<void> {
  const { stores, transaction } = premises();
  const { connection } = theApp().db;
  const row = (await connection('trapp_pupils').first('id').where('ref', pupil.id)) as { id: number };
  await connection('trapp_absences').where('pupil', row.id).whereIn('date', [...dates]).update({ withdrawn: 'prove' });
  await transaction(async () => {
    const left = (await stores.absences.ofPupils([pupil.id], { from: '2026-08-01', to: '2027-06-30' })).get(pupil.id) ?? [];
    await stores.marks.save([{ pupilId: pupil.id, marks: marksOf(left) }]);
    await stores.due.add([{ pupilId: pupil.id, schoolId: pupil.schoolId }], premises().clock.now());
  });
}

describe('whoever is due', () => {
  it('after a change only those are asked about for whom something has changed, and they wait no longer', async () => {
    const place = await aPlace(3, 3, 0);
    await makeDue(place.pupils.slice(0, 1));
    expect((await get<EvaluationRuns>(`/evaluations?schoolId=${place.school.id}`, place.leader)).waiting).toBe(1);
    await evaluateDue(premises());
    expect((await findingsOf(place)).map(({ pupil }) => pupil.id)).toEqual([place.pupils[0]?.id]);
    const answer = await get<EvaluationRuns>(`/evaluations?schoolId=${place.school.id}`, place.leader);
    expect(answer).toMatchObject({ waiting: 0, freshness: { dataUntil: '2026-11-20', stale: false }, runs: [{ why: 'changed', whole: false, pupils: 1, newFindings: 1 }] });
    await evaluateDue(premises());
    expect(await runsOf(place)).toHaveLength(1);
  });

  it('whoever changes while being evaluated goes on waiting', async () => {
    const place = await aPlace(3);
    await makeDue(place.pupils);
    const { judging } = premises();
    const meanwhile = { ...judging, judge: async (batch: Parameters<typeof judging.judge>[0]) => { await makeDue(place.pupils); return judging.judge(batch); } };
    await evaluateDue({ ...premises(), judging: meanwhile });
    expect(await premises().stores.due.ofSchool(place.school.id)).toHaveLength(1);
    await evaluateDue(premises());
    expect(await premises().stores.due.ofSchool(place.school.id)).toEqual([]);
  });

  it('B28: whose case changes is due, and whose finding has been assessed', async () => {
    const place = await aPlace(3, 3);
    await evaluate(place);
    const [one, other] = await findingsOf(place);
    await ask('post', `/findings/${one?.id}/case`, await sessionOf(place.leader)).send({ concern: 'Uro.' });
    await ask('post', `/findings/${other?.id}/no-action`, await sessionOf(place.leader)).send({ reason: 'Influensa.' });
    expect(new Set((await premises().stores.due.ofSchool(place.school.id)).map(({ pupilId }) => pupilId))).toEqual(new Set(place.pupils.map(({ id }) => id)));
  });

  it('a rule that a new version changes is asked anew, and one that is as before is not', async () => {
    const place = await aPlace(3, 2);
    await evaluate(place);
    await withRules([daysRule(2)], async () => {
      expect(await evaluate(place)).toMatchObject({ fired: 2, newFindings: 1, alreadyKnown: 1 });
      expect((await runsOf(place))[0]).toMatchObject({ updated: 1 });
    });
  });
});

describe('every night', () => {
  it('asks once, however often and by however many it is begun', async () => {
    const place = await aPlace(3);
    await Promise.all([evaluateEveryNight(premises()), evaluateEveryNight(premises()), evaluateEveryNight(premises())]);
    expect(await runsOf(place)).toMatchObject([{ why: 'night', whole: true, newFindings: 1 }]);
  });

  it('a new night asks again, and puts nothing to the engine that is known', async () => {
    const place = await aPlace(3, 0);
    await evaluateEveryNight(premises());
    setClock('2026-11-21T08:00:00.000Z');
    await evaluateEveryNight(premises());
    const [second, first] = await premises().stores.evaluations.runs(place.school.id, 5);
    expect([first?.judged, second?.judged]).toEqual([1, 0]);
    expect(second).toMatchObject({ pupils: 2, skipped: 0, fired: 1, alreadyKnown: 1, newFindings: 0, updated: 0 });
  });

  it('sec-7: what somebody was killed over is taken up when the claim has run out, and not before', async () => {
    const place = await aPlace(3);
    const slot = `night|2026-11-20|${place.school.id}`;
    await premises().transaction(() => premises().stores.evaluations.claim('borte', [slot], { now: FRIDAY, until: '2026-11-20T08:15:00.000Z' }));
    await evaluateEveryNight(premises());
    expect(await runsOf(place)).toEqual([]);
    setClock('2026-11-20T08:16:00.000Z');
    await evaluateEveryNight(premises());
    expect(await runsOf(place)).toHaveLength(1);
  });

  it('sec-7: whoever has lost the claim writes nothing at all', async () => {
    const place = await aPlace(3);
    const { judging, stores, transaction } = premises();
    const slow = {
      ...judging,
      judge: async (batch: Parameters<typeof judging.judge>[0]) => {
        const times = { now: '2026-11-20T09:00:00.000Z', until: '2026-11-20T09:15:00.000Z' };
        await transaction(() => stores.evaluations.claim('en annen', [`night|2026-11-20|${place.school.id}`], times));
        return judging.judge(batch);
      },
    };
    const reports: string[] = [];
    await evaluateEveryNight({ ...premises(), judging: slow, report: (where) => reports.push(where) });
    expect(await findingsOf(place)).toEqual([]);
    expect(reports).not.toEqual([]);
  });

  it('is due from half past five, by Norwegian time', () => {
    expect(['2026-11-20T04:29:00.000Z', '2026-11-20T04:30:00.000Z', '2026-11-20T20:00:00.000Z', '2026-11-20T23:30:00.000Z'].map((now) => isNightWorkDue({ clock: clockAt(now) }))).toEqual([false, true, true, false]);
  });

  it('a school that breaks off does not stop the others, and is on record', async () => {
    const [sound, broken] = [await aPlace(3), await aPlace(3)];
    await rowOf('trapp_absence_marks', broken.pupils[0]).update({ texts: '{', rows: Buffer.from([1, 2, 3]) });
    await evaluateEveryNight({ ...premises(), report: () => undefined });
    expect(await findingsOf(sound)).toHaveLength(1);
    expect(await runsOf(broken)).toMatchObject([{ whole: false, errors: [{ rule: null, problem: 'broke_off' }] }]);
    await rowOf('trapp_absence_marks', broken.pupils[0]).delete();
  });
});

describe('a finding whose ground is gone', () => {
  const lately = daysRule(3, { conditions: { all: [{ fact: 'absence', params: { measure: 'days', window: { kind: 'rolling', amount: 5, unit: 'school_days', withinSchoolYear: true }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } }, operator: 'greaterThanInclusive', value: 3 }] } });

  it('is marked when the absence was corrected, waits all the same, and stands again when it fires again', async () => {
    const place = await aPlace(3);
    const pupil = place.pupils[0] as Pupil;
    await evaluate(place);
    const [before] = await findingsOf(place);
    expect(before?.ground).toEqual({ state: 'stands', since: null });
    await withdraw(pupil, week.slice(0, 2));
    await evaluate(place);
    expect(await findingsOf(place)).toMatchObject([{ id: before?.id, status: 'new', ground: { state: 'corrected', since: '2026-11-20' } }]);
    expect((await runsOf(place))[0]).toMatchObject({ groundGone: 1, fired: 0 });
    await absencesReach(place.school, '2026-11-20', week.slice(0, 4).map((date) => anAbsence(pupil, date)));
    expect(await evaluate(place)).toMatchObject({ newFindings: 0, fired: 1 });
    expect(await findingsOf(place)).toMatchObject([{ id: before?.id, ground: { state: 'stands', since: null } }]);
  });

  it('is marked as passed when only time has gone by', async () => {
    const place = await aPlace(3);
    await withRules([lately], async () => {
      await evaluate(place);
      await absencesReach(place.school, '2026-11-27');
      setClock('2026-11-27T08:00:00.000Z');
      await evaluate(place);
      const [finding] = await findingsOf(place);
      expect(finding).toMatchObject({ status: 'new', raisedOn: '2026-11-20', ground: { state: 'passed', since: '2026-11-27' } });
      expect((await viewOf(finding, place)).explanation.evaluatedOn).toBe('2026-11-20');
    });
  });

  it('is passed, too, when the routine no longer has the rule', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    await withRules([daysRule(9, { key: 'en-annen' })], async () => {
      await theApp().db.connection('trapp_routine_versions').update({ number: 2 });
      const kept = smallRoutine(KEY, [daysRule(3)]);
      await publishBeside(kept);
      await evaluate(place);
      expect(await findingsOf(place)).toMatchObject([{ ground: { state: 'passed' } }]);
    });
  });
});

describe('a finding that waits while more comes', () => {
  it.each([[true, 0], [false, 1]])('R30: is explained when somebody looks, and what was seen is weighed (looked: %s, raised anew: %s)', async (looks, raised) => {
    const place = await aPlace(3);
    await evaluate(place);
    const [finding] = await findingsOf(place);
    await absencesReach(place.school, '2026-11-20', [anAbsence(place.pupils[0] as Pupil, '2026-11-19')]);
    await evaluateDue(premises());
    expect((await runsOf(place))[0]).toMatchObject({ newFindings: 0, updated: 1 });
    if (looks) {
      const { trace } = (await viewOf(finding, place)).explanation.verdict;
      expect(trace.kind === 'group' && trace.children[0]).toMatchObject({ value: 4 });
    }
    await ask('post', `/findings/${finding?.id}/no-action`, await sessionOf(place.leader)).send({ reason: 'Influensa.' });
    await evaluateDue(premises());
    expect(await findingsOf(place)).toHaveLength(raised);
    await evaluateDue(premises());
    expect(await findingsOf(place)).toHaveLength(raised);
  });
});

describe('rules that make a list', () => {
  const list = (more: Partial<Rule> = {}) => daysRule(3, { key: 'ukesliste', makes: 'list', ...more });

  it('S40: list pupils for each of their days, and put nothing up to be assessed', async () => {
    const place = await aPlace(3, 0, 4);
    await withRules([list()], async () => {
      expect(await evaluate(place)).toMatchObject({ fired: 2, newFindings: 0 });
      expect(await findingsOf(place)).toEqual([]);
      expect(await evaluate(place)).toMatchObject({ fired: 2 });
      setClock('2026-11-23T08:00:00.000Z');
      await evaluateEveryNight(premises());
      const lists = await listsOf(place);
      expect(lists.map(({ on, ruleKey, entries }) => [on, ruleKey, entries.length])).toEqual([['2026-11-23', 'ukesliste', 2], ['2026-11-20', 'ukesliste', 2]]);
      const entry = lists[0]?.entries[0];
      expect(entry).toMatchObject({ pupil: { groupName: '8A' }, ground: { state: 'stands' }, explanation: { evaluatedOn: '2026-11-23' } });
      expect(await viewOf({ id: entry?.id } as FindingRow, place)).toMatchObject({ kind: 'list' });
      const answer = await ask('post', `/findings/${entry?.id}/no-action`, await sessionOf(place.leader)).send({ reason: 'Prøve.' });
      expect(answer.status).toBe(409);
    });
  });

  it('S22, S40: are made on the days that they are asked', async () => {
    const place = await aPlace(3);
    await withRules([list({ cadence: { kind: 'weekly', weekday: 1 } })], async () => {
      expect(await evaluate(place)).toMatchObject({ fired: 0 });
      expect(await listsOf(place)).toEqual([]);
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
        setClock(`${day}T08:00:00.000Z`);
        await evaluate(place);
      }
      expect((await listsOf(place)).map(({ on }) => on)).toEqual(['2026-11-23']);
    });
  });

  it('sec-10: a protected pupil is on nobody\'s list who is not named', async () => {
    const place = await aPlace(3);
    const shielded = await aPupil(place.group, { protection: 'confidential', namedStaff: [] });
    await absencesReach(place.school, '2026-11-20', week.map((date) => anAbsence(shielded, date)));
    await withRules([list()], async () => {
      await evaluate(place);
      expect((await listsOf(place)).flatMap(({ entries }) => entries.map(({ pupil }) => pupil.id))).toEqual([place.pupils[0]?.id]);
    });
  });
});

describe('many at once', () => {
  it('sec-7: ten runs of the same school raise each finding once, and the engine is asked no more once it is known', async () => {
    const place = await aPlace(3, 4, 5);
    await Promise.all(Array.from({ length: 10 }, () => evaluate(place)));
    expect(await findingsOf(place)).toHaveLength(3);
    const runs = await premises().stores.evaluations.runs(place.school.id, 20);
    expect(runs).toHaveLength(10);
    expect(runs.reduce((sum, { newFindings }) => sum + newFindings, 0)).toBe(3);
  });

  it('sec-7: the same pupil evaluated by ten at a time, a hundred times, has one finding', async () => {
    const place = await aPlace(3);
    for (let round = 0; round < 10; round += 1) {
      await makeDue(place.pupils);
      await Promise.all(Array.from({ length: 10 }, () => evaluateDue(premises())));
      await rowOf('trapp_judged', place.pupils[0]).delete();
    }
    expect(await findingsOf(place)).toHaveLength(1);
    expect(await runsOf(place)).toHaveLength(10);
  }, 60_000);
});
