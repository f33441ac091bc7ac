import type { CooperationView } from '../../plugins/trapp/core/contracts/index';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { judgeCase } from '../../plugins/trapp/server/jobs/judge-escalations';
import { aCaseDesk, FRIDAY, inCase, on, viewCase, type CaseDesk } from '../kit/case-desk';
import { anAbsence, absencesReach, ask, premises, publishNothing, publishOnly, resetClock, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';

const base = smallRoutine('aaa-prove-samarbeid', [daysRule(3)]);
const purpose = 'samarbeid-kommunale-tjenester';
const service = { kind: 'internal' as const, helpsWith: { nb: 'Læring.' }, contactWhen: { nb: 'Tidlig.' }, how: { nb: 'Skjema.' }, legalBasis: [], sources: ['B72'] };
const routine: Routine = {
  ...base,
  consentPurposes: base.consentPurposes.map((held) => (held.key === purpose ? { ...held, requires: 'all_guardians', pupilFromAge: 15, recipients: ['ppt'] } : held)),
  services: [
    { ...service, key: 'ppt', title: { nb: 'PP-tjenesten' }, answerWithin: { amount: 14, unit: 'calendar_days' }, consentPurpose: purpose, anonymousTalk: true },
    { ...service, key: 'barnevern', title: { nb: 'Barneverntjenesten' }, answerWithin: { amount: 3, unit: 'weeks' }, consentPurpose: null, noConsentBecause: { nb: 'Plikten følger av loven.' } },
  ],
  concernReport: { service: 'barnevern', introduction: { nb: 'Tenk gjennom.' }, checklist: [{ key: 'akutt', text: { nb: 'Haster det?' } }], legalBasis: [], sources: ['B31'] },
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

const guardians = [{ name: 'Kari Prøve' }, { name: 'Ola Prøve' }, { name: 'Sperret Prøve', blocked: true }, { name: 'Ukjent Prøve', responsibility: 'unknown' as const }];
const aDesk = () => aCaseDesk({}, guardians);
async function view({ caseId, cookie }: CaseDesk): Promise<CooperationView> {
  const answer = await ask('get', `/cases/${caseId}/cooperation`, cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
}
const idOf = async (desk: CaseDesk, name: string) => (await view(desk)).guardians.find((guardian) => guardian.name === name)?.id ?? '';
async function answers(desk: CaseDesk, name: string, answer = 'given', more: object = {}) {
  return inCase(desk, 'consents', { purpose, givenBy: name, guardianId: await idOf(desk, name), giver: 'guardian', how: 'talk', answer, on: '2026-11-20', until: null, note: '', ...more });
}
async function bothSayYes(desk: CaseDesk) {
  for (const name of ['Kari Prøve', 'Ola Prøve']) expect((await answers(desk, name)).status).toBe(200);
}
const referral = { service: 'ppt', purpose: 'Råd om lesing', necessity: 'Vi kommer ikke videre alene', anonymous: false, shares: ['concern', 'absence', 'child_voice'] };
async function prepared(desk: CaseDesk, more: object = {}): Promise<string> {
  const answer = await inCase(desk, 'referrals', { ...referral, ...more });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body.referrals[0].id;
}
const move = (desk: CaseDesk, id: string, to: string, onDay = '2026-11-20', note = '') => inCase(desk, `referrals/${id}/moves`, { to, on: onDay, note });

describe('consent', () => {
  it('B29, S65: both guardians must, and only those with parental responsibility whom nothing stands in the way of are asked', async () => {
    const desk = await aDesk();
    expect((await view(desk)).guardians.map(({ name }) => name)).toEqual(['Kari Prøve', 'Ola Prøve']);
    await answers(desk, 'Kari Prøve');
    const waiting = (await view(desk)).consents.find((held) => held.purpose.key === purpose);
    expect(waiting).toMatchObject({ status: 'waiting', open: false, waitingFor: ['Ola Prøve'], requires: 'all_guardians', pupilAnswers: 'no' });
    await answers(desk, 'Ola Prøve');
    expect((await view(desk)).consents.find((held) => held.purpose.key === purpose)).toMatchObject({ status: 'given', open: true });
    expect((await view(desk)).history).toHaveLength(2);
  });

  it('B29: two who answer differently are told as that, on the case page too', async () => {
    const desk = await aDesk();
    await answers(desk, 'Kari Prøve');
    await answers(desk, 'Ola Prøve', 'refused');
    expect((await view(desk)).consents[0]?.message).toContain('De har svart ulikt');
    const gates = (await viewCase(desk)).outcomes.flatMap((outcome) => outcome.gates.filter(({ gate }) => gate.kind === 'consent'));
    for (const gate of gates) expect(gate.open).toBe(false);
  });

  it('sec-10: a guardian who is blocked answers nothing, whatever their name is written under', async () => {
    const desk = await aDesk();
    for (const giver of ['guardian', 'other', 'pupil']) {
      const answer = await inCase(desk, 'consents', { purpose, givenBy: 'Sperret Prøve', guardianId: null, giver, how: 'talk', answer: 'given', on: '2026-11-20', until: null, note: '' });
      expect([answer.status, answer.body.error?.problems?.[0]?.path]).toEqual([400, 'givenBy']);
    }
    expect((await answers(desk, 'Kari Prøve')).status).toBe(200);
  });

  it('S65: somebody who is not a guardian of the pupil does not stand as one', async () => {
    const desk = await aDesk();
    const answer = await inCase(desk, 'consents', { purpose, givenBy: 'Naboen', guardianId: 'en-annen', giver: 'guardian', answer: 'given', on: '2026-11-20', until: null, note: '' });
    expect([answer.status, answer.body.error.problems[0].path]).toEqual([400, 'guardianId']);
  });

  it('B29: the form to sign is a PDF, in the language that is asked for', async () => {
    const desk = await aDesk();
    for (const language of ['nb', 'nn', 'en']) {
      const answer = await ask('get', `/cases/${desk.caseId}/consent-form?purpose=${purpose}&language=${language}`, desk.cookie).buffer(true);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    }
    expect((await ask('get', `/cases/${desk.caseId}/consent-form?purpose=finnes-ikke&language=nb`, desk.cookie)).status).toBe(400);
  });
});

describe('referral', () => {
  it('B105: from prepared to done, with the wait measured against the norm and a reminder', async () => {
    const desk = await aDesk();
    const id = await prepared(desk);
    const tooEarly = await move(desk, id, 'sent');
    expect([tooEarly.status, tooEarly.body.error.code]).toEqual([409, 'gate_closed']);
    await bothSayYes(desk);
    expect((await move(desk, id, 'sent')).status).toBe(200);
    const later = await on(desk, '2026-12-14');
    expect((await view(later)).referrals[0]).toMatchObject({ status: 'sent', wait: { days: 24, answerBy: '2026-12-04', late: true, over: false } });
    expect((await viewCase(later)).case.tasks.find(({ title }) => title === 'Etterlys svar fra PP-tjenesten')).toMatchObject({ due: '2026-12-04', doneOn: null });
    expect((await view(later)).grants[0]).toMatchObject({ to: 'PP-tjenesten', purpose: 'Råd om lesing', endedOn: null });
    await move(later, id, 'accepted', '2026-12-14');
    expect((await move(later, id, 'done', '2026-12-14', 'Råd er gitt')).body.referrals[0]).toMatchObject({ status: 'done', wait: { days: 24, over: true } });
    expect((await view(later)).grants[0]?.endedOn).toBe('2026-12-14');
  });

  it('B29: consent taken back stops it at once, and the owner has a task today', async () => {
    const desk = await aDesk();
    const id = await prepared(desk);
    await bothSayYes(desk);
    await move(desk, id, 'sent');
    expect((await answers(desk, 'Ola Prøve', 'withdrawn')).status).toBe(200);
    const stopped = await view(desk);
    expect(stopped.referrals[0]).toMatchObject({ status: 'withdrawn', endedOn: '2026-11-20' });
    expect(stopped.grants[0]?.endedOn).toBe('2026-11-20');
    expect((await viewCase(desk)).case.tasks.filter(({ title, doneOn }) => title.startsWith('Gi beskjed til PP-tjenesten') && doneOn === null)).toEqual([expect.objectContaining({ due: '2026-11-20', required: true })]);
  });

  it('B29: what rests on a consent that has run out is stopped in the night', async () => {
    const desk = await aDesk();
    const id = await prepared(desk);
    for (const name of ['Kari Prøve', 'Ola Prøve']) await answers(desk, name, 'given', { until: '2026-11-23' });
    await move(desk, id, 'sent');
    const later = await on(desk, '2026-11-24');
    await judgeCase(premises(), (await viewCase(later)).case);
    expect((await view(later)).referrals[0]).toMatchObject({ status: 'withdrawn', endedOn: '2026-11-24' });
  });

  it('S54, A31: the letter says what was chosen and nothing that was told in confidence, and is kept as it was made', async () => {
    const desk = await aDesk();
    await absencesReach(desk.school, '2026-11-20', [anAbsence(desk.pupil, '2026-11-19')]);
    await inCase(desk, 'child-heard', { heard: true, byWhom: 'Helsesykepleier', how: '', what: '', whyNot: '', on: '2026-11-20' });
    const id = await prepared(desk);
    const made = await ask('post', `/cases/${desk.caseId}/referrals/${id}/letters`, desk.cookie).send({ language: 'nb' });
    expect([made.status, made.body.kind, made.body.revision]).toEqual([200, 'referral', 1]);
    const file = await ask('get', `/documents/${made.body.id}`, desk.cookie);
    expect([file.status, file.headers['content-disposition']]).toEqual([200, expect.stringContaining('henvisning-utgave-1.pdf')]);
    expect((await view(desk)).letters).toEqual([expect.objectContaining({ referralId: id, revision: 1 })]);
  });

  it('B49: without a name it takes no consent', async () => {
    const desk = await aDesk();
    const id = await prepared(desk, { anonymous: true, shares: ['absence'] });
    expect((await move(desk, id, 'sent')).status).toBe(200);
    expect((await view(desk)).grants).toEqual([]);
  });

  it('sec-7: two who send it at once send it once', async () => {
    const desk = await aDesk();
    const id = await prepared(desk, { anonymous: true, shares: [] });
    const sent = await Promise.all([move(desk, id, 'sent'), move(desk, id, 'sent')]);
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});

it('B31, S75: a report of concern asks no consent, and tells why the guardians were not told', async () => {
  const desk = await aDesk();
  await answers(desk, 'Kari Prøve', 'refused');
  const report = { on: '2026-11-20', how: 'phone', urgent: true, checked: ['akutt'], told: 'not_told', whyNotTold: '', note: '' };
  expect((await inCase(desk, 'concern-reports', report)).status).toBe(400);
  const answer = await inCase(desk, 'concern-reports', { ...report, whyNotTold: 'Kan være til fare for barnet.' });
  expect(answer.body.reports).toEqual([expect.objectContaining({ service: 'Barneverntjenesten', told: 'not_told' })]);
});

it('B67, B69: everybody who works at a school finds who can help, when and how', async () => {
  const desk = await aDesk();
  const answer = await ask('get', '/services', desk.cookie);
  expect(answer.body.routines[0].services.map(({ key }: { key: string }) => key)).toEqual(['ppt', 'barnevern']);
  expect((await ask('get', '/services')).status).toBe(401);
});
