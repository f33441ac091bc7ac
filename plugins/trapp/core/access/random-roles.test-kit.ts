import fc from 'fast-check';
import { abilities, reachKinds, standardRoles, type Assignment, type RoleTerms, type StaffRole } from '../people/index';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Anything that content may come to hold: also what goes beyond every limit, and roles that nobody has written. */
export const randomTerms: fc.Arbitrary<RoleTerms | undefined> = fc.option(fc.record({ reach: one(...reachKinds), abilities: fc.subarray([...abilities]) }), { nil: undefined });

export const randomRole: fc.Arbitrary<StaffRole> = one(...standardRoles, 'own_sosiallaerer' as const, 'own_miljoterapeut' as const);

/** A role held at one of the schools, in one of the classes or in none, whatever the role: files may say anything. */
export const randomAssignment = (schools: readonly string[], groups: readonly string[]): fc.Arbitrary<Assignment> =>
  fc
    .record({ role: randomRole, schoolId: one<string | null>(...schools, ...schools, null), groupId: one<string | null>(...groups, null), terms: randomTerms })
    .map(({ terms, ...held }) => (terms === undefined ? held : { ...held, terms }));
