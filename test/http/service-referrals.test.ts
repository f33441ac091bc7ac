import type { CooperationView, JournalView, MyDay, ServiceReferral } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { aCaseDesk, auditOf, errorOf, FRIDAY, inCase, viewCase, type CaseDesk } from '../kit/case-desk';
import { aStaff, ask, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

const service = { kind: 'internal' as const, helpsWith: { nb: 'Læring.' }, contactWhen: { nb: 'Tidlig.' }, how: { nb: 'Skjema.' }, legalBasis: [], sources: ['B72'] };
const routine: Routine = {
  ...smallRoutine('henvist-til-egne', []),
  services: [
    { ...service, key: 'ppt', role: 'ppt', title: { nb: 'PP-tjenesten' }, answerWithin: { amount: 14, unit: 'calendar_days' }, consentPurpose: null, noConsentBecause: { nb: 'Prøve.' }, anonymousTalk: true },
    { ...service, key: 'helse', role: 'school_nurse', title: { nb: 'Skolehelsetjenesten' }, consentPurpose: null, noConsentBecause: { nb: 'Prøve.' } },
  ],
};

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(routine);
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const person = async (desk: CaseDesk, role: 'ppt' | 'school_nurse') => sessionOf(await aStaff([{ role, schoolId: desk.school.id, groupId: null }], { name: 'Rådgiver Prøve' }));

async function sent(desk: CaseDesk, more: object = {}): Promise<string> {
  const ready = await inCase(desk, 'referrals', { service: 'ppt', purpose: 'Råd om lesing', necessity: 'Vi kommer ikke videre alene', anonymous: false, shares: ['concern'], ...more });
  expect([ready.status, ready.body.error]).toEqual([200, undefined]);
  const { id } = (ready.body as CooperationView).referrals.find(({ status, purpose }) => status === 'prepared' && purpose === 'Råd om lesing') ?? { id: '' };
  expect((await inCase(desk, `referrals/${id}/moves`, { to: 'sent', on: '2026-11-20', note: '' })).status).toBe(200);
  return id;
}
const dayOf = async ({ caseId }: CaseDesk, cookie: string) => ((await ask('get', '/my-day', cookie)).body as MyDay).waiting.referrals.filter((row) => row.caseId === caseId);
const view = (desk: CaseDesk, id: string, cookie: string) => ask('get', `/cases/${desk.caseId}/referrals/${id}`, cookie);
const answers = (desk: CaseDesk, id: string, cookie: string, to: string, note = '') => ask('post', `/cases/${desk.caseId}/referrals/${id}/answers`, cookie).send({ to, note });

describe('S54, B30: the service\'s own people', () => {
  it('see what was chosen to be shared when it is sent, and nothing else of the case', async () => {
    const desk = await aCaseDesk();
    const ppt = await person(desk, 'ppt');
    const prepared = await inCase(desk, 'referrals', { service: 'ppt', purpose: 'Råd', necessity: 'Nødvendig', anonymous: false, shares: [] });
    expect(errorOf(await view(desk, prepared.body.referrals[0].id, ppt))).toEqual([404, 'not_found']);
    const id = await sent(desk);
    expect(await dayOf(desk, ppt)).toMatchObject([{ referralId: id, purpose: 'Råd om lesing', sentOn: '2026-11-20', answerBy: '2026-12-04', late: false }]);
    expect(await dayOf(desk, desk.leaderCookie)).toEqual([]);
    const { body }: { body: ServiceReferral } = await view(desk, id, ppt);
    expect(body).toMatchObject({ referral: { id, purpose: 'Råd om lesing', status: 'sent' }, wait: { answerBy: '2026-12-04', late: false }, next: ['received', 'accepted', 'declined'], letter: { concern: 'Har sluttet å være med i friminuttene.', absence: '', plan: null } });
    for (const path of ['', '/journal', '/cooperation', '/effects', '/paper']) expect((await ask('get', `/cases/${desk.caseId}${path}`, ppt)).status).toBe(404);
    expect((await ask('get', `/pupils/${desk.pupil.id}`, ppt)).status).toBe(404);
    expect((await auditOf(desk.caseId)).filter(({ operation, outcome }) => operation === 'viewReferral' && outcome === 'done')).toMatchObject([{ subject: id }]);
  });

  it('B105, B91: what the case asks for by itself is its owner\'s, on the day and on the time line', async () => {
    const desk = await aCaseDesk();
    await sent(desk);
    const { tasks } = (await ask('get', '/my-day', desk.leaderCookie)).body as MyDay;
    expect(tasks.find(({ title }) => title === 'Etterlys svar fra PP-tjenesten')).toMatchObject({ responsibleRole: null, responsibleName: 'Lærer Prøve' });
    const { entries } = (await ask('get', `/cases/${desk.caseId}/journal`, desk.cookie)).body as JournalView;
    expect(entries.find(({ kind }) => kind === 'task')).toMatchObject({ title: 'Ny oppgave for saksansvarlig', text: expect.stringContaining('Etterlys svar fra PP-tjenesten') });
  });

  it('B105: answer by themselves, which the school sees at once, until it is over', async () => {
    const desk = await aCaseDesk();
    const ppt = await person(desk, 'ppt');
    const id = await sent(desk);
    expect(errorOf(await answers(desk, id, ppt, 'declined'))).toEqual([400, 'invalid_input']);
    for (const to of ['received', 'accepted', 'started']) expect((await answers(desk, id, ppt, to)).status).toBe(200);
    setClock('2026-12-20T08:00:00.000Z');
    // What has been answered is late no more, whenever it was.
    expect((await dayOf(desk, await person(desk, 'ppt')))[0]).toMatchObject({ status: 'started', late: false });
    setClock(FRIDAY);
    expect((await viewCase(desk)).case).toMatchObject({ referrals: [{ status: 'started' }], grants: [{ role: 'ppt', endedOn: null }] });
    expect((await answers(desk, id, ppt, 'done', 'Råd gitt til skolen.')).status).toBe(200);
    expect((await viewCase(desk)).case.grants).toMatchObject([{ endedOn: '2026-11-20' }]);
    expect(errorOf(await view(desk, id, ppt))).toEqual([404, 'not_found']);
  });

  it('sec-1: not another service, not another school\'s, not one that is talked of without a name, and not after it is taken back', async () => {
    const desk = await aCaseDesk();
    const other = await aCaseDesk();
    const ppt = await person(desk, 'ppt');
    const id = await sent(desk);
    const nurses = await sent(desk, { service: 'helse' });
    const nameless = await sent(desk, { anonymous: true, shares: [] });
    for (const cookie of [await person(desk, 'school_nurse'), await person(other, 'ppt')]) expect(errorOf(await view(desk, id, cookie))).toEqual([404, 'not_found']);
    for (const one of [nurses, nameless]) expect(errorOf(await view(desk, one, ppt))).toEqual([404, 'not_found']);
    expect(errorOf(await view(desk, id, desk.cookie))).toEqual([403, 'forbidden']);
    expect((await inCase(desk, `referrals/${id}/moves`, { to: 'withdrawn', on: '2026-11-20', note: 'Familien vil vente.' })).status).toBe(200);
    expect(errorOf(await view(desk, id, ppt))).toEqual([404, 'not_found']);
  });
});
