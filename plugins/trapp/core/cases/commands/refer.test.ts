import { isRefusal } from '../../refusals';
import type { Service } from '../../routines/index';
import type { Case, Consent } from '../case';
import { after, on, opened, routine } from '../cases.fixture';
import { foldCase, applyEvents } from '../fold';
import { waitOf, type ReferralAsk, type ReferralStatus } from '../referrals';
import { stopWithoutConsent } from '../stop-referrals';
import { moveReferral, prepareReferral, recordConsent, reportToChildWelfare } from './index';

const ppt: Service = {
  key: 'ppt', title: { nb: 'PP-tjenesten' }, kind: 'internal', helpsWith: { nb: 'Læring.' }, contactWhen: { nb: 'Tidlig.' }, how: { nb: 'Skjema.' }, answerWithin: { amount: 14, unit: 'calendar_days' },
  consentPurpose: 'samarbeid', anonymousTalk: true, legalBasis: [], sources: ['B72'],
};
const childWelfare: Service = { ...ppt, key: 'barnevern', title: { nb: 'Barneverntjenesten' }, consentPurpose: null, noConsentBecause: { nb: 'Plikt etter loven.' }, answerWithin: { amount: 3, unit: 'weeks' }, anonymousTalk: false };
const team: Service = { ...ppt, key: 'team', title: { nb: 'Ressursteamet' }, consentPurpose: null, noConsentBecause: { nb: 'Skolens eget team.' } };
const directed = {
  ...routine,
  services: [ppt, childWelfare, team],
  concernReport: { service: 'barnevern', introduction: { nb: 'Tenk.' }, checklist: [{ key: 'akutt', text: { nb: 'Haster det?' } }, { key: 'rad', text: { nb: 'Har du spurt noen?' } }], legalBasis: [], sources: [] },
};
const at = (today: string) => ({ ...on(today), routine: directed });
const yes: Omit<Consent, 'id'> = { purpose: 'samarbeid', givenBy: 'Mor', answer: 'given', on: '2026-08-31', until: '2026-12-20', note: '' };
const ask = (more: Partial<ReferralAsk> = {}): ReferralAsk => ({ service: 'ppt', purpose: 'Råd om lesing', necessity: 'Skolen kommer ikke videre alene', anonymous: false, shares: ['concern', 'absence'], ...more });
const path = (result: unknown) => (isRefusal(result) ? [result.refused, result.problems[0]?.path] : 'done');

const consented = () => after(opened(), recordConsent(opened(), yes, at('2026-08-31')));
const prepared = (from: Case = consented(), more: Partial<ReferralAsk> = {}) => after(from, prepareReferral(from, ask(more), at('2026-08-31')));
const referral = (current: Case) => current.referrals.at(-1) ?? fail();
const move = (current: Case, to: ReferralStatus, day: string, note = '') => moveReferral(current, { referralId: referral(current).id, to, on: day, note }, at(day));
const moved = (current: Case, ...steps: [ReferralStatus, string, string?][]) => steps.reduce((held, [to, day, note]) => after(held, move(held, to, day, note)), current);
function fail(): never {
  throw new Error('no referral');
}
const ownTasks = (current: Case) => current.tasks.filter(({ key }) => key === null);

