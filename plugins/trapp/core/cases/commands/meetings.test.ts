import { isRefusal } from '../../refusals';
import type { AgendaCase, TeamMeeting } from '../../meetings/index';
import type { Service } from '../../routines/index';
import type { Case, Consent } from '../case';
import { after, on, opened, readyMeeting, routine } from '../cases.fixture';
import { outstanding, recipientsOf } from '../deliveries';
import { journalOf } from '../journal';
import { gradeShown, howShown, readsName, type Hearer } from '../shown-by-name';
import { discussCase, recordConsent, recordDelivery, signRecord, startRecord } from './index';

const ppt: Service = {
  key: 'ppt', title: { nb: 'PP-tjenesten' }, kind: 'internal', helpsWith: { nb: 'Læring.' }, contactWhen: { nb: 'Tidlig.' }, how: { nb: 'Skjema.' }, consentPurpose: 'samarbeid', legalBasis: [], sources: ['B72'],
};
const directed = { ...routine, services: [ppt, { ...ppt, key: 'bup', title: { nb: 'BUP' } }, { ...ppt, key: 'barnevern', title: { nb: 'Barneverntjenesten' }, consentPurpose: null }] };
const at = (today = '2026-08-31') => ({ ...on(today), routine: directed });
const yes: Omit<Consent, 'id'> = { purpose: 'samarbeid', givenBy: 'Mor', answer: 'given', on: '2026-08-31', until: '2026-12-20', note: '' };
const consented = (more: Partial<Consent> = {}, from = opened()) => after(from, recordConsent(from, { ...yes, ...more }, at()));
const rektor: Hearer = { name: 'Rektor', service: null, seesCase: true, absent: false };
const fromPpt: Hearer = { name: 'Pia fra PPT', service: 'ppt', seesCase: false, absent: false };
const shown = (current: Case, hearers: Hearer[], more: { isProtected?: boolean; anonymous?: boolean; today?: string } = {}) =>
  howShown(current, { isProtected: false, anonymous: false, hearers, ...more }, at(more.today));
const path = (result: unknown) => (isRefusal(result) ? [result.refused, result.problems[0]?.path] : 'done');

describe('by name, or without one', () => {
  test('B48: among those who may open the case anyway it is named', () => {
    expect(shown(opened(), [rektor])).toEqual({ named: true });
  });

  test('B49, S63: with a service that nobody has consented to it is not named, and who that is, is told', () => {
    expect(shown(opened(), [rektor, fromPpt])).toEqual({ named: false, because: 'not_shared', lacking: ['Pia fra PPT'] });
    expect(shown(consented(), [rektor, fromPpt])).toEqual({ named: true });
  });

  test('B29, S65: a refusal, a withdrawal and a consent that has run out each take the name away at once', () => {
    expect(shown(consented({ answer: 'refused' }), [fromPpt])).toMatchObject({ named: false });
    expect(shown(consented({ answer: 'withdrawn' }, consented()), [fromPpt])).toMatchObject({ named: false });
    expect(shown(consented(), [fromPpt], { today: '2026-12-21' })).toMatchObject({ named: false });
  });

  test('B30: a yes to one service is no yes to another, nor to somebody from nowhere', () => {
    const limited = consented({ recipients: ['ppt'] });
    expect(shown(limited, [fromPpt])).toEqual({ named: true });
    expect(shown(limited, [{ ...fromPpt, service: 'bup' }])).toMatchObject({ because: 'not_shared' });
    expect(shown(limited, [{ ...fromPpt, service: null }])).toMatchObject({ because: 'not_shared' });
  });

  test('B31: a service that no consent is asked for is no way round it', () => {
    expect(shown(consented(), [{ ...fromPpt, service: 'barnevern' }])).toMatchObject({ because: 'not_shared' });
  });

  test('B48: whoever stays away does not hide the name from the rest, and learns nothing', () => {
    const absent = { ...fromPpt, absent: true };
    const showing = shown(opened(), [rektor, absent]);
    expect(showing).toEqual({ named: true });
    expect([readsName(opened(), showing, rektor, at()), readsName(opened(), showing, absent, at())]).toEqual([true, false]);
  });

  test('sec-10: a protected pupil is never named, whoever consents and whoever is there', () => {
    expect(shown(consented(), [rektor], { isProtected: true })).toEqual({ named: false, because: 'protected', lacking: [] });
  });

  test('B49: somebody may choose to bring it up without a name', () => {
    expect(shown(consented(), [rektor], { anonymous: true })).toMatchObject({ because: 'chosen' });
  });

  test('B49, sec-10: the grade is said only where there are many in it, and never of a protected pupil', () => {
    const showing = shown(opened(), [fromPpt]);
    expect([gradeShown(showing, 8, 60), gradeShown(showing, 8, 9), gradeShown(showing, 0, 60)]).toEqual([8, null, null]);
    expect(gradeShown(shown(opened(), [], { isProtected: true }), 8, 60)).toBeNull();
  });
});

