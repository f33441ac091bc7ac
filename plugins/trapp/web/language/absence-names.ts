import { absenceName, type AbsenceNames, type AbsenceTerm } from '../../core/absences/index';
import { withCapital, type UnitKind } from '../../core/language/index';
import { unitSpokenOf } from './unit';

/** What the municipality calls kinds of absence. It is known when somebody is let in, and stays until somebody else is. */
let names: AbsenceNames = {};

export function callAbsence(called: AbsenceNames): void {
  names = called;
}

/** What a kind of absence is called here, as it stands within a sentence (F1). */
export function absenceWord(term: AbsenceTerm): string {
  return absenceName(term, names, 'nb');
}

/** The municipality's own word, else what is usual in this place, where it is another than everywhere. */
export function absenceWordOr(term: AbsenceTerm, usual: string): string {
  return names[term] === undefined ? usual : absenceWord(term);
}

/** For explanations of rules: with what kinds of absence are called, and whose words are read. */
export function calledHere(): { readonly absence: AbsenceNames; readonly unit: UnitKind } {
  return { absence: names, unit: unitSpokenOf() };
}

/** The same at the beginning of a line. */
export function absenceTitle(term: AbsenceTerm, usual = absenceWord(term)): string {
  return withCapital(absenceWordOr(term, usual));
}