describe('C31: a referral', () => {
  test('S54, security: says what for and why it is necessary, before it can be made', () => {
    expect(path(prepareReferral(opened(), ask({ necessity: ' ' }), at('2026-08-31')))).toEqual(['invalid_input', 'necessity']);
    expect(path(prepareReferral(opened(), ask({ purpose: '' }), at('2026-08-31')))).toEqual(['invalid_input', 'purpose']);
    expect(path(prepareReferral(opened(), ask({ service: 'finnes-ikke' }), at('2026-08-31')))).toEqual(['invalid_input', 'service']);
    expect(referral(prepared())).toMatchObject({ status: 'prepared', serviceTitle: 'PP-tjenesten', consentPurpose: 'samarbeid' });
  });

  test('B29, S65: is prepared without consent, and not sent', () => {
    expect(path(move(prepared(opened()), 'sent', '2026-08-31'))).toEqual(['gate_closed', 'consent']);
    expect(referral(moved(prepared(), ['sent', '2026-08-31'])).status).toBe('sent');
  });

  test('S65: a yes that is for other services only does not reach this one', () => {
    const limited = after(opened(), recordConsent(opened(), { ...yes, recipients: ['team'] }, at('2026-08-31')));
    const held = prepared(limited);
    const refused = move(held, 'sent', '2026-08-31');
    expect(isRefusal(refused) && refused.problems[0]?.message).toBe('Mor har sagt ja til «Samarbeid med andre», men ikke for PP-tjenesten. Spør om det også kan gjelde dem.');
    const wide = after(opened(), recordConsent(opened(), { ...yes, recipients: ['ppt'] }, at('2026-08-31')));
    expect(referral(moved(prepared(wide), ['sent', '2026-08-31'])).status).toBe('sent');
  });

  test('C16: the same referral or report sent twice is kept once', () => {
    const first = after(opened(), prepareReferral(opened(), { ...ask(), id: 'h1' }, at('2026-08-31')));
    expect(prepareReferral(first, { ...ask(), id: 'h1' }, at('2026-08-31'))).toEqual([]);
    expect(path(prepareReferral(first, { ...ask({ purpose: 'Noe annet' }), id: 'h1' }, at('2026-08-31')))).toEqual(['invalid_input', 'id']);
  });

  test('A31, A33: to the school’s own team it needs none, and says why', () => {
    const sent = moved(prepared(opened(), { service: 'team' }), ['sent', '2026-08-31']);
    expect(referral(sent)).toMatchObject({ status: 'sent', consentPurpose: null, noConsentBecause: 'Skolens eget team.' });
  });

  test('B105: waits with a norm, a task of asking when it has passed, and a measure of the days', () => {
    const sent = moved(prepared(), ['sent', '2026-08-31']);
    expect(referral(sent).answerBy).toBe('2026-09-14');
    expect(ownTasks(sent).map(({ title, due }) => [title, due])).toContainEqual(['Etterlys svar fra PP-tjenesten', '2026-09-14']);
    expect(waitOf(referral(sent), '2026-09-14')).toEqual({ days: 14, answerBy: '2026-09-14', late: false, over: false });
    expect(waitOf(referral(sent), '2026-09-23')).toMatchObject({ days: 23, late: true });
    const answered = moved(sent, ['received', '2026-09-01'], ['accepted', '2026-09-16']);
    expect(waitOf(referral(answered), '2026-11-01')).toEqual({ days: 16, answerBy: '2026-09-14', late: true, over: true });
    expect(ownTasks(answered).find(({ title }) => title.startsWith('Etterlys'))?.doneOn).toBe('2026-09-16');
    expect(waitOf(referral(prepared()), '2026-09-23')).toBeNull();
  });

  test('security: what is given access to is on record, for what and until when, and ends when it is done', () => {
    const sent = moved(prepared(), ['sent', '2026-08-31']);
    expect(sent.grants).toEqual([expect.objectContaining({ to: 'PP-tjenesten', purpose: 'Råd om lesing', shares: ['concern', 'absence'], from: '2026-08-31', until: '2026-12-20', endedOn: null })]);
    const done = moved(sent, ['accepted', '2026-09-01'], ['started', '2026-09-10'], ['done', '2026-10-20', 'Råd er gitt']);
    expect(done.grants[0]?.endedOn).toBe('2026-10-20');
    expect(referral(done)).toMatchObject({ status: 'done', endedOn: '2026-10-20' });
  });

  test('B30: declined has a reason, and leaves somebody to find another way', () => {
    const sent = moved(prepared(), ['sent', '2026-08-31']);
    expect(path(move(sent, 'declined', '2026-09-02'))).toEqual(['invalid_input', 'note']);
    const declined = moved(sent, ['declined', '2026-09-02', 'Ikke deres bord']);
    expect(ownTasks(declined).filter(({ doneOn, required }) => doneOn === null && required).map(({ due }) => due)).toEqual(['2026-09-09']);
  });

  test.each<[ReferralStatus, string, string]>([['accepted', '2026-08-31', 'to'], ['sent', '2026-09-09', 'on'], ['prepared', '2026-08-31', 'to']])('goes no other way: %s on %s', (to, day, wrong) => {
    const held = prepared();
    expect(path(moveReferral(held, { referralId: referral(held).id, to, on: day, note: '' }, at('2026-08-31')))).toEqual(['invalid_input', wrong]);
  });

  test('B49: is discussed without a name before anybody has consented, and then shares nothing that says who', () => {
    expect(path(prepareReferral(opened(), ask({ anonymous: true }), at('2026-08-31')))).toEqual(['invalid_input', 'shares']);
    const sent = moved(prepared(opened(), { anonymous: true, shares: ['absence'] }), ['sent', '2026-08-31']);
    expect(referral(sent)).toMatchObject({ status: 'sent', consentPurpose: null });
    expect(sent.grants).toEqual([]);
  });
});

