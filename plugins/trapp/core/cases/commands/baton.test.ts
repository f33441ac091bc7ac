import type { Staff, StaffAbsence } from '../../people/index';
import { isRefusal, type Refusal } from '../../refusals';
import type { Case } from '../case';
import { after, on, opened, routine } from '../cases.fixture';
import type { CaseEvent } from '../event';
import { ownerStanding, type OwnerStanding } from '../owner-standing';
import { answerOffer, answerTransfer, changeOwner, offerOwner, offerTransfer, requestTransfer, withdrawOffer, withdrawTransfer } from './index';

const refusedBy = (result: CaseEvent[] | Refusal) => (isRefusal(result) ? [result.refused, result.problems[0]?.path] : 'not refused');
const candidates = ['ola', 'kari'];
const toKari = { toId: 'kari', note: 'Mor ringes mandager.', candidates };
const byKari = { ...on(), by: { id: 'kari', name: 'Kari' } };
const offered = () => after(opened(), offerOwner(opened(), toKari, on()));
const yes = { accept: true, reason: '', candidates };

describe('U20, S38: the baton is handed over, and somebody always has it', () => {
  test('until the next one accepts, the owner keeps it', () => {
    expect(offered()).toMatchObject({ ownerId: 'ola', offer: { toId: 'kari', note: 'Mor ringes mandager.', by: 'ola', on: '2026-08-31' } });
    expect(after(offered(), answerOffer(offered(), yes, byKari))).toMatchObject({
      ownerId: 'kari',
      offer: null,
      handovers: [{ kind: 'accepted', fromId: 'ola', toId: 'kari', note: 'Mor ringes mandager.', on: '2026-08-31' }],
    });
  });

  test('a no has a reason and leaves the baton where it is', () => {
    expect(refusedBy(answerOffer(offered(), { ...yes, accept: false }, byKari))).toEqual(['invalid_input', 'reason']);
    const declined = after(offered(), answerOffer(offered(), { ...yes, accept: false, reason: 'Har tre saker fra før.' }, byKari));
    expect(declined).toMatchObject({ ownerId: 'ola', offer: null, handovers: [{ kind: 'declined', toId: 'kari', answer: 'Har tre saker fra før.' }] });
  });

  test('an offer is taken back, and is answered once', () => {
    const gone = after(offered(), withdrawOffer(offered(), on()));
    expect(gone.offer).toBeNull();
    expect(refusedBy(answerOffer(gone, yes, byKari))).toEqual(['offer_gone', undefined]);
    expect(refusedBy(withdrawOffer(gone, on()))).toEqual(['offer_gone', undefined]);
  });

  test.each<[string, object, string]>([
    ['the one who has it', { toId: 'ola' }, 'toId'],
    ['somebody who does not work there', { toId: 'ukjent' }, 'toId'],
    ['somebody without a word about the child', { note: ' ' }, 'note'],
  ])('it is not offered to %s', (_who, change, path) => {
    expect(refusedBy(offerOwner(opened(), { ...toKari, ...change }, on()))).toEqual(['invalid_input', path]);
  });

  test('whoever was asked and has left since cannot take it', () => {
    expect(refusedBy(answerOffer(offered(), { ...yes, candidates: ['ola'] }, byKari))).toEqual(['invalid_input', 'accept']);
  });

  test('C5: it is given away over the owner’s head only when they cannot hold it; a decider may take it themselves', () => {
    const give = { ownerId: 'kari', note: '', candidates, ownerHolds: true };
    expect(refusedBy(changeOwner(opened(), give, on()))).toEqual(['invalid_input', 'ownerId']);
    expect(after(opened(), changeOwner(opened(), { ...give, ownerHolds: false }, on())).ownerId).toBe('kari');
    expect(after(offered(), changeOwner(offered(), give, byKari))).toMatchObject({ ownerId: 'kari', offer: null, handovers: [{ kind: 'taken' }] });
    expect(refusedBy(changeOwner(opened(), { ...give, ownerId: 'ukjent', ownerHolds: false }, on()))).toEqual(['invalid_input', 'ownerId']);
  });
});

