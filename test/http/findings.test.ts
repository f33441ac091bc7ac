import type { FindingRow, FindingView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { itemsOf } from '../../plugins/trapp/core/guides/index';
import type { Group, Pupil, School, Staff } from '../../plugins/trapp/core/people/index';
import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { theApp } from '../kit/app';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, documentedRule, smallRoutine } from '../kit/small-routine';
import { pack } from '../routines/sondre-land/pack';

const KEY = 'aaa-prove-funn';
const FRIDAY = '2026-11-20T08:00:00.000Z';
const monday = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'] as const;

interface Place {
  readonly school: School;
  readonly group: Group;
  readonly pupil: Pupil;
  readonly teacher: Staff;
  readonly leader: Staff;
}

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine(KEY, [daysRule(3), documentedRule]));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** A school with one pupil who has been away for so many days this week, and data up to Friday. */
async function aPlace(days: number): Promise<Place> {
  const school = await aSchool();
  const group = await aGroup(school);
  const pupil = await aPupil(group);
  await absencesReach(school, '2026-11-20', monday.slice(0, days).map((date) => anAbsence(pupil, date)));
  const teacher = await aStaff([{ role: 'contact_teacher', schoolId: school.id, groupId: group.id }], { name: 'Lærer Prøve' });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  return { school, group, pupil, teacher, leader };
}

async function evaluate({ school, leader }: Place): Promise<OutputOf<'evaluateSchool'>> {
  const answer = await ask('post', '/evaluations', await sessionOf(leader)).send({ schoolId: school.id });
  expect(answer.status).toBe(200);
  return answer.body;
}
async function findingsOf(staff: Staff, status = 'new'): Promise<FindingRow[]> {
  return (await ask('get', `/findings?status=${status}`, await sessionOf(staff))).body.findings;
}
async function onlyFinding(place: Place): Promise<FindingRow> {
  const [finding, ...more] = await findingsOf(place.teacher);
  if (finding === undefined || more.length > 0) throw new Error(`Expected one finding, not ${more.length + (finding ? 1 : 0)}`);
  return finding;
}
const dismiss = async (finding: FindingRow, staff: Staff, reason = 'Influensa, eleven er tilbake.') => ask('post', `/findings/${finding.id}/no-action`, await sessionOf(staff)).send({ reason });

