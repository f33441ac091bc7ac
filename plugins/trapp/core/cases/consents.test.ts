import { isRefusal } from '../refusals';
import type { ConsentPurpose } from '../routines/index';
import type { Case, Consent } from './case';
import { after, on, opened, routine } from './cases.fixture';
import { caseFactsOf } from './case-facts';
import { recordConsent } from './commands/index';
import { consentStanding, renewalDay, type Home } from './consents';
import { outcomeStates } from './gates';

const home = (age: number | null = 13): Home => ({ guardians: [{ id: 'kari', name: 'Kari' }, { id: 'ola', name: 'Ola' }], pupil: { name: 'Ærlend', age } });
const purpose = (more: Partial<ConsentPurpose> = {}): ConsentPurpose => ({ key: 'samarbeid', title: { nb: 'Samarbeid med andre' }, explanation: { nb: 'Om.' }, ...more });
const answer = (givenBy: string, more: Partial<Consent> = {}): Consent => ({ id: `${givenBy}-${more.on ?? ''}`, purpose: 'samarbeid', givenBy, answer: 'given', on: '2026-08-31', until: null, note: '', ...more });
const kari = (more: Partial<Consent> = {}) => answer('Kari', { guardianId: 'kari', giver: 'guardian', ...more });
const ola = (more: Partial<Consent> = {}) => answer('Ola', { guardianId: 'ola', giver: 'guardian', ...more });
const pupil = (more: Partial<Consent> = {}) => answer('Ærlend', { giver: 'pupil', ...more });
const { calendar } = routine;
const stands = (given: Consent[], asked: ConsentPurpose, at: Home | null = home(), today = '2026-09-01') => consentStanding(given, asked, { today, calendar, home: at ?? undefined });

const both = purpose({ requires: 'all_guardians' });
const own = purpose({ requires: 'pupil', pupilFromAge: 15 });
const together = purpose({ requires: 'all_guardians', pupilFromAge: 15, pupilAnswers: 'with_guardians' });

describe('C30: whose yes it takes', () => {
  test.each<[string, Consent[], ConsentPurpose, Home | null, string]>([
    ['S65: nobody has been asked', [], purpose(), home(), 'missing'],
    ['S65: one guardian is enough where nothing else is said', [kari()], purpose(), home(), 'given'],
    ['S65: somebody else than the registered guardians may answer', [answer('Fostermor')], purpose(), home(), 'given'],
    ['B29: both must, and one has', [kari()], both, home(), 'waiting'],
    ['B29: both must, and both have', [kari(), ola()], both, home(), 'given'],
    ['B29: a name that is written is the guardian of that name', [answer('kari '), ola()], both, home(), 'given'],
    ['B29: two who answer differently', [kari(), ola({ answer: 'refused' })], both, home(), 'disagree'],
    ['B29: nobody is known to ask, so that one is enough', [answer('Mor')], both, { ...home(), guardians: [] }, 'given'],
    ['B29: without the home at hand one is enough', [kari()], both, null, 'given'],
    ['B29: the pupil is old enough to answer alone', [pupil()], own, home(15), 'given'],
    ['B29: then a guardian’s no does not close it', [pupil(), kari({ answer: 'refused' })], own, home(15), 'given'],
    ['B29: nor does a guardian’s yes open it', [kari()], own, home(15), 'missing'],
    ['B29: the pupil is too young, and all guardians answer', [pupil(), kari()], own, home(14), 'waiting'],
    ['B29: the age is not known, and all guardians answer', [kari(), ola()], own, home(null), 'given'],
    ['B29: pupil and guardians together, the pupil lacks', [kari(), ola()], together, home(16), 'waiting'],
    ['B29: pupil and guardians together', [kari(), ola(), pupil()], together, home(16), 'given'],
    ['B29: the pupil says no', [kari(), ola(), pupil({ answer: 'refused' })], together, home(16), 'disagree'],
    ['S65: taken back', [kari(), kari({ answer: 'withdrawn', on: '2026-09-01' })], purpose(), home(), 'withdrawn'],
    ['S65: said no', [kari({ answer: 'refused' })], purpose(), home(), 'refused'],
    ['S65: has run out', [kari({ until: '2026-08-31' })], purpose(), home(), 'expired'],
  ])('%s', (_title, given, asked, at, status) => {
    const standing = stands(given, asked, at);
    expect(standing.status).toBe(status);
    expect(standing.open).toBe(status === 'given');
    expect(standing.message === '').toBe(standing.open);
  });

  test('B29: who is waited for is named, and nobody is to blame', () => {
    expect(stands([kari()], both).waitingFor).toEqual(['Ola']);
    expect(stands([kari(), ola({ answer: 'refused' })], both).message).toContain('Snakk med begge om hva som er viktig for dem');
    for (const given of [[kari({ answer: 'refused' })], [kari({ answer: 'withdrawn' })]]) expect(stands(given as Consent[], purpose()).message).toContain('Det er helt i orden');
  });

  test('B29: it ends when the first of those it takes ends, and soon is told before', () => {
    const given = [kari({ until: '2026-09-10' }), ola({ until: '2026-12-01' })];
    expect(stands(given, both)).toMatchObject({ until: '2026-09-10', runsOutSoon: true });
    expect(stands(given, purpose())).toMatchObject({ until: '2026-12-01', runsOutSoon: false });
    expect(stands([kari()], purpose()).until).toBeNull();
  });

  test('renewal is asked about in time, in the unit of the routine', () => {
    expect(renewalDay('2026-12-20', purpose())).toBe('2026-12-06');
    expect(renewalDay('2026-12-20', purpose({ renewBefore: { amount: 1, unit: 'months' } }))).toBe('2026-11-20');
    expect(renewalDay('2026-12-20', purpose({ renewBefore: { amount: 5, unit: 'school_days' } }))).toBe('2026-12-13');
  });
});

