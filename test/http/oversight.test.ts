import type { CaseView, JournalView, OversightRow } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, auditOf, errorOf, FRIDAY, inCase, on, viewCase, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const base = smallRoutine('loftet-opp', []);
const ofHead = { key: 'rektor', title: { nb: 'Ring skoleskyssen' }, kind: 'do' as const, template: null, responsible: 'head_teacher' as const, required: false, deadline: { amount: 1, unit: 'school_days' as const } };
const levels = base.staircase.levels.map((level) => ({ ...level, steps: level.steps.map((step) => (step.key === base.staircase.entry ? { ...step, tasks: [...step.tasks, ofHead] } : step)) }));
const routine = { ...base, staircase: { ...base.staircase, levels }, reminders: { schoolDaysBefore: 1, toldAboveAfterSchoolDays: 3 } };

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const anAreaLeader = (schoolId: string | null = null) => aStaff([{ role: 'area_leader', schoolId, groupId: null }], { name: 'Områdeleder Prøve' });
/** Only of this desk's school: others stand in the same database. */
const rowsOf = async ({ caseId }: CaseDesk, cookie: string): Promise<OversightRow[]> => ((await ask('get', '/oversight', cookie)).body as { rows: OversightRow[] }).rows.filter((row) => row.caseId === caseId);
const bring = (desk: CaseDesk, insight: object | null = null, cookie = desk.leaderCookie) => ask('post', `/cases/${desk.caseId}/bringing-up`, cookie).send({ why: 'Vi kommer ikke videre med skyssen.', insight });
const answer = (desk: CaseDesk, cookie: string, text = 'Skyss er ordnet.') => ask('post', `/cases/${desk.caseId}/bringing-up/answer`, cookie).send({ text });

describe('B91, S39: one above the head teacher', () => {
  it('sees number, school, step, age and why of what was brought up, and not the case; and answers', async () => {
    const desk = await aCaseDesk();
    const above = await anAreaLeader();
    const cookie = await sessionOf(above);
    expect(await rowsOf(desk, cookie)).toEqual([]);
    expect((await ask('get', `/cases/${desk.caseId}/above`, desk.leaderCookie)).body.staff).toContainEqual({ id: above.id, name: 'Områdeleder Prøve' });
    expect((await bring(desk)).status).toBe(200);
    const [row] = await rowsOf(desk, cookie);
    expect(row).toMatchObject({ schoolName: desk.school.name, stepSince: '2026-11-20', insight: null, mayAnswer: true, reasons: [{ kind: 'brought_up', text: 'Vi kommer ikke videre med skyssen.', since: '2026-11-20' }] });
    expect(JSON.stringify(row)).not.toMatch(/Ærlend|friminuttene/);
    for (const path of ['', '/journal', '/effects', '/paper', '/cooperation']) expect((await ask('get', `/cases/${desk.caseId}${path}`, cookie)).status).toBe(404);
    expect((await ask('get', `/pupils/${desk.pupil.id}`, cookie)).status).toBe(404);
    expect((await ask('get', '/cases?status=all', cookie)).body.cases).toEqual([]);

    expect((await answer(desk, cookie)).status).toBe(200);
    expect(await rowsOf(desk, cookie)).toEqual([]);
    expect((await viewCase(desk)).case.broughtUp).toMatchObject([{ answer: { text: 'Skyss er ordnet.', by: above.id } }]);
    const { entries }: JournalView = (await ask('get', `/cases/${desk.caseId}/journal`, desk.cookie)).body;
    expect(entries.map(({ title, byName }) => `${title}: ${byName}`)).toEqual(expect.arrayContaining(['Saken ble løftet til nivået over skolen: Rektor Prøve', 'Svar fra nivået over skolen: Områdeleder Prøve']));
    expect(errorOf(await answer(desk, cookie))).toEqual([404, 'not_found']);
    expect((await auditOf(desk.caseId)).filter(({ operation }) => operation === 'answerAbove').map(({ outcome }) => outcome)).toContain('done');
  });

  it('S54: reads the case by an insight with a purpose, until its last day, and changes nothing in it', async () => {
    const desk = await aCaseDesk();
    const above = await anAreaLeader();
    const other = await sessionOf(await anAreaLeader());
    expect(errorOf(await bring(desk, { staffId: desk.teacher.id, purpose: 'Råd', until: '2026-11-27' }))).toEqual([400, 'invalid_input']);
    expect(errorOf(await bring(desk, { staffId: above.id, purpose: '', until: '2026-11-27' }))).toEqual([400, 'invalid_input']);
    expect((await bring(desk, { staffId: above.id, purpose: 'Råd om skyss', until: '2026-11-27' })).status).toBe(200);
    const cookie = await sessionOf(above);
    const seen = await ask('get', `/cases/${desk.caseId}`, cookie);
    expect(seen.status).toBe(200);
    expect((seen.body as CaseView).may).toEqual({ work: false, decide: false, makeDocument: false });
    expect((await ask('get', `/cases/${desk.caseId}`, other)).status).toBe(404);
    expect((await rowsOf(desk, other))[0]?.insight).toBeNull();
    expect((await rowsOf(desk, cookie))[0]?.insight).toEqual({ until: '2026-11-27', purpose: 'Råd om skyss' });
    expect((await ask('post', `/cases/${desk.caseId}/contacts`, cookie).send({ on: '2026-11-20', with: 'guardian', how: 'phone', reached: true, summary: 'x' })).status).toBe(403);
    await on(desk, '2026-11-28');
    expect((await ask('get', `/cases/${desk.caseId}`, await sessionOf(above))).status).toBe(404);
  });

  it('pain 17: is told what the head teacher has left standing, by what the routine calls it', async () => {
    const desk = await aCaseDesk();
    const above = await anAreaLeader(desk.school.id);
    await on(desk, '2026-11-27');
    expect((await rowsOf(desk, await sessionOf(above)))[0]).toMatchObject({ mayAnswer: false, insight: null, schoolDays: 6, reasons: [{ kind: 'standing', text: 'Ring skoleskyssen', since: '2026-11-23' }] });
  });

  it('sec-10: nothing of a protected pupil, of another area, or to those who are not above', async () => {
    const desk = await aCaseDesk();
    const shielded = await aCaseDesk();
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...shielded.pupil, protection: 'confidential', namedStaff: [shielded.teacher.id, shielded.leader.id] }], guardians: [] }));
    const above = await anAreaLeader();
    for (const one of [desk, shielded]) expect((await bring(one)).status).toBe(200);
    expect(await rowsOf(shielded, await sessionOf(above))).toEqual([]);
    expect(await rowsOf(desk, await sessionOf(await anAreaLeader(shielded.school.id)))).toEqual([]);
    for (const cookie of [desk.cookie, desk.leaderCookie]) expect((await ask('get', '/oversight', cookie)).body.rows).toEqual([]);
    expect(errorOf(await answer(desk, await sessionOf(await anAreaLeader(shielded.school.id))))).toEqual([404, 'not_found']);
    expect(errorOf(await answer(desk, desk.leaderCookie))).toEqual([403, 'forbidden']);
    expect((await inCase(desk, 'bringing-up', { why: 'Igjen', insight: null })).status).toBe(400);
  });
});