const meeting: Pick<TeamMeeting, 'id' | 'date' | 'participants'> = {
  id: 'mote', date: '2026-08-31', participants: [{ id: 'p', name: 'Rektor Nes', role: 'Rektor', staffId: 'nes', service: null, presence: 'present' }, { id: 'q', name: 'Pia', role: 'PPT', staffId: null, service: 'ppt', presence: 'absent' }],
};
const item: AgendaCase = {
  caseId: 'sak', number: 2, version: 1, putOnBy: 'ola', putOnOn: '2026-08-28', concludedOn: null, anonymous: false, asked: 'Hvem følger opp hjemmet?', decided: 'Rektor tar kontakt med hjemmet',
  actionItems: [{ id: 'a', what: 'Ringe hjem', who: 'rektor nes', due: '2026-09-07' }, { id: 'b', what: 'Snakke med eleven', who: 'Helsesykepleier', due: '2026-09-08' }],
};
const discuss = (more: Partial<AgendaCase> = {}, day = meeting.date) =>
  discussCase(opened(), { meeting: { ...meeting, date: day }, title: 'Fraværsteam', item: { ...item, ...more }, named: false, workers: [{ id: 'nes', name: 'Rektor Nes' }] }, at());

test('S63, B48, U20: what the meeting came to is in the case, and what somebody takes on is a task there', () => {
  const current = after(opened(), discuss());
  expect(current.discussions).toMatchObject([{ meetingId: 'mote', meeting: 'Fraværsteam', named: false, decided: 'Rektor tar kontakt med hjemmet', present: ['Rektor Nes, Rektor'] }]);
  expect(current.tasks.filter(({ key }) => key === null)).toMatchObject([
    { title: 'Ringe hjem', responsibleName: 'rektor nes', responsibleId: 'nes', due: '2026-09-07' },
    { title: 'Snakke med eleven', responsibleName: 'Helsesykepleier', due: '2026-09-08' },
  ]);
});

test('B81: the case tells of it in its course', () => {
  const events = discuss();
  if (isRefusal(events)) throw new Error('refused');
  const names = { step: () => '', outcome: () => '', purpose: () => '', person: () => '', school: () => '', record: () => 'Referat', whyRevised: () => '' };
  const entries = journalOf(events.map((event) => ({ at: '2026-08-31T10:00:00.000Z', event })), names);
  expect(entries.map(({ title, on: day }) => [title, day])).toEqual([['Drøftet i møtet «Fraværsteam», uten navn', '2026-08-31'], ['Avtalt i møtet', '2026-08-31']]);
  expect(entries[0]?.text).toBe('Spørsmålet var: Hvem følger opp hjemmet?\nRektor tar kontakt med hjemmet');
});

test('S63: nothing is written of a meeting to come, twice, without what was decided, or where nobody is', () => {
  expect(path(discuss({}, '2026-09-01'))).toEqual(['invalid_input', 'date']);
  expect(path(discuss({ concludedOn: '2026-08-31' }))).toEqual(['invalid_input', 'caseId']);
  expect(path(discuss({ decided: '' }))).toEqual(['not_ready_to_sign', 'decided']);
  const empty = { ...meeting, participants: [] };
  expect(path(discussCase(opened(), { meeting: empty, title: 'Fraværsteam', item, named: false, workers: [] }, at()))).toEqual(['not_ready_to_sign', 'participants']);
});

