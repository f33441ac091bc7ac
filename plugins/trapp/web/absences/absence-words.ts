import { nbAbsences } from '../messages/nb-absences';
import type { PupilAbsence } from './absence-months';

const yesNo = (known: boolean | null, words: { readonly yes: string; readonly no: string; readonly unknown: string }) =>
  known === null ? words.unknown : known ? words.yes : words.no;

export const yesOrNo = (known: boolean | null) => yesNo(known, nbAbsences.yesNo);
const documentedWords = (absence: PupilAbsence) => yesNo(absence.documented, nbAbsences.documented);

/** "2 timer", "15 minutter", or nothing for a whole day. */
export function amountWords({ kind, lessons, minutes }: PupilAbsence): string {
  if (kind === 'lesson') return nbAbsences.lessons(lessons);
  if (kind !== 'day' && minutes !== null) return nbAbsences.minutes(minutes);
  return '';
}

/** "Enkelttimer, 2 timer, matematikk": one absence in a short line. */
export function absenceLine(absence: PupilAbsence): string {
  const documented = absence.kind === 'day' && absence.documented !== null ? documentedWords(absence).toLowerCase() : '';
  return [nbAbsences.kinds[absence.kind], amountWords(absence), absence.subject ?? '', documented].filter(Boolean).join(', ');
}