describe('evaluating a school', () => {
  it('S39: raises a finding, counts what could not be judged, and writes the run down (pain 22)', async () => {
    const place = await aPlace(3);
    expect(await evaluate(place)).toEqual({ pupils: 1, fired: 1, newFindings: 1, alreadyKnown: 0, cannotBeJudged: 1 });
    expect(await premises().stores.evaluations.runs(place.school.id, 5)).toMatchObject([{ pupils: 1, fired: 1, newFindings: 1, alreadyKnown: 0, cannotBeJudged: 1, judged: 1, errors: [], why: 'asked', wholeOn: '2026-11-20' }]);
  });

  it('S39: says what it rests on: the days, the rule and its version, and how far the data reaches (B13, S78)', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const finding = await onlyFinding(place);
    expect(finding).toMatchObject({ ruleKey: 'mange-dager', severity: 'concern', status: 'new', raisedOn: '2026-11-20', assessBy: '2026-11-25', overdue: false, assessment: null, pupil: { id: place.pupil.id, groupName: '8A' } });
    const view: FindingView = (await ask('get', `/findings/${finding.id}`, await sessionOf(place.teacher))).body;
    expect(view).toMatchObject({ ruleExplanation: { nb: 'Eleven har vært mye borte.' }, sources: ['S39'], choices: {}, openCaseId: null, explanation: { routineKey: KEY, routineVersion: 1, evaluatedOn: '2026-11-20', dataUntil: '2026-11-20' } });
    const [condition] = view.explanation.verdict.trace.kind === 'group' ? view.explanation.verdict.trace.children : [];
    expect(condition).toMatchObject({ value: 3, limit: 3, result: 'true' });
    expect(condition?.kind === 'condition' && condition.days.map(({ date }) => date)).toEqual(monday.slice(0, 3));
  });

  it('B46: names the questions that the rule counts choices of, as the routine has them', async () => {
    const guide = pack().guides[0];
    const question = guide && itemsOf(guide).find(({ type }) => type === 'multi_choice' || type === 'choice');
    if (!guide || !question) throw new Error('The routine has no question to choose in');
    const choices = { fact: 'choices_made' as const, params: { guide: guide.key, field: question.linkId }, operator: 'greaterThanInclusive' as const, value: 1 };
    await publishOnly(smallRoutine(KEY, [daysRule(3, { conditions: { any: [daysRule(3).conditions, choices] } })]));
    const place = await aPlace(3);
    await evaluate(place);
    const finding = await onlyFinding(place);
    const named = { [`${guide.key}.${question.linkId}`]: question.text };
    expect((await ask('get', `/findings/${finding.id}`, await sessionOf(place.teacher))).body.choices).toEqual(named);
    expect((await dismiss(finding, place.teacher)).body.choices).toEqual(named);
    await publishOnly(smallRoutine(KEY, [daysRule(3), documentedRule]));
  });

  it('the same absence again is nothing new', async () => {
    const place = await aPlace(4);
    await evaluate(place);
    const before = await onlyFinding(place);
    expect(await evaluate(place)).toMatchObject({ fired: 1, newFindings: 0, alreadyKnown: 1 });
    expect(await onlyFinding(place)).toEqual(before);
  });

  it('sec-7: ten at once raise one finding', async () => {
    const place = await aPlace(3);
    await Promise.all(Array.from({ length: 10 }, () => evaluate(place)));
    expect(await findingsOf(place.teacher, 'all')).toHaveLength(1);
  });

  it('a finding that waits is brought up to date, and keeps its deadline', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const before = await onlyFinding(place);
    await absencesReach(place.school, '2026-11-24', [anAbsence(place.pupil, '2026-11-23'), anAbsence(place.pupil, '2026-11-24')]);
    setClock('2026-11-24T08:00:00.000Z');
    await evaluate(place);
    expect(await onlyFinding(place)).toMatchObject({ id: before.id, assessBy: before.assessBy, raisedOn: before.raisedOn });
    const view: FindingView = (await ask('get', `/findings/${before.id}`, await sessionOf(place.teacher))).body;
    expect(view.explanation.dataUntil).toBe('2026-11-24');
  });

  it('pain 18: overdue once the day has passed, everywhere', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    setClock('2026-11-25T08:00:00.000Z');
    expect((await onlyFinding(place)).overdue).toBe(false);
    setClock('2026-11-26T08:00:00.000Z');
    expect((await onlyFinding(place)).overdue).toBe(true);
    const day: OutputOf<'viewMyDay'> = (await ask('get', '/my-day', await sessionOf(place.teacher))).body;
    expect(day.concerns.map(({ overdue, findings }) => [overdue, findings.map((one) => one.overdue)])).toEqual([[true, [true]]]);
  });

  it('says so when nothing has been published', async () => {
    const place = await aPlace(3);
    await publishNothing();
    const answer = await ask('post', '/evaluations', await sessionOf(place.leader)).send({ schoolId: place.school.id });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'no_routine_published']);
    expect((await ask('get', `/pupils/${place.pupil.id}`, await sessionOf(place.teacher))).body).toMatchObject({ totals: { percentDays: null }, daysOff: [] });
    await publishOnly(smallRoutine(KEY, [daysRule(3), documentedRule]));
  });

  it('a pupil who has left is not judged', async () => {
    const place = await aPlace(3);
    await aPupil(place.group, { ...place.pupil, active: false });
    expect(await evaluate(place)).toMatchObject({ pupils: 0, fired: 0 });
  });

  it('absence from the school that the pupil has just left counts on', async () => {
    const place = await aPlace(2);
    const before = await aSchool();
    await absencesReach(before, '2026-11-13', [anAbsence({ ...place.pupil, schoolId: before.id }, '2026-11-13')]);
    expect(await evaluate(place)).toMatchObject({ fired: 1 });
  });

  it('the night\'s work asks for every school as the system, on record', async () => {
    const place = await aPlace(3);
    await evaluateEveryNight(theApp().plugin('trapp').service('premises'));
    expect(await findingsOf(place.teacher)).toHaveLength(1);
    expect(await premises().stores.evaluations.runs(place.school.id, 5)).toMatchObject([{ why: 'night', wholeOn: '2026-11-20', pupils: 1, newFindings: 1, errors: [] }]);
    const [run] = await premises().stores.evaluations.runs(place.school.id, 1);
    const rows = (await premises().stores.audit.latest(200)).filter(({ about }) => about.schoolId === place.school.id && about.subjectId !== null);
    expect(rows).toMatchObject([{ actorKind: 'system', operation: 'evaluateSchool', outcome: 'done', about: { pupilIds: [place.pupil.id], subjectId: `${run?.id} 1` } }]);
  });
});