describe('C32: consent taken back', () => {
  const sent = () => moved(prepared(), ['sent', '2026-08-31'], ['accepted', '2026-09-01']);

  test.each(['withdrawn', 'refused'] as const)('B29: %s stops what rests on it at once, and the owner is told the same day', (answer) => {
    const from = sent();
    const stopped = after(from, recordConsent(from, { ...yes, answer, on: '2026-09-10' }, at('2026-09-10')));
    expect(referral(stopped)).toMatchObject({ status: 'withdrawn', endedOn: '2026-09-10' });
    expect(stopped.grants[0]?.endedOn).toBe('2026-09-10');
    expect(ownTasks(stopped).filter(({ doneOn }) => doneOn === null)).toEqual([expect.objectContaining({ due: '2026-09-10', required: true })]);
    expect(stopped.consents).toHaveLength(2);
  });

  test('B29: a consent that has run out stops it the night after, and before that nothing', () => {
    const from = sent();
    expect(stopWithoutConsent(from, at('2026-12-20'))).toEqual([]);
    const stopped = after(from, stopWithoutConsent(from, at('2026-12-21')));
    expect(referral(stopped)).toMatchObject({ status: 'withdrawn', endedOn: '2026-12-21' });
    expect(stopWithoutConsent(stopped, at('2026-12-22'))).toEqual([]);
  });

  test('a referral to those who need no consent goes on', () => {
    const from = moved(prepared(consented(), { service: 'team' }), ['sent', '2026-08-31']);
    expect(referral(after(from, recordConsent(from, { ...yes, answer: 'withdrawn' }, at('2026-08-31')))).status).toBe('sent');
  });

  test('a closed case shares nothing any more', () => {
    const from = sent();
    expect(applyEvents(from, [{ type: 'case.closed', on: '2026-09-20', by: 'ola' }]).grants[0]?.endedOn).toBe('2026-09-20');
  });
});

describe('C33: a report of concern', () => {
  const report = { on: '2026-08-31', how: 'phone' as const, urgent: false, checked: ['akutt', 'rad'], told: 'told' as const, whyNotTold: '', note: '' };

  test('B31, S75: asks no consent, and a no does not stop it', () => {
    const refused = after(opened(), recordConsent(opened(), { ...yes, answer: 'refused' }, at('2026-08-31')));
    const reported = after(refused, reportToChildWelfare(refused, report, at('2026-08-31')));
    expect(reported.concernReports).toEqual([expect.objectContaining({ service: 'Barneverntjenesten', told: 'told' })]);
    expect(ownTasks(reported).map(({ due }) => due)).toContain('2026-09-21');
  });

  test('B31: every point is gone through, and when the guardians are not told it says why', () => {
    expect(path(reportToChildWelfare(opened(), { ...report, checked: ['akutt'] }, at('2026-08-31')))).toEqual(['invalid_input', 'checked']);
    expect(path(reportToChildWelfare(opened(), { ...report, told: 'not_told' }, at('2026-08-31')))).toEqual(['invalid_input', 'whyNotTold']);
    expect(path(reportToChildWelfare(opened(), report, on('2026-08-31')))).toEqual(['invalid_input', 'on']);
  });
});

test('a case from before there were referrals folds to one without any', () => {
  const first = { type: 'case.opened' as const, caseId: 'sak', pupilId: 'elev', schoolId: 'skole', routineKey: 'rutine', routineVersion: 1, step: 'samtale', ownerId: 'ola', findingIds: [], concern: '', on: '2026-08-31', by: 'ola' };
  expect(foldCase([first])).toMatchObject({ referrals: [], grants: [], concernReports: [] });
});