describe('writing down an answer', () => {
  const context = (today = '2026-08-31', at: Home = home()) => ({ ...on(today), home: at });
  const record = (current: Case, given: Consent, today = '2026-08-31') => after(current, recordConsent(current, given, context(today)));
  const tasks = (current: Case) => current.tasks.filter(({ key }) => key === null).map(({ title, due, doneOn }) => [title, due, doneOn]);

  test('B29: a yes that runs out makes a task of asking again, which a new answer does', () => {
    const asked = record(opened(), kari({ until: '2026-12-20' }));
    expect(tasks(asked)).toEqual([['Samtykket til «Samarbeid med andre» går ut 20.12.2026. Spør om det skal fornyes.', '2026-12-07', null]]);
    const renewed = record(asked, kari({ on: '2026-12-07', until: null }), '2026-12-07');
    expect(tasks(renewed)).toEqual([[expect.any(String), '2026-12-07', '2026-12-07']]);
    expect(renewed.consents).toHaveLength(2);
  });

  test('B29: rules count a purpose only when all whose yes it takes have given it', () => {
    const withBoth = (at: Home): ReturnType<typeof context> => ({ ...context('2026-08-31', at), routine: { ...routine, consentPurposes: [both] } });
    const valid = (current: Case) => caseFactsOf(current, { today: '2026-09-01', grade: 8, effect: null }).consents_valid;
    const one = after(opened(), recordConsent(opened(), kari(), withBoth(home())));
    expect(valid(one)).toBe(0);
    expect(valid(after(one, recordConsent(one, ola(), withBoth(home()))))).toBe(1);
  });

  test('S65: only a guardian with parental responsibility stands as one', () => {
    const refused = recordConsent(opened(), kari({ guardianId: 'naboen' }), context());
    expect(isRefusal(refused) && refused.problems[0]?.path).toBe('guardianId');
  });

  test('B29: after a no, the closed way says which are open', () => {
    const refused = { ...record(opened(), kari({ answer: 'refused' })), step: 'kartlegging' };
    const closed = outcomeStates(refused, routine, '2026-08-31', home()).find(({ outcome }) => outcome.key === 'til-andre');
    expect(closed?.gates[0]?.message).toBe(
      'Kari ønsker ikke «Samarbeid med andre» nå. Det er helt i orden. Oppfølgingen fortsetter. Disse veiene står åpne uten samtykket: «til-plan», «avslutt».',
    );
  });
});
