import type { OwnAbsences, Waiting } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, errorOf, FRIDAY, inCase, on, type CaseDesk } from '../kit/case-desk';
import { aSchool, aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('borte-og-vikar', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const record = (desk: CaseDesk, cookie: string, input: object) =>
  ask('post', `/staff-absences/${desk.school.id}`, cookie).send({ staffId: desk.teacher.id, from: '2026-11-20', until: '2026-11-27', substituteId: null, ...input });
const nurse = (desk: CaseDesk) => aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }], { name: 'Helse Prøve' });
const myDay = async (cookie: string) => (await ask('get', '/my-day', cookie)).body as { tasks: { caseId: string; mine: boolean }[]; cases: { id: string }[] };

describe('U20: staff are away, and somebody stands in', () => {
  it('the substitute has the tasks, the cases and the day of the one who is away, in the period and no longer', async () => {
    const desk = await aCaseDesk();
    const vikar = await nurse(desk);
    const asVikar = await sessionOf(vikar);
    expect((await ask('get', `/cases/${desk.caseId}`, asVikar)).status).toBe(404);
    const recorded = await record(desk, desk.cookie, { substituteId: vikar.id });
    expect(recorded.body).toMatchObject({ staffName: 'Lærer Prøve', substituteName: 'Helse Prøve', from: '2026-11-20', until: '2026-11-27' });

    expect((await ask('get', `/cases/${desk.caseId}`, asVikar)).body.may).toMatchObject({ work: true, decide: true });
    const day = await myDay(asVikar);
    expect(day.cases.map(({ id }) => id)).toEqual([desk.caseId]);
    expect(day.tasks.length).toBeGreaterThan(0);
    expect(day.tasks.every(({ mine }) => mine)).toBe(true);
    const waiting: Waiting = (await ask('get', '/my-day', asVikar)).body.waiting;
    expect(waiting.standsInFor).toEqual([{ name: 'Lærer Prøve', until: '2026-11-27' }]);
    expect((await ask('get', '/my-day', desk.cookie)).body.waiting.away).toEqual([{ schoolName: desk.school.name, until: '2026-11-27', substituteName: 'Helse Prøve' }]);
    const contact = { on: '2026-11-20', with: 'guardian', how: 'phone', reached: true, summary: 'Snakket med mor.' };
    const worked = await ask('post', `/cases/${desk.caseId}/contacts`, asVikar).send(contact);
    // What the substitute does is done in their own name.
    expect(worked.body.case.contacts).toMatchObject([{ by: vikar.id }]);

    setClock('2026-11-28T08:00:00.000Z');
    const later = await sessionOf(vikar);
    expect((await ask('get', `/cases/${desk.caseId}`, later)).status).toBe(404);
    expect(await myDay(later)).toMatchObject({ tasks: [], cases: [] });
  });

  it('the substitute answers for the baton that is held out to the one who is away', async () => {
    const desk = await aCaseDesk();
    const [asked, vikar] = [await nurse(desk), await nurse(desk)];
    await inCase(desk, 'offer', { toId: asked.id, note: 'Tar du over?' });
    await record(desk, desk.leaderCookie, { staffId: asked.id, substituteId: vikar.id });
    const asVikar = await sessionOf(vikar);
    expect((await ask('get', '/my-day', asVikar)).body.waiting.offers).toMatchObject([{ isMine: false, toName: 'Helse Prøve' }]);
    expect((await ask('post', `/cases/${desk.caseId}/offer/answer`, asVikar).send({ accept: false, reason: 'Borte til jul.' })).status).toBe(200);
  });

  it('when they are back, the access ends at once', async () => {
    const desk = await aCaseDesk();
    const vikar = await nurse(desk);
    const { id } = (await record(desk, desk.leaderCookie, { substituteId: vikar.id, until: null })).body;
    const asVikar = await sessionOf(vikar);
    expect((await ask('get', `/cases/${desk.caseId}`, asVikar)).status).toBe(200);
    const end = (cookie: string) => ask('post', `/staff-absences/${desk.school.id}/${id}/end`, cookie).send({});
    expect(errorOf(await end(asVikar))).toEqual([403, 'forbidden']);
    expect((await end(desk.cookie)).status).toBe(200);
    expect((await ask('get', `/cases/${desk.caseId}`, asVikar)).status).toBe(404);
    expect(errorOf(await end(desk.leaderCookie))).toEqual([400, 'invalid_input']);
  });

  it('a substitute cannot prolong it, and nobody records for a colleague', async () => {
    const desk = await aCaseDesk();
    const vikar = await nurse(desk);
    await record(desk, desk.leaderCookie, { staffId: desk.leader.id, substituteId: vikar.id });
    const asVikar = await sessionOf(vikar);
    expect(errorOf(await record(desk, asVikar, { staffId: desk.leader.id, substituteId: vikar.id, until: null }))).toEqual([403, 'forbidden']);
    expect(errorOf(await record(desk, desk.cookie, { staffId: vikar.id, substituteId: desk.teacher.id }))).toEqual([403, 'forbidden']);
  });

  it.each([
    ['somebody from another school', { substituteId: 'elsewhere' }, 'substituteId'],
    ['themselves', { substituteId: 'self' }, 'substituteId'],
    ['an end before the beginning', { until: '2026-11-19' }, 'until'],
  ])('%s is refused', async (_what, input, path) => {
    const desk = await aCaseDesk();
    const elsewhere = await aStaff([{ role: 'head_teacher', schoolId: (await aSchool()).id, groupId: null }]);
    const ids: Record<string, string> = { elsewhere: elsewhere.id, self: desk.teacher.id };
    const substituteId = 'substituteId' in input ? (ids[input.substituteId ?? ''] ?? null) : null;
    const refused = await record(desk, desk.cookie, { ...input, substituteId });
    expect(refused.body.error.problems).toMatchObject([{ path }]);
  });

  it('B91: whoever is away long or without a substitute is no owner to wait for', async () => {
    const desk = await aCaseDesk();
    await record(desk, desk.cookie, { until: '2026-11-24' });
    expect((await ask('get', `/cases/${desk.caseId}`, desk.leaderCookie)).body.baton.standing).toBe('away');
    const back = await on(desk, '2026-11-25');
    expect((await ask('get', `/cases/${desk.caseId}`, back.leaderCookie)).body.baton.standing).toBe('holds');
  });

  it('one sees one’s own time away and one’s colleagues, and nothing of why', async () => {
    const desk = await aCaseDesk();
    await record(desk, desk.cookie, {});
    const own: OwnAbsences = (await ask('get', '/own-absences', desk.cookie)).body;
    expect(own).toMatchObject({ schools: [{ id: desk.school.id, colleagues: [{ name: 'Rektor Prøve' }] }], absences: [{ from: '2026-11-20', substituteName: null }], covering: [] });
  });
});