describe('assessed, no action', () => {
  it('is a full answer: who, when and why (pain 19)', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const finding = await onlyFinding(place);
    const answer = await dismiss(finding, place.teacher);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: finding.id, status: 'no_action', overdue: false, assessment: { by: 'Lærer Prøve', on: '2026-11-20', reason: 'Influensa, eleven er tilbake.', caseId: null } });
    expect(await findingsOf(place.teacher)).toEqual([]);
    expect(await findingsOf(place.teacher, 'all')).toHaveLength(1);
  });

  it('asks for a reason', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const answer = await dismiss(await onlyFinding(place), place.teacher, '   ');
    expect(answer.status).toBe(400);
    expect(answer.body.error.problems).toEqual([{ path: 'reason', message: 'Skriv noe her.' }]);
  });

  it('sec-7: of two who assess at once, one is told that the other was first, and nothing is lost', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const finding = await onlyFinding(place);
    const answers = await Promise.all([dismiss(finding, place.teacher, 'Den ene.'), dismiss(finding, place.leader, 'Den andre.')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.code).toBe('finding_already_assessed');
    const done = answers.find(({ status }) => status === 200);
    expect((await findingsOf(place.teacher, 'all'))[0]?.assessment?.reason).toBe(done?.body.assessment.reason);
  });

  it('the absence that was weighed is not raised again until there is more of it', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const first = await onlyFinding(place);
    await dismiss(first, place.teacher);
    expect(await evaluate(place)).toMatchObject({ fired: 1, newFindings: 0, alreadyKnown: 1 });
    await absencesReach(place.school, '2026-11-23', [anAbsence(place.pupil, '2026-11-23')]);
    setClock('2026-11-23T08:00:00.000Z');
    expect(await evaluate(place)).toMatchObject({ newFindings: 1 });
    const second = await onlyFinding(place);
    expect(second.id).not.toBe(first.id);
    expect(second.raisedOn).toBe('2026-11-23');
  });
});

describe('whose findings one sees', () => {
  it('the contact teacher those of the class, the leader those of the school, the subject teacher none', async () => {
    const place = await aPlace(3);
    const other = await aGroup(place.school, { name: '8B' });
    const elsewhere = await aPupil(other);
    await absencesReach(place.school, '2026-11-20', monday.map((date) => anAbsence(elsewhere, date)));
    await evaluate(place);
    const subject = await aStaff([{ role: 'subject_teacher', schoolId: place.school.id, groupId: place.group.id }]);
    const pupils = async (staff: Staff) => (await findingsOf(staff)).map(({ pupil }) => pupil.id).sort();
    expect(await pupils(place.teacher)).toEqual([place.pupil.id]);
    expect(await pupils(place.leader)).toEqual([place.pupil.id, elsewhere.id].sort());
    expect(await pupils(subject)).toEqual([]);
  });

  it('my day holds those that are mine to assess', async () => {
    const place = await aPlace(3);
    await evaluate(place);
    const mine = async (staff: Staff) => ((await ask('get', '/my-day', await sessionOf(staff))).body as OutputOf<'viewMyDay'>).concerns.length;
    expect(await mine(place.teacher)).toBe(1);
    expect(await mine(place.leader)).toBe(0);
  });

  it('sec-10: a protected pupil is seen by those who are named, and is in nobody else\'s list or count', async () => {
    const place = await aPlace(0);
    const named = await aStaff([{ role: 'head_teacher', schoolId: place.school.id, groupId: null }]);
    const shielded = await aPupil(place.group, { givenName: 'Kanari', protection: 'strictly_confidential', namedStaff: [named.id] });
    await absencesReach(place.school, '2026-11-20', monday.map((date) => anAbsence(shielded, date)));
    await evaluate(place);
    const finding = (await findingsOf(named))[0];
    expect(finding?.pupil).toMatchObject({ id: shielded.id, protected: true });
    for (const staff of [place.teacher, place.leader]) {
      const cookie = await sessionOf(staff);
      const group: OutputOf<'listGroups'>['groups'] = (await ask('get', '/groups', cookie)).body.groups;
      expect(group.find(({ id }) => id === place.group.id)).toMatchObject({ pupils: 1, newFindings: 0, openCases: 0 });
      for (const path of ['/findings?status=all', '/my-day', `/groups/${place.group.id}`, '/groups']) expect((await ask('get', path, cookie)).text).not.toMatch(new RegExp(`Kanari|${shielded.id}`));
      for (const path of [`/findings/${finding?.id}`, `/pupils/${shielded.id}`]) {
        const hidden = await ask('get', path, cookie);
        const absent = await ask('get', path.replace(/[^/]+$/, 'finnes-ikke'), cookie);
        expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
      }
      expect((await dismiss(finding as FindingRow, staff)).body.error.code).toBe('not_found');
    }
  });
});
