import { schoolDaysIn, type Day, type SchoolCalendar } from '../../plugins/trapp/core/calendar/index';
import type { Group, Pupil, School } from '../../plugins/trapp/core/people/index';
import { diceOf, type Dice } from '../../plugins/trapp/server/demo/random';

/** A pupil and the two numbers that the pupil's absence follows from. */
export interface CityPupil extends Pupil {
  readonly grade: number;
  /** Stands for the pupil in the draw of absence: the same pupil has the same year in a small city and in a large one. */
  readonly seed: number;
}

/** A made-up municipality: who goes where, and the school year. Whose absence it is, is in `city-absences.ts`. */
export interface City {
  readonly schools: readonly School[];
  readonly groups: readonly Group[];
  readonly pupils: readonly CityPupil[];
  readonly calendar: SchoolCalendar;
  /** The year's 190 school days, oldest first. */
  readonly days: readonly Day[];
}

const SEED = 20_270_618;
/** Bergen has some 28,000 pupils at 81 schools: these are drawn so that it comes out so. */
const PUPILS_AT_SCHOOL = 329;
const PUPILS_IN_GROUP = 24;

/** 190 school days from 17 August to 18 June. */
const calendar: SchoolCalendar = {
  schoolYears: [
    {
      label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-18',
      breaks: [
        { name: 'Høstferie', from: '2026-10-12', to: '2026-10-16' },
        { name: 'Planleggingsdag', from: '2026-11-20', to: '2026-11-20' },
        { name: 'Juleferie', from: '2026-12-22', to: '2027-01-01' },
        { name: 'Planleggingsdag', from: '2027-01-29', to: '2027-01-29' },
        { name: 'Vinterferie', from: '2027-03-01', to: '2027-03-05' },
        { name: 'Påskeferie', from: '2027-03-22', to: '2027-03-29' },
        { name: 'Kristi himmelfart', from: '2027-05-06', to: '2027-05-07' },
        { name: 'Grunnlovsdagen og pinse', from: '2027-05-17', to: '2027-05-17' },
      ],
    },
  ],
};

/** The kinds of school that there are, by how many of ten are so: grades 1-7, 8-10 and 1-10. */
const kinds = [[1, 7], [1, 7], [1, 7], [8, 10], [1, 7], [1, 10], [1, 7], [8, 10], [1, 7], [1, 10]] as const;

/** The city with so many pupils: 700 is two schools, 28,000 is Bergen. Always the same; a smaller one is the beginning of a larger one. */
export function cityOf(pupilCount: number): City {
  const schools: School[] = [];
  const groups: Group[] = [];
  const pupils: CityPupil[] = [];
  while (pupils.length < pupilCount) addSchool({ schools, groups, pupils }, pupilCount);
  const [year] = calendar.schoolYears;
  return { schools, groups, pupils, calendar, days: schoolDaysIn(calendar, year?.from ?? '', year?.to ?? '') };
}

interface Growing {
  readonly schools: School[];
  readonly groups: Group[];
  readonly pupils: CityPupil[];
}

function addSchool(city: Growing, pupilCount: number): void {
  const number = city.schools.length + 1;
  const dice = diceOf(SEED + number * 7919);
  const [first, last] = kinds[number % kinds.length] ?? [1, 10];
  const school: School = { id: idOf(dice), sourceId: `S${String(number).padStart(3, '0')}`, name: `Skole ${number}`, kind: 'school' };
  city.schools.push(school);
  const size = Math.round(PUPILS_AT_SCHOOL * (0.35 + 1.3 * dice.roll()));
  const inGrade = Math.max(1, Math.round(size / (last - first + 1)));
  for (let grade = first; grade <= last; grade += 1) {
    const classes = Math.ceil(inGrade / PUPILS_IN_GROUP);
    for (let at = 0; at < classes; at += 1) {
      const name = `${grade}${String.fromCharCode(65 + at)}`;
      const group: Group = { id: idOf(dice), sourceId: `${school.sourceId}-${name}`, schoolId: school.id, name, grade };
      city.groups.push(group);
      const from = Math.round((at * inGrade) / classes);
      const to = Math.round(((at + 1) * inGrade) / classes);
      for (let place = from; place < to && city.pupils.length < pupilCount; place += 1) city.pupils.push(pupilIn(group, city.pupils.length + 1, dice));
    }
  }
}

function pupilIn(group: Group, number: number, dice: Dice): CityPupil {
  return {
    id: idOf(dice), sourceId: `E${String(number).padStart(6, '0')}`, schoolId: group.schoolId, groupId: group.id,
    givenName: `Elev ${number}`, familyName: `Prøve ${number % 997}`, birthDate: `${2021 - group.grade}-0${1 + (number % 9)}-1${number % 9}`,
    language: 'nb', protection: 'none', namedStaff: [], active: true, grade: group.grade, seed: SEED ^ Math.imul(number, 2_654_435_761),
  };
}

/** As long as the ids that the server makes, so that the rows weigh what they weigh. */
function idOf(dice: Dice): string {
  const hex = Array.from({ length: 4 }, () => Math.floor(dice.roll() * 4_294_967_296).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
