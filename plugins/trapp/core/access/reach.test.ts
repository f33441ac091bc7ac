import fc from 'fast-check';
import { times } from '../../../../test/kit/evidence';
import type { Assignment, StaffRole } from '../people/index';
import { randomAssignment, randomRole } from './random-roles.test-kit';
import { actions, can, keysOf, placeKey, placesOfStaff, reachOf, type AccessObject, type StaffActor } from './index';

const SCHOOLS = ['vik', 'nes'] as const;
const GROUPS = ['8a', '8b'] as const;
const PEOPLE = ['asker', 'away', 'colleague'] as const;
const DAYS = ['2026-11-19', '2026-11-20', '2026-11-21'] as const;
const ROLES: readonly StaffRole[] = ['contact_teacher', 'subject_teacher', 'department_head', 'head_teacher', 'presence_team', 'school_nurse', 'ppt', 'area_leader'];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Held as the roles are shipped, or as any content has them. */
const assignment = fc.oneof(
  fc.tuple(one(...ROLES), one(...SCHOOLS), one(...GROUPS), fc.boolean()).map(([role, schoolId, groupId, isEverywhere]): Assignment => ({ role, schoolId: role === 'area_leader' && isEverywhere ? null : schoolId, groupId: role.endsWith('_teacher') && role !== 'head_teacher' ? groupId : null })),
  randomAssignment(SCHOOLS, GROUPS),
);

const staff: fc.Arbitrary<StaffActor> = fc.record({
  kind: one('staff' as const),
  id: one('asker'),
  name: one('Den som spør'),
  assignments: fc.array(assignment, { maxLength: 3 }),
  standsInFor: fc.array(one({ id: 'away', name: 'Borte', until: null }), { maxLength: 1 }),
  on: one('2026-11-20'),
});

const lent = fc.record({
  what: one('case' as const, 'referral' as const),
  to: fc.oneof(fc.record({ staffId: one(...PEOPLE) }), fc.record({ role: randomRole })),
  until: one(null, ...DAYS),
});

const followed = fc.record({
  kind: one('case' as const),
  schoolId: one(...SCHOOLS),
  groupId: one(...GROUPS),
  protection: one('none' as const, 'confidential' as const),
  namedStaff: fc.subarray<string>([...PEOPLE]),
  ownerId: one(...PEOPLE),
  team: fc.subarray<string>([...PEOPLE]),
  offeredTo: one(null, ...PEOPLE),
  transferTo: one(null, ...SCHOOLS),
  isUp: fc.boolean(),
  lent: fc.array(lent, { maxLength: 2 }),
}) satisfies fc.Arbitrary<AccessObject>;

const isPlace = (places: readonly string[], place: { schoolId: string; groupId: string }): boolean => places.includes(place.schoolId) || places.includes(placeKey(place));

describe('sec-2: what the database narrows by says the same as the guard', () => {
  it('a case is reached by just those who may do anything with it', () => {
    fc.assert(
      fc.property(staff, followed, (actor, object) => {
        const may = actions.some((action) => can(actor, action, object));
        const { cases } = placesOfStaff(actor);
        const keys = new Set(keysOf(actor));
        const byName = Object.entries(reachOf(object)).some(([key, until]) => keys.has(key) && (until === null || until >= (actor.on ?? '')));
        const passesShield = object.protection === 'none' || object.namedStaff.includes(actor.id);
        expect(passesShield && (isPlace(cases, object) || byName)).toBe(may);
      }),
      { numRuns: times(10_000, 1_500), seed: 20261121 },
    );
  });

  it('a pupil is seen by just those whom the guard shows them to', () => {
    fc.assert(
      fc.property(staff, followed, (actor, { schoolId, groupId, protection, namedStaff }) => {
        const may = can(actor, 'pupil.view', { kind: 'pupil', schoolId, groupId, protection, namedStaff });
        const { seen } = placesOfStaff(actor);
        const passesShield = protection === 'none' || namedStaff.includes(actor.id);
        expect(passesShield && isPlace(seen, { schoolId, groupId })).toBe(may);
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });

  it('what worries about a pupil is shown to just those whom the guard shows it to', () => {
    fc.assert(
      fc.property(staff, followed, (actor, { schoolId, groupId }) => {
        const may = can(actor, 'finding.view', { kind: 'pupil', schoolId, groupId, protection: 'none', namedStaff: [] });
        expect(isPlace(placesOfStaff(actor).followed, { schoolId, groupId })).toBe(may);
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });

  it('without a day nothing that is lent is anybody’s', () => {
    const actor: StaffActor = { kind: 'staff', id: 'asker', name: 'Den som spør', assignments: [{ role: 'ppt', schoolId: 'vik', groupId: null }, { role: 'area_leader', schoolId: null, groupId: null }] };
    expect(keysOf(actor).filter((key) => /^(lent|role)/.test(key))).toEqual([]);
  });
});