describe('U7: the case follows the pupil to the next school', () => {
  const ask = { note: 'Trives med musikk.', legalBasis: 'Samtykke fra begge foresatte', pupilSchoolId: 'ny-skole' };
  const sent = () => after(opened(), offerTransfer(opened(), ask, on()));
  const answer = { accept: true, reason: '', ownerId: 'siri', candidates: ['siri'], pupilSchoolId: 'ny-skole' };
  const siri = { ...on(), by: { id: 'siri', name: 'Siri' } };

  test('it stays until the new school has taken it and named its owner', () => {
    expect(sent()).toMatchObject({ schoolId: 'skole', ownerId: 'ola', transfer: { toSchoolId: 'ny-skole', note: 'Trives med musikk.' } });
    const taken = after(sent(), answerTransfer(sent(), answer, siri));
    expect(taken).toMatchObject({ schoolId: 'ny-skole', ownerId: 'siri', transfer: null, handovers: [{ kind: 'transferred', fromId: 'ola', toId: 'siri' }] });
    expect(taken.tasks).toEqual(opened().tasks);
  });

  test('the new school may ask for it, once, and may say no with a reason', () => {
    const asked = after(opened(), requestTransfer(opened(), { schoolId: 'ny-skole', note: '', cannotWait: false }, siri));
    expect(asked.transferRequest).toMatchObject({ schoolId: 'ny-skole', by: 'siri' });
    expect(requestTransfer(asked, { schoolId: 'ny-skole', note: '', cannotWait: false }, siri)).toEqual([]);
    expect(refusedBy(requestTransfer(asked, { schoolId: 'ny-skole', note: ' ', cannotWait: true }, siri))).toEqual(['invalid_input', 'note']);
    expect(after(asked, requestTransfer(asked, { schoolId: 'ny-skole', note: 'Har ikke kommet på to uker.', cannotWait: true }, siri)).transferRequest?.cannotWait).toBe(true);
    expect(after(asked, offerTransfer(asked, ask, on())).transferRequest).toBeNull();
    expect(refusedBy(answerTransfer(sent(), { ...answer, accept: false }, siri))).toEqual(['invalid_input', 'reason']);
    expect(after(sent(), answerTransfer(sent(), { ...answer, accept: false, reason: 'Eleven begynte et annet sted.' }, siri))).toMatchObject({ schoolId: 'skole', transfer: null });
    expect(after(sent(), withdrawTransfer(sent(), on())).transfer).toBeNull();
  });

  test.each<[string, (current: Case) => CaseEvent[] | Refusal, string]>([
    ['to the school where it is', (current) => offerTransfer(current, { ...ask, pupilSchoolId: 'skole' }, on()), 'note'],
    ['without a note', (current) => offerTransfer(current, { ...ask, note: '' }, on()), 'note'],
    ['without a ground', (current) => offerTransfer(current, { ...ask, legalBasis: ' ' }, on()), 'legalBasis'],
  ])('it is not sent %s', (_what, command, path) => {
    expect(refusedBy(command(opened()))).toEqual(['invalid_input', path]);
  });

  test('a pupil who has moved on again is not taken in, and an owner works at the school', () => {
    expect(refusedBy(answerTransfer(sent(), { ...answer, pupilSchoolId: 'tredje' }, siri))).toEqual(['invalid_input', 'accept']);
    expect(refusedBy(answerTransfer(sent(), { ...answer, ownerId: 'ola' }, siri))).toEqual(['invalid_input', 'ownerId']);
    expect(refusedBy(answerTransfer(opened(), answer, siri))).toEqual(['offer_gone', undefined]);
  });
});

describe('B91: a case whose owner cannot hold it is seen', () => {
  const ola: Staff = { id: 'ola', username: 'ola', name: 'Ola', active: true, assignments: [{ role: 'contact_teacher', schoolId: 'skole', groupId: '8a' }] };
  const away = (more: Partial<StaffAbsence> = {}): StaffAbsence => ({
    id: 'f', staffId: 'ola', schoolId: 'skole', from: '2026-08-31', until: '2026-09-02', substituteId: 'kari', recordedBy: 'ola', recordedOn: '2026-08-31', ...more,
  });
  test.each<[string, Staff | undefined, StaffAbsence[], OwnerStanding]>([
    ['is there', ola, [], 'holds'],
    ['has left', { ...ola, active: false }, [], 'left'],
    ['is known to nobody', undefined, [], 'left'],
    ['works elsewhere', { ...ola, assignments: [{ role: 'contact_teacher', schoolId: 'annen', groupId: null }] }, [], 'no_role'],
    ['is away for some days with a substitute', ola, [away()], 'holds'],
    ['is away without a substitute', ola, [away({ substituteId: null })], 'away'],
    ['is away for two school weeks', ola, [away({ until: '2026-09-11' })], 'away'],
    ['is away until further notice', ola, [away({ until: null })], 'away'],
    ['was away last week', ola, [away({ from: '2026-08-24', until: '2026-08-28', substituteId: null })], 'holds'],
    ['is away from another school', ola, [away({ schoolId: 'annen', substituteId: null })], 'holds'],
  ])('the owner %s', (_what, owner, absences, expected) => {
    expect(ownerStanding({ owner, schoolId: 'skole', absences, calendar: routine.calendar, today: '2026-08-31' })).toBe(expected);
  });
});
