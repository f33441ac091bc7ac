import fc from 'fast-check';
import type { Assignment } from '../people/index';
import { actions, asOfToday, type AccessObject, type StaffActor } from './access';
import { audienceKeysOf, sightOf } from './audience';
import { can } from './can';
import { randomAssignment } from './random-roles.test-kit';
import { keysOf, placesOfStaff } from './reach';
import { explain, rolesInWords } from './why';

const TODAY = '2026-11-20';
const schools = ['vik', 'nes'] as const;
const groups = ['8a', '8b'] as const;
const assignments = fc.array(randomAssignment(schools, groups), { minLength: 1, maxLength: 4 });
const ending = (until: string) => (held: Assignment): Assignment => ({ ...held, until });
const past = fc.constantFrom('2026-11-19', '2026-11-01', '2025-06-20');
const coming = fc.constantFrom(TODAY, '2026-11-21', '2027-06-18');

const somebody = (held: readonly Assignment[], more: Partial<StaffActor> = {}): StaffActor => ({ kind: 'staff', id: 'vera', name: 'Vera', assignments: held, on: TODAY, at: `${TODAY}T09:00:00.000Z`, opened: [{ accessId: 'n', caseId: 'sak', until: `${TODAY}T11:00:00.000Z` }], ...more });
const place = fc.record({ schoolId: fc.constantFrom(...schools), groupId: fc.constantFrom(...groups), protection: fc.constantFrom('none' as const, 'confidential' as const), namedStaff: fc.constantFrom([], ['vera']) });
const object: fc.Arbitrary<AccessObject> = fc.oneof(
  place.map((one): AccessObject => ({ kind: 'pupil', ...one })),
  fc.record({ place, ownerId: fc.constantFrom('vera', 'ola'), team: fc.constantFrom([], ['vera']), offeredTo: fc.constantFrom(null, 'vera'), transferTo: fc.constantFrom(null, ...schools), isUp: fc.boolean() })
    .map(({ place: at, ...names }): AccessObject => ({ kind: 'case', caseId: 'sak', ...at, ...names, lent: [{ what: 'case', to: { staffId: 'vera' }, until: null }, { what: 'referral', to: { role: 'school_nurse' }, until: null }] })),
  place.map(({ schoolId, groupId }): AccessObject => ({ kind: 'group', schoolId, groupId })),
  place.map(({ schoolId }): AccessObject => ({ kind: 'school', schoolId })),
  place.map(({ schoolId, protection }): AccessObject => ({ kind: 'shut_case', schoolId, protection })),
  place.map(({ schoolId }): AccessObject => ({ kind: 'meeting', schoolId, arrangedBy: 'vera', invited: ['vera'] })),
  place.map(({ schoolId }): AccessObject => ({ kind: 'staff_absence', schoolId, staffId: 'vera' })),
  fc.constant<AccessObject>({ kind: 'none' }),
);
const asked = actions.filter((action) => action !== 'session.begin' && action !== 'local_plan.open');
const runs = { numRuns: 300, seed: 20_261_120 };

describe('U20, sec-12: a role that is held until a day', () => {
  it('is nothing after it: whoever held nothing else opens nothing, by role or by name', () => {
    fc.assert(
      fc.property(assignments, past, object, (held, until, about) => {
        const staff = somebody(held.map(ending(until)));
        expect(asked.filter((action) => can(staff, action, about))).toEqual([]);
        expect([keysOf(staff), audienceKeysOf(staff), rolesInWords(staff), asOfToday(staff)]).toEqual([[], [], [], null]);
        expect(Object.values(placesOfStaff(staff)).flat()).toEqual([]);
        if (about.kind === 'pupil' || about.kind === 'case' || about.kind === 'school' || about.kind === 'group') expect(explain(staff, about)).toEqual([]);
      }),
      runs,
    );
  });

  it('beside others is as if it were not there, and so it is when somebody else stands in for them', () => {
    fc.assert(
      fc.property(assignments, assignments, past, object, (left, kept, until, about) => {
        const over = left.map(ending(until));
        const without = somebody(kept);
        const own = somebody([...over, ...kept]);
        const lent = somebody([...kept, ...over], { ownAssignments: kept, standsInFor: [{ id: 'ola', name: 'Ola', until: null, assignments: over }] });
        for (const staff of [own, lent]) {
          expect(actions.filter((action) => can(staff, action, about))).toEqual(actions.filter((action) => can(without, action, about)));
          expect(new Set(keysOf(staff))).toEqual(new Set(keysOf(without)));
          expect(placesOfStaff(staff)).toEqual(placesOfStaff(without));
        }
      }),
      runs,
    );
  });

  it('counts in full up to and on its last day, and on no day when nobody says which day it is', () => {
    fc.assert(
      fc.property(assignments, coming, object, (held, until, about) => {
        const [staff, forGood] = [somebody(held.map(ending(until))), somebody(held)];
        expect(actions.filter((action) => can(staff, action, about))).toEqual(actions.filter((action) => can(forGood, action, about)));
        expect(keysOf(staff)).toEqual(keysOf(forGood));
        const { on: _, ...dayless } = staff;
        expect(asked.filter((action) => can(dayless, action, about))).toEqual([]);
      }),
      runs,
    );
  });

  it('is not read by, once it is over, what was written for them by name', () => {
    const limited = { audience: { kind: 'named' as const, staffIds: ['vera'] }, writerId: 'vera' };
    const names = { schoolId: 'vik', ownerId: 'vera', team: ['vera'] };
    const sight = (until: string) => sightOf(somebody([{ role: 'contact_teacher', schoolId: 'vik', groupId: '8a', until }]), limited, names);
    expect([sight('2026-11-19'), sight(TODAY)]).toEqual(['nothing', 'all']);
  });
});
