import type { CheckRow, CheckView, MyDay, UnclearRow } from '../../plugins/trapp/core/contracts/index';
import type { AttendanceCheck } from '../../plugins/trapp/core/checks/index';
import { slotOfRound } from '../../plugins/trapp/server/checks/check.store';
import { FRIDAY, aPlace, errorOf, on, type Place } from '../kit/case-desk';
import { aGroup, anAbsence, aPupil, aStaff, absencesReach, ask, premises, publishBeside, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const KEY = 'aaa-prove-sjekk';
const filter = { documentation: 'any', message: 'unreported', exceptCauses: [], subjects: null } as const;
const daily: AttendanceCheck = {
  key: 'dagsjekk', title: { nb: 'Dagsjekk' }, cadence: { kind: 'daily' }, responsible: 'contact_teacher', appliesTo: 'school',
  looksAt: { conditions: { all: [{ fact: 'absence', params: { measure: 'dates', window: { kind: 'rolling', amount: 1, unit: 'school_days', withinSchoolYear: true }, filter: { ...filter, exceptCauses: [] } }, operator: 'greaterThanInclusive', value: 1 }] } },
  due: { kind: 'after_school_start', startsAt: '08:30', minutes: 45 }, noAnswerTo: 'presence_team', sources: ['S34', 'S35'],
};
const monthly: AttendanceCheck = { ...daily, key: 'manedssjekk', title: { nb: 'Månedssjekk' }, cadence: { kind: 'monthly', on: 'first_school_day' }, responsible: 'presence_team', looksAt: { rules: ['mange-dager'] }, due: { kind: 'school_days', amount: 3 }, sources: ['S40', 'S41', 'B104'] };
const kindergarten: AttendanceCheck = { ...daily, key: 'barnehagesjekk', appliesTo: 'kindergarten' };
const TODAY = '2026-11-20';

beforeAll(async () => {
  // The day check came a school day before, so that yesterday's can have been missed; the month check was there already.
  const routine = { ...smallRoutine(KEY, [daysRule(2)]), checks: [monthly] };
  setClock('2026-10-30T05:00:00.000Z');
  await publishOnly(routine);
  const second = { ...routine, checks: [daily, monthly, kindergarten] };
  await publishBeside(second, { number: 2, publishedAt: '2026-11-19T05:00:00.000Z' });
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

/** One pupil away without a message today, one with, and one who is followed up in a case. */
async function aClass() {
  const place = await aPlace({ givenName: 'Uten', familyName: 'Melding' }, [{ name: 'Mor Melding', phone: '00 00 00 00' }, { name: 'Sperret Melding', blocked: true }]);
  const reported = await aPupil(place.group, { givenName: 'Med' });
  const inCase = await aPupil(place.group, { givenName: 'Sak' });
  const away = (pupil: typeof reported, isReported: boolean) => anAbsence(pupil, TODAY, { reported: isReported });
  await absencesReach(place.school, TODAY, [away(place.pupil, false), away(reported, true), away(inCase, false)]);
  await ask('post', `/pupils/${inCase.id}/cases`, place.cookie).send({ concern: 'Følges opp.' });
  const team = await aStaff([{ role: 'presence_team', schoolId: place.school.id, groupId: null }], { name: 'Team Prøve' });
  return { ...place, inCase, reported, teamCookie: await sessionOf(team) };
}
const where = ({ school, group }: Place) => `routineKey=${KEY}&schoolId=${school.id}&groupId=${group.id}`;
const viewOf = async (place: Place): Promise<CheckView> => {
  const answer = await ask('get', `/checks/dagsjekk?${where(place)}`, place.cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
};
const checksOf = async (cookie: string): Promise<{ checks: CheckRow[]; unclear: UnclearRow[] }> => (await ask('get', '/checks', cookie)).body;
const answer = (place: Place, more: object, pupilId = place.pupil.id) => ask('post', `/pupils/${pupilId}/check-answers`, place.cookie).send({ routineKey: KEY, checkKey: 'dagsjekk', occasion: TODAY, answer: 'called_home', note: '', ...more });
const complete = (place: Place, more: object = {}) => ask('post', '/checks/dagsjekk/rounds', place.cookie).send({ routineKey: KEY, schoolId: place.school.id, groupId: place.group.id, occasion: TODAY, ...more });

describe('the list of a check', () => {
  it('S34 S35 S41: those away without a message, with the figures; who is followed up is counted beside', async () => {
    const place = await aClass();
    const view = await viewOf(place);
    expect(view.pupils.map(({ pupil }) => pupil.id)).toEqual([place.pupil.id]);
    expect(view.pupils[0]?.figures.join(' ')).toContain('1 dag');
    expect(view.handled).toMatchObject([{ pupil: { id: place.inCase.id }, by: 'case' }]);
    expect(view).toMatchObject({ lookedAt: TODAY, noAnswerTo: 'presence_team', row: { state: 'waiting', mine: true, dueAt: '09:15', occasion: TODAY } });
  });

  it('S36: has the telephone of those at home who may be called, and of nobody else', async () => {
    expect((await viewOf(await aClass())).pupils[0]?.guardians).toEqual([{ name: 'Mor Melding', phone: '00 00 00 00' }]);
  });

  it('S78: is about the last day with data when today’s has not come', async () => {
    const place = await aPlace();
    await absencesReach(place.school, '2026-11-19', [anAbsence(place.pupil, '2026-11-19', { reported: false })]);
    expect(await viewOf(place)).toMatchObject({ lookedAt: '2026-11-19', dataUntil: '2026-11-19', pupils: [{ pupil: { id: place.pupil.id } }] });
  });

  it('sec-10: a shielded pupil is on the list of those who are named', async () => {
    const place = await aPlace();
    const shielded = await aPupil(place.group, { protection: 'confidential', namedStaff: [place.leader.id] });
    await absencesReach(place.school, TODAY, [anAbsence(shielded, TODAY, { reported: false })]);
    expect((await viewOf(place)).pupils).toEqual([]);
    expect((await viewOf({ ...place, cookie: place.leaderCookie })).pupils).toHaveLength(1);
  });

  it('sec-1: a class is for those who follow it up, the whole school for leaders and team', async () => {
    const place = await aClass();
    const subject = await sessionOf(await aStaff([{ role: 'subject_teacher', schoolId: place.school.id, groupId: place.group.id }]));
    expect(errorOf(await ask('get', `/checks/dagsjekk?${where(place)}`, subject))).toEqual([403, 'forbidden']);
    const whole = `/checks/manedssjekk?routineKey=${KEY}&schoolId=${place.school.id}`;
    expect(errorOf(await ask('get', whole, place.cookie))).toEqual([403, 'forbidden']);
    expect((await ask('get', whole, place.teamCookie)).status).toBe(200);
    expect(errorOf(await ask('get', `/checks/finnes-ikke?${where(place)}`, place.cookie))).toEqual([409, 'unknown_check']);
  });
});

describe('one action per pupil', () => {
  it('S36 S45 B101: a call home is written down, and in the open case as well', async () => {
    const place = await aClass();
    expect((await answer(place, { note: 'Syk, kommer i morgen.' })).body).toMatchObject({ answer: 'called_home', by: 'Lærer Prøve', on: TODAY });
    expect((await viewOf(place)).pupils[0]?.answers).toMatchObject([{ answer: 'called_home', note: 'Syk, kommer i morgen.' }]);
    await answer(place, { note: 'Snakket med far.' }, place.inCase.id);
    const { cases } = (await ask('get', '/cases', place.cookie)).body;
    expect((await ask('get', `/cases/${cases[0].id}`, place.cookie)).body.case.contacts).toMatchObject([{ reached: true, how: 'phone', summary: 'Snakket med far.' }]);
  });

  it('S35: nobody answers: it stays with the team until it is clear', async () => {
    const place = await aClass();
    await answer(place, { answer: 'no_answer' });
    expect((await checksOf(place.teamCookie)).unclear).toMatchObject([{ pupil: { id: place.pupil.id }, checkKey: 'dagsjekk', answer: { answer: 'no_answer' } }]);
    expect((await checksOf(place.cookie)).unclear).toEqual([]);
    const day: MyDay = (await ask('get', '/my-day', place.teamCookie)).body;
    expect(day.unclear).toHaveLength(1);
    setClock('2026-11-20T08:30:00.000Z');
    expect((await ask('post', `/pupils/${place.pupil.id}/check-answers`, place.teamCookie).send({ routineKey: KEY, checkKey: 'dagsjekk', occasion: TODAY, answer: 'message_received', note: 'Mor sendte melding: syk.' })).status).toBe(200);
    expect((await checksOf(place.teamCookie)).unclear).toEqual([]);
  });

  it('S16 S37: a worry becomes a concern for the one who assesses', async () => {
    const place = await aClass();
    expect((await answer(place, { answer: 'concern', note: 'Tredje gang på to uker, og lite søvn.' })).status).toBe(200);
    const { cards } = (await ask('get', '/concerns', place.leaderCookie)).body;
    expect(cards.find(({ pupil }: { pupil: { id: string } }) => pupil.id === place.pupil.id)).toMatchObject({ raised: [{ text: 'Tredje gang på to uker, og lite søvn.' }] });
  });

  it.each([
    ['an assessment without words', { answer: 'assessed', note: ' ' }, [400, 'invalid_input']],
    ['a check that the routine does not have', { checkKey: 'finnes-ikke' }, [409, 'unknown_check']],
    ['a day that has not come', { occasion: '2026-11-23' }, [400, 'invalid_input']],
  ])('refuses %s', async (_, more, refusal) => {
    expect(errorOf(await answer(await aClass(), more))).toEqual(refusal);
  });

  it('S41, B104: what was assessed in one check is left out of the next on the same ground', async () => {
    const place = await aPlace();
    await absencesReach(place.school, '2026-10-30', [anAbsence(place.pupil, '2026-10-29'), anAbsence(place.pupil, '2026-10-30')]);
    const team = await sessionOf(await aStaff([{ role: 'presence_team', schoolId: place.school.id, groupId: null }]));
    const monthlyView = async (): Promise<CheckView> => (await ask('get', `/checks/manedssjekk?routineKey=${KEY}&schoolId=${place.school.id}`, team)).body;
    expect(await monthlyView()).toMatchObject({ pupils: [{ pupil: { id: place.pupil.id } }], handled: [] });
    await answer(place, { answer: 'assessed', note: 'Influensa.' });
    expect(await monthlyView()).toMatchObject({ pupils: [], handled: [{ by: 'assessed' }] });
  });
});

describe('the check is made', () => {
  it('S22: by whom, when, and how many', async () => {
    const place = await aClass();
    await answer(place, {});
    const view: CheckView = (await complete(place)).body;
    expect(view.row).toMatchObject({ state: 'done', done: { by: 'Lærer Prøve', doneOn: TODAY, wasLate: false, counts: { listed: 2, handled: 1, answered: 1, left: 0 } } });
    expect(await premises().stores.checks.roundsIn([slotOfRound({ routineKey: KEY, checkKey: 'dagsjekk', schoolId: place.school.id, groupId: place.group.id, occasion: TODAY })])).toMatchObject([{ checkKey: 'dagsjekk', groupId: place.group.id, routineVersion: 2 }]);
    const day: MyDay = (await ask('get', '/my-day', place.cookie)).body;
    expect(day.checks).toEqual([]);
  });

  it('sec-7: once, and only the day that it is', async () => {
    const place = await aClass();
    expect((await Promise.all([complete(place), complete(place)])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(errorOf(await complete(place))).toEqual([409, 'check_already_done']);
    expect(errorOf(await complete(await aClass(), { occasion: '2026-11-19' }))).toEqual([400, 'invalid_input']);
  });

  it('pain 18 S22: not made in time is overdue, in My day first and for leaders, with the days that were missed', async () => {
    const place = await on(await aClass(), '2026-11-20T08:16:00.000Z');
    const day: MyDay = (await ask('get', '/my-day', place.cookie)).body;
    expect(day.checks).toMatchObject([{ checkKey: 'dagsjekk', state: 'overdue', mine: true }]);
    const led = (await checksOf(place.leaderCookie)).checks;
    expect(led.map(({ checkKey, state, mine }) => ({ checkKey, state, mine }))).toEqual([{ checkKey: 'dagsjekk', state: 'overdue', mine: false }, { checkKey: 'manedssjekk', state: 'overdue', mine: false }]);
    // Of the month check, October's was before the routine had it.
    expect(led.map(({ missed }) => missed)).toEqual([['2026-11-19'], []]);
    expect((await complete(place)).body.row.done).toMatchObject({ wasLate: true });
  });

  it('A6: a school is not asked for the kindergarten’s checks, and each class has its own', async () => {
    const place = await aClass();
    await aGroup(place.school, { name: '8B' });
    const rows = (await checksOf(place.leaderCookie)).checks;
    expect(rows.map(({ checkKey, groupName }) => `${checkKey} ${groupName}`)).toEqual(['dagsjekk 8A', 'dagsjekk 8B', 'manedssjekk null']);
    expect((await checksOf(place.cookie)).checks.map(({ groupName }) => groupName)).toEqual(['8A']);
  });
});
