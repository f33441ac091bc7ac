import type { z } from 'zod';
import type { AbsenceCause, AbsenceKind } from '../../core/absences/index';
import type { dayMarkSchema } from '../../core/contracts/index';
import { worded } from '../language/unit';
import { count } from './count';

export type DayMark = z.infer<typeof dayMarkSchema>;
type Named = { readonly letter: string; readonly name: string; readonly count: (number: number) => string };

/** Marks for a day: a letter that can be read without colours, and the words behind it. */
export const nbAbsences = worded({
  marks: {
    none: { letter: '', name: 'på skolen', count: (n) => count(n, 'dag på skolen', 'dager på skolen') },
    day_undocumented: { letter: 'U', name: 'hel dag, udokumentert', count: (n) => count(n, 'hel dag udokumentert', 'hele dager udokumentert') },
    day: { letter: 'F', name: 'hel dag', count: (n) => count(n, 'hel dag', 'hele dager') },
    day_documented: { letter: 'D', name: 'hel dag, dokumentert', count: (n) => count(n, 'hel dag dokumentert', 'hele dager dokumentert') },
    lesson: { letter: 'T', name: 'enkelttimer', count: (n) => count(n, 'dag med enkelttimer', 'dager med enkelttimer') },
    late: { letter: 'S', name: 'kom for sent', count: (n) => `kom for sent ${count(n, 'dag', 'dager')}` },
    left_early: { letter: 'G', name: 'gikk tidlig', count: (n) => `gikk tidlig ${count(n, 'dag', 'dager')}` },
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
    day: 'Hel dag',
    lesson: 'Enkelttimer',
    late: 'Kom for sent',
    left_early: 'Gikk tidlig',
  } satisfies Record<AbsenceKind, string>,
  causes: {
    illness: 'Sykdom',
    health_appointment: 'Time hos helsevesenet',
    leave: 'Permisjon',
    known: 'Kjent årsak',
    unknown: 'Ukjent årsak',
  } satisfies Record<AbsenceCause, string>,
  documented: { yes: 'Dokumentert', no: 'Udokumentert', unknown: 'Ikke oppgitt' },
  yesNo: { yes: 'Ja', no: 'Nei', unknown: 'Ikke oppgitt' },
  lessons: (number: number) => count(number, 'time', 'timer'),
  minutes: (number: number) => count(number, 'minutt', 'minutter'),
} as const);
