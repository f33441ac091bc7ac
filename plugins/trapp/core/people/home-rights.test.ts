import fc from 'fast-check';
import { asGuardian, guardiansGiven, homeThings, isShutOutName, mayBeGiven, type AtHome, type Guardian, type HomeAbout, type HomeThing } from './index';

const guardian = (responsibility: Guardian['responsibility'], blocked = false): AtHome => asGuardian({ responsibility, blocked });
const people: Readonly<Record<string, AtHome>> = {
  'guardian with responsibility': guardian('yes'),
  'guardian without': guardian('no'),
  'guardian of whom nobody knows': guardian('unknown'),
  'blocked guardian with responsibility': guardian('yes', true),
  'blocked guardian without': guardian('no', true),
  'pupil of 13': { kind: 'pupil', age: 13 },
  'pupil of 15': { kind: 'pupil', age: 15 },
  'pupil of 16': { kind: 'pupil', age: 16 },
  'pupil of 18': { kind: 'pupil', age: 18 },
  'pupil of no known age': { kind: 'pupil', age: null },
};
const abouts: Readonly<Record<string, HomeAbout>> = {
  sent: { protection: 'none', way: 'sent' },
  'from hand to hand': { protection: 'none', way: 'in_person' },
  'answered from 16': { protection: 'none', way: 'in_person', pupilFromAge: 16 },
  'sent, of a protected pupil': { protection: 'confidential', way: 'sent' },
  'from hand to hand, of a protected pupil': { protection: 'strictly_confidential', way: 'in_person' },
  'answered from 15, of a protected pupil': { protection: 'confidential', way: 'in_person', pupilFromAge: 15 },
};
const shared: readonly HomeThing[] = ['contact', 'invitation', 'letter', 'plan', 'minutes', 'agreement'];
const asked: readonly HomeThing[] = ['consent_form', 'consent_answer'];

/** What each may have, by how it comes to them; written down from security.md, not from the function. */
const everything = [...shared, ...asked];
const expected: Readonly<Record<string, Readonly<Record<string, readonly HomeThing[]>>>> = {
  sent: { 'guardian with responsibility': everything, 'pupil of 13': shared, 'pupil of 15': shared, 'pupil of 16': shared, 'pupil of 18': shared, 'pupil of no known age': shared },
  'from hand to hand': { 'guardian with responsibility': everything, 'pupil of 13': shared, 'pupil of 15': shared, 'pupil of 16': shared, 'pupil of 18': shared, 'pupil of no known age': shared },
  'answered from 16': { 'guardian with responsibility': everything, 'pupil of 13': shared, 'pupil of 15': shared, 'pupil of 16': everything, 'pupil of 18': everything, 'pupil of no known age': shared },
  'sent, of a protected pupil': {},
  'from hand to hand, of a protected pupil': { 'guardian with responsibility': everything, 'pupil of 13': shared, 'pupil of 15': shared, 'pupil of 16': shared, 'pupil of 18': shared, 'pupil of no known age': shared },
  'answered from 15, of a protected pupil': { 'guardian with responsibility': everything, 'pupil of 13': shared, 'pupil of 15': everything, 'pupil of 16': everything, 'pupil of 18': everything, 'pupil of no known age': shared },
};

describe('sec-1: what the home may be given: everybody at home, by how it comes to them, about everything', () => {
  const cells = Object.keys(abouts).flatMap((how) => Object.keys(people).map((who) => [who, how] as const));
  it.each(cells)('%s, %s', (who, how) => {
    const [person, about] = [people[who], abouts[how]];
    if (!person || !about) throw new Error('no such cell');
    expect(homeThings.filter((thing) => mayBeGiven(person, thing, about))).toEqual(homeThings.filter((thing) => expected[how]?.[who]?.includes(thing)));
  });
});

describe('sec-10: of all there can be', () => {
  const run = { numRuns: 1000, seed: 20261121 };
  const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const about = fc.record({ protection: one('none' as const, 'confidential' as const, 'strictly_confidential' as const), way: one('sent' as const, 'in_person' as const), pupilFromAge: one(undefined, 15, 16, 18) });
  const guardians = fc.array(
    fc.record({ id: one('a', 'b', 'c', 'd'), name: one('Kari Prøve', 'Ola Prøve', 'Kari-Anne Prøve'), responsibility: one('yes' as const, 'no' as const, 'unknown' as const), blocked: fc.boolean(), language: one('nb', 'en'), phone: one(null, '00 00 00 00') }),
    { maxLength: 4 },
  );

  it('a guardian who is blocked, or of whom no responsibility is known, gets nothing, and the others get the same', () => {
    fc.assert(
      fc.property(guardians, one(...homeThings), about, (register, thing, how) => {
        const given = guardiansGiven(register, thing, how);
        expect(given.some(({ blocked, responsibility }) => blocked || responsibility !== 'yes')).toBe(false);
        const entitled = register.filter(({ blocked, responsibility }) => !blocked && responsibility === 'yes');
        expect([0, entitled.length]).toContain(given.length);
      }),
      run,
    );
  });

  it('nothing of a protected pupil is sent, and what is for somebody alone is nobody’s', () => {
    const person = fc.oneof(fc.record({ kind: one('guardian' as const), responsibility: one('yes' as const, 'no' as const), blocked: fc.boolean() }), fc.record({ kind: one('pupil' as const), age: one(null, 6, 15, 18) }));
    fc.assert(
      fc.property(person, one(...homeThings), about, (who, thing, how) => {
        if ((how.protection !== 'none' && how.way === 'sent') || ['in_confidence', 'school_only', 'limited'].includes(thing)) expect(mayBeGiven(who, thing, how)).toBe(false);
      }),
      run,
    );
  });

  it.each([
    ['the name of a blocked guardian', 'Sperret Prøve', true],
    ['written otherwise', ' sperret  prøve ', true],
    ['the given name alone', 'Sperret', true],
    ['with letters put together otherwise', 'Spe\u0301rret A\u030as', true],
    ['the name of one who may', 'Kari Prøve', false],
    ['the same, written otherwise', 'KARI  prøve', false],
    ['somebody else', 'Ola Lærer', false],
    ['nobody', ' ', false],
  ])('%s is %s', (_what, name, expectedShut) => {
    const register = [{ name: 'Kari Prøve', responsibility: 'yes' as const, blocked: false }, { name: 'Sperret Prøve', responsibility: 'yes' as const, blocked: true }, { name: 'Spérret Ås', responsibility: 'no' as const, blocked: false }];
    expect(isShutOutName(name, register)).toBe(expectedShut);
  });
});
