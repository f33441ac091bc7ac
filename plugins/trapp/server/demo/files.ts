import type { ImportProfile } from '../../core/imports/index';
import type { DemoAbsence } from './courses';
import type { DemoGuardian, DemoWorld } from './world';

const rosterColumns = [
  'schoolSourcedId', 'schoolName', 'schoolType', 'classSourcedId', 'classTitle', 'grade', 'pupilSourcedId', 'givenName', 'familyName',
  'birthDate', 'language', 'protection',
  'guardian1Name', 'guardian1Phone', 'guardian1Email', 'guardian1Responsibility',
  'guardian2Name', 'guardian2Phone', 'guardian2Email', 'guardian2Responsibility',
];

/** The roster file of one school, as its school system would export it. */
export function rosterFile(world: DemoWorld, schoolSourceId: string): string {
  const school = world.schools.find((held) => held.sourceId === schoolSourceId);
  if (school === undefined) throw new Error(`No school ${schoolSourceId} in the demo world`);
  const rows = world.pupils
    .filter((pupil) => pupil.schoolSourceId === schoolSourceId)
    .map((pupil) => {
      const group = world.groups.find((held) => held.sourceId === pupil.groupSourceId);
      return [
        school.sourceId, school.name, school.kind, pupil.groupSourceId, group?.name ?? '', String(group?.grade ?? ''), pupil.sourceId,
        pupil.givenName, pupil.familyName, pupil.birthDate, pupil.language, pupil.protection,
        ...guardianCells(pupil.guardians[0]),
        ...guardianCells(pupil.guardians[1]),
      ];
    });
  return csv([rosterColumns, ...rows], ',');
}

function guardianCells(guardian: DemoGuardian | undefined): string[] {
  return guardian === undefined ? ['', '', '', ''] : [guardian.name, guardian.phone, guardian.email, guardian.responsibility];
}

/** An absence file in the columns and codes of the profile. A row that the profile has no code for would be lost, so it is a bug. */
export function absenceFile(rows: readonly DemoAbsence[], profile: ImportProfile): string {
  const { columns } = profile;
  const cells: [string | null, (row: DemoAbsence) => string][] = [
    [columns.pupil, (row) => row.pupil],
    [columns.date, (row) => dateCell(row.date, profile)],
    [columns.code, (row) => codeOf(row, profile)],
    [columns.lessons, (row) => (row.kind === 'lesson' ? String(row.lessons).replace('.', profile.decimalSign) : '')],
    [columns.minutes, (row) => (row.minutes === null ? '' : String(row.minutes))],
    [columns.at, (row) => row.at ?? ''],
    [columns.subject, (row) => row.subject ?? ''],
    [columns.comment, () => ''],
    [columns.documented, (row) => yesOrNo(row.documented, profile)],
    [columns.reported, (row) => yesOrNo(row.reported, profile)],
  ];
  const used = cells.filter((cell): cell is [string, (row: DemoAbsence) => string] => cell[0] !== null);
  const delimiter = profile.delimiter === 'auto' ? ';' : profile.delimiter;
  return csv([used.map(([title]) => title), ...rows.map((row) => used.map(([, cell]) => cell(row)))], delimiter);
}

function codeOf(row: DemoAbsence, profile: ImportProfile): string {
  const meanings = Object.entries(profile.codes).flatMap(([code, meaning]) => (meaning === 'ignore' || meaning.kind !== row.kind ? [] : [{ code, meaning }]));
  const best =
    meanings.find(({ meaning }) => meaning.cause === row.cause && meaning.documented === row.documented) ??
    meanings.find(({ meaning }) => meaning.cause === row.cause) ??
    meanings.find(({ meaning }) => meaning.documented === row.documented) ??
    meanings[0];
  if (best === undefined) throw new Error(`The profile ${profile.key} has no code for ${row.kind}`);
  return best.code;
}

function yesOrNo(value: boolean | null, profile: ImportProfile): string {
  return value === null ? '' : ((value ? profile.yes[0] : profile.no[0]) ?? '');
}

function dateCell(date: string, profile: ImportProfile): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return profile.dateFormat.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

function csv(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string) => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`;
}

/** The profile that the demo's absence files are written for. */
export function demoProfile(profiles: readonly ImportProfile[]): ImportProfile {
  const profile = profiles.find((held) => held.key === 'ist-dager-og-timer');
  if (profile === undefined) throw new Error('The demo needs the import profile ist-dager-og-timer');
  return profile;
}
