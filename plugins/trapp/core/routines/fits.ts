import type { Routine } from './routine';

interface PupilPlace {
  readonly kind: 'school' | 'kindergarten';
  readonly grade: number;
}

/** Is the routine for pupils of this kind of school and grade: as it says itself, or else as its rules do? One that says nothing at all is for everybody. */
export function fits({ appliesTo, rules }: Pick<Routine, 'appliesTo' | 'rules'>, { kind, grade }: PupilPlace): boolean {
  const said = appliesTo === undefined ? rules.filter(({ enabled }) => enabled).map((rule) => ({ kind: rule.appliesTo, grades: rule.grades })) : [appliesTo];
  return said.length === 0 || said.some((one) => (one.kind === 'both' || one.kind === kind) && (one.grades === undefined || (one.grades.from <= grade && grade <= one.grades.to)));
}
