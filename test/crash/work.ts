import { addDays, weekdayOf, type Day, type Moment } from '../../plugins/trapp/core/calendar/index';
import type { ImportSource } from '../../plugins/trapp/core/imports/index';
import type { Group, Pupil, School } from '../../plugins/trapp/core/people/index';

/**
 * An import or an evaluation that somebody asks for, and what the system does by itself: those who are due after an import, and everybody on a night.
 * Then what people do in a case: it is opened, a plan is begun and written in it, signed, and made a paper of; and a routine is published.
 */
export const kinds = ['import', 'evaluate', 'due', 'night', 'case', 'plan', 'sign', 'paper', 'publish'] as const;
export type Kind = (typeof kinds)[number];

/** The work that is killed again and again: always the same, so that one life can go on where another ended. */
export interface Piece {
  readonly kind: Kind;
  readonly schoolId: string;
  /** Which of the files, for an import. */
  readonly file: number;
  /** Which of the cases, for what is done in one: the plan has its number. */
  readonly round: number;
  /** Does the school's system send the file by itself, in a stream? Every other one; the rest are brought by people. */
  readonly isSent: boolean;
  /** The day that the file was made, and the moment that the piece is begun. */
  readonly day: Day;
  readonly now: Moment;
}

/**
 * So many imports first, then so many evaluations, each with an import before it, then so many nights, each with an import and its evaluation before it,
 * and last so many rounds of a case with a signed plan on paper, and a new version of the routine.
 */
export interface Work {
  readonly imports: number;
  readonly evaluations: number;
  readonly nights: number;
  readonly rounds: number;
}

const SCHOOLS = 3;
const PUPILS = 40;
const FIRST: Day = '2026-09-01';
/** School days that a file covers: most of what the one before it covered, too, so that it corrects and withdraws. */
const DAYS_IN_FILE = 12;
export const PROFILE = 'ist-dager-og-timer';
export const ROUTINE = 'krasj';
export const LEADER = 'rektor';
/** For all schools; a file of one school is that school's alone. */
export const source: ImportSource = { key: 'skolesystemet', title: 'Skolesystemet', profile: PROFILE, schoolIds: 'all', enabled: true };

/** A plan is begun, and then written. */
const ROUND: readonly Kind[] = ['case', 'plan', 'plan', 'sign', 'paper', 'publish'];

export const piecesOf = ({ imports, evaluations, nights, rounds }: Work): number => imports + 2 * evaluations + 3 * nights + ROUND.length * rounds;

/**
 * How many pieces are done, by their own journals: a night is one piece, however many schools there are, and a plan is at its first version when it is
 * begun, at its second when it is written and at its third when it is signed. The routine's first version was there before.
 */
export const progressSql = `select (select count(*) from trapp_imports) + (select count(*) from trapp_evaluation_runs where why <> 'night')
  + (select count(distinct whole_on) from trapp_evaluation_runs where why = 'night')
  + (select count(*) from trapp_cases) + (select coalesce(sum(version), 0) from trapp_records) + (select count(*) from trapp_documents)
  + (select count(*) from trapp_routine_versions where number > 1) as pieces`;

export function pieceAt({ imports, evaluations, nights }: Work, index: number): Piece {
  const piece = (kind: Kind, file: number, day: Day, time: string): Piece => ({ kind, file, round: 0, isSent: file % 2 === 1, schoolId: `skole-${file % SCHOOLS}`, day, now: `${day}T${time}:00.000Z` });
  if (index < imports) return piece('import', index, dayOfFile(index), '12:00');
  const asked = index - imports;
  const file = imports + Math.floor(asked / 2);
  if (asked < 2 * evaluations) return asked % 2 === 0 ? piece('import', file, dayOfFile(file), '12:10') : piece('evaluate', file, dayOfFile(file), '12:20');
  // A night comes once a day.
  const own = asked - 2 * evaluations;
  const night = Math.floor(own / 3);
  if (night >= nights) return inRound(own - 3 * nights, addDays(dayOfFile(imports + evaluations), 1 + nights));
  const day = addDays(dayOfFile(imports + evaluations), 1 + night);
  const [kind, time] = [['import', '04:00'], ['due', '05:00'], ['night', '06:00']][own % 3] as [Kind, string];
  return piece(kind, imports + evaluations + night, day, time);
}

/** All on one day: what a round does to a case takes people less. */
function inRound(own: number, day: Day): Piece {
  const round = Math.floor(own / ROUND.length);
  return { kind: ROUND[own % ROUND.length] ?? 'case', file: 0, round, isSent: false, schoolId: `skole-${round % SCHOOLS}`, day, now: `${day}T12:30:00.000Z` };
}

/** Whose case it is in that round. */
export const pupilOf = (round: number): string => `elev-${round % SCHOOLS}-${Math.floor(round / SCHOOLS)}`;

const schoolNumbers = Array.from({ length: SCHOOLS }, (_, school) => school);

export const schools: readonly School[] = schoolNumbers.map((school) => ({ id: `skole-${school}`, sourceId: `S${school}`, name: `Prøveskole ${school}`, kind: 'school' }));
export const groups: readonly Group[] = schoolNumbers.map((school) => ({ id: `klasse-${school}`, sourceId: `K${school}`, schoolId: `skole-${school}`, name: '8A', grade: 8 }));
export const pupils: readonly Pupil[] = schoolNumbers.flatMap((school) =>
  Array.from({ length: PUPILS }, (_, pupil): Pupil => ({
    id: `elev-${school}-${pupil}`, sourceId: `P${school}-${pupil}`, schoolId: `skole-${school}`, groupId: `klasse-${school}`, givenName: 'Ærlend', familyName: 'Prøve',
    birthDate: '2013-05-17', language: 'nb', protection: 'none', namedStaff: [], active: true,
  })),
);

/** A day later for every round of the schools; a Saturday or Sunday now and then. */
function dayOfFile(file: number): Day {
  return addDays(FIRST, Math.floor(file / SCHOOLS));
}

/** The file as the school's system would make it on its day. The same number is always the same file. */
export function fileAt({ file, day: made }: Pick<Piece, 'file' | 'day'>): string {
  const random = randomFrom(file + 1);
  const days: Day[] = [];
  for (let day = made; days.length < DAYS_IN_FILE; day = addDays(day, -1)) if (weekdayOf(day) <= 5) days.push(day);
  const lines = pupils.filter(({ schoolId }) => schoolId === `skole-${file % SCHOOLS}`).flatMap(({ sourceId }) =>
    days.flatMap((day) => {
      const date = day.split('-').reverse().join('.');
      const chance = random();
      if (chance < 0.2) return [`${sourceId};${date};${chance < 0.1 ? 'DS' : 'DU'};;;;;;;`];
      if (chance < 0.4) return [1, 2, 3].map((lesson) => `${sourceId};${date};TU;1;;${lesson};${chance < 0.3 ? 'Norsk' : 'Mat'};;;`);
      return chance < 0.5 ? [`${sourceId};${date};FK;;${Math.ceil(chance * 40)};1;;;;`] : [];
    }),
  );
  return ['Elev-ID;Dato;Kode;Antall timer;Minutter;Time;Fag;Merknad;Dokumentert;Meldt', ...lines].join('\r\n');
}

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
