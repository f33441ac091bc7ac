import type { z } from 'zod';
import type { AbsenceCause, AbsenceKind } from '../../core/absences/index';
import type { dayMarkSchema } from '../../core/contracts/index';
import { worded } from '../language/unit';
import { absenceTitle, absenceWord, absenceWordOr } from '../language/absence-names';
import { count } from './count';

export type DayMark = z.infer<typeof dayMarkSchema>;
type Named = { readonly letter: string; readonly name: string; readonly count: (number: number) => string };

function wholeDays(n: number): string {
  const own = absenceWordOr('day', '');
  return own === '' ? count(n, 'hel dag', 'hele dager') : `${count(n, 'dag', 'dager')} ${own}`;
}

/** Marks for a day: a letter that can be read without colours, and the words behind it. */
export const nbAbsences = worded({
  marks: {
    none: { letter: '', name: 'på skolen', count: (n) => count(n, 'dag på skolen', 'dager på skolen') },
    day_undocumented: { letter: 'U', get name() { return `${absenceWord('day')}, ${absenceWord('undocumented')}`; }, count: (n) => `${wholeDays(n)} ${absenceWord('undocumented')}` },
    day: { letter: 'F', get name() { return absenceWord('day'); }, count: (n) => wholeDays(n) },
    day_documented: { letter: 'D', get name() { return `${absenceWord('day')}, ${absenceWord('documented')}`; }, count: (n) => `${wholeDays(n)} ${absenceWord('documented')}` },
    lesson: { letter: 'T', get name() { return absenceWord('lesson'); }, count: (n) => `${count(n, 'dag', 'dager')} med ${absenceWord('lesson')}` },
    late: { letter: 'S', get name() { return absenceWord('late'); }, count: (n) => `${absenceWord('late')} ${count(n, 'dag', 'dager')}` },
    left_early: { letter: 'G', get name() { return absenceWord('left_early'); }, count: (n) => `${absenceWord('left_early')} ${count(n, 'dag', 'dager')}` },
  } satisfies Record<DayMark, Named>,
  legend: 'Slik leser du merkene',
  calendar: {
    week: 'Uke',
    caption: (month: string) => `Fravær i ${month}`,
    none: 'ikke noe fravær',
    off: (name: string) => `fri, ${name}`,
    later: 'ikke registrert ennå',
  },
  noAbsence: (days: number) => `Ikke noe fravær de siste ${count(days, 'skoledagen', 'skoledagene')}`,
  strip: (parts: string, days: number) => `Siste ${count(days, 'skoledag', 'skoledager')}: ${parts}`,
  kinds: {
    get day() { return absenceTitle('day'); },
    get lesson() { return absenceTitle('lesson'); },
    get late() { return absenceTitle('late'); },
    get left_early() { return absenceTitle('left_early'); },
  } satisfies Record<AbsenceKind, string>,
  causes: {
    get illness() { return absenceTitle('illness'); },
    get health_appointment() { return absenceTitle('health_appointment'); },
    get leave() { return absenceTitle('leave'); },
    get known() { return absenceTitle('known'); },
    get unknown() { return absenceTitle('unknown'); },
  } satisfies Record<AbsenceCause, string>,
  documented: { get yes() { return absenceTitle('documented'); }, get no() { return absenceTitle('undocumented'); }, unknown: 'Ikke oppgitt' },
  yesNo: { yes: 'Ja', no: 'Nei', unknown: 'Ikke oppgitt' },
  lessons: (number: number) => count(number, 'time', 'timer'),
  minutes: (number: number) => count(number, 'minutt', 'minutter'),
} as const);