describe('who gets the minutes', () => {
  const guardian = (id: string, name: string, more: object = {}) => ({ id, pupilId: 'elev', name, phone: null, email: null, language: 'nb' as const, responsibility: 'yes' as const, blocked: false, ...more });
  const guardians = [guardian('mor', 'Mor Prøve'), guardian('far', 'Far Prøve', { blocked: true }), guardian('onkel', 'Onkel Prøve', { responsibility: 'no' })];
  const attendees = ['Mor Prøve', 'Far Prøve', 'Emma', 'Far til Emma', 'Pia fra PPT', 'Pia fra PPT'].map((name, index) => ({ id: `a${index}`, name, role: '', present: true })).concat({ id: 'b', name: 'Borte', role: '', present: false });
  const home = { pupil: 'Emma Prøve', isProtected: false, guardians };
  const context = { ...at(), home: { guardians: [], pupil: { name: 'Emma Prøve', age: 13 } } };
  const signed = (() => {
    const begun = after(opened(), startRecord(opened(), { recordId: 'r', kind: 'meeting', template: 'mote', taskId: null, revises: null }, at()));
    return after(begun, signRecord(begun, { recordId: 'r', template: 'mote', content: { kind: 'meeting', meeting: readyMeeting }, plan: null }, at()));
  })();
  const recipients = (current = signed) => recipientsOf(current, 'r', { attendees }, home);
  const delivery = { recordId: 'r', to: { kind: 'guardian' as const, guardianId: 'mor' as string | null, name: 'Mor Prøve' }, how: 'paper' as const, why: '', on: '2026-08-31' };
  const deliver = (more: object = {}, isProtected = false) => recordDelivery(signed, { ...delivery, ...more }, { meeting: { attendees }, isProtected, guardians }, context);

  test('S76: the pupil, guardians with responsibility, and whoever was there, each once', () => {
    expect(recipientsOf(signed, 'r', { attendees: [{ id: 'x', name: 'Ola', role: 'Foresatt', present: true }] }, home).map(({ name }) => name)).toEqual(['Emma Prøve', 'Mor Prøve']);
    expect(recipients().map(({ kind, name }) => [kind, name])).toEqual([['pupil', 'Emma Prøve'], ['guardian', 'Mor Prøve'], ['participant', 'Pia fra PPT']]);
    expect(outstanding(recipients())).toHaveLength(3);
  });

  test('S76: what is written down stands with its way, and is outstanding no more', () => {
    const current = after(signed, deliver());
    expect(recipients(current)[1]?.delivered).toMatchObject({ how: 'paper', on: '2026-08-31', by: 'ola' });
    expect(outstanding(recipients(current)).map(({ name }) => name)).toEqual(['Emma Prøve', 'Pia fra PPT']);
  });

  test('sec-10: a blocked guardian and one without responsibility are never offered, nor written in by name', () => {
    expect(path(deliver({ to: { kind: 'guardian', guardianId: 'far', name: 'Far Prøve' } }))).toEqual(['invalid_input', 'to']);
    expect(path(deliver({ to: { kind: 'other', guardianId: null, name: ' far prøve' } }))).toEqual(['invalid_input', 'to']);
    expect(path(deliver({ to: { kind: 'other', guardianId: null, name: 'Onkel Prøve' } }))).toEqual(['invalid_input', 'to']);
    expect(path(deliver({ to: { kind: 'other', guardianId: null, name: 'Onkel' } }))).toEqual(['invalid_input', 'to']);
    expect(path(deliver({ to: { kind: 'other', guardianId: null, name: 'Verge Berg' } }))).toBe('done');
  });

  test('sec-10: of a protected pupil nobody is offered; only what is given in person may be written down', () => {
    expect(recipientsOf(signed, 'r', { attendees }, { ...home, isProtected: true })).toEqual([]);
    const other = { to: { kind: 'other', guardianId: null, name: 'Mor Prøve' } };
    expect(path(deliver({ ...other, how: 'digital' }, true))).toEqual(['invalid_input', 'how']);
    expect(path(deliver(other, true))).toBe('done');
  });

  test('S76: not delivered has a reason, and nothing is delivered before it is signed, in the future or twice under one id', () => {
    expect(path(deliver({ how: 'not_delivered' }))).toEqual(['invalid_input', 'why']);
    expect(path(deliver({ recordId: 'x' }))).toEqual(['invalid_input', 'recordId']);
    expect(path(deliver({ on: '2026-09-01' }))).toEqual(['invalid_input', 'on']);
    const current = after(signed, deliver({ id: 'en' }));
    expect(recordDelivery(current, { ...delivery, id: 'en' }, { meeting: { attendees }, isProtected: false, guardians }, context)).toEqual([]);
  });
});
