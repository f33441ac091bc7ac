import type { Routine } from './routine';

interface PupilPlace {
  readonly kind: 'school' | 'kindergarten';
  readonly grade: number;
}

/** Is the routine for pupils of this kind of school and grade: as it says itself, or else as its rules do? One that says nothing at all is for everybody. */
export function fits({ appliesTo, rules }: Pick<Routine, 'appliesTo' | 'rules'>, { kind, grade }: PupilPlace): boolean {
  const said = whatItSays({ appliesTo, rules });
  return said.length === 0 || said.some((one) => isOfKind(one, kind) && (one.grades === undefined || (one.grades.from <= grade && grade <= one.grades.to)));
}

/** Is the routine for schools, or for kindergartens, whatever the grade? */
export function isForKind(routine: Pick<Routine, 'appliesTo' | 'rules'>, kind: PupilPlace['kind']): boolean {
  const said = whatItSays(routine);
  return said.length === 0 || said.some((one) => isOfKind(one, kind));
}

function whatItSays({ appliesTo, rules }: Pick<Routine, 'appliesTo' | 'rules'>) {
  return appliesTo === undefined ? rules.filter(({ enabled }) => enabled).map((rule) => ({ kind: rule.appliesTo, grades: rule.grades })) : [appliesTo];
}

function isOfKind({ kind }: { readonly kind: PupilPlace['kind'] | 'both' }, asked: PupilPlace['kind']): boolean {
  return kind === 'both' || kind === asked;
}
