import { inEachLanguage } from '../language/index';

/** What the check of a school calendar says to the one who writes it: what is wrong, and what to do. */
const nb = {
  notAYear: (label: string) => `«${label}» er ikke et skoleår. Skriv to år som følger hverandre, for eksempel 2026/2027.`,
  yearsOverlap: (one: string, other: string) => `Skoleårene ${one} og ${other} overlapper.`,
  yearBackwards: (year: string) => `Skoleåret ${year} slutter før det begynner.`,
  yearTooLong: (year: string) => `Skoleåret ${year} er lengre enn et år.`,
  semesterOutside: (year: string) => `Andre halvår i ${year} begynner utenfor skoleåret.`,
  breakBackwards: (name: string, year: string) => `${name} i ${year} slutter før den begynner.`,
  breakOutside: (name: string, year: string) => `${name} ligger utenfor skoleåret ${year}.`,
  noSchoolDays: (year: string) => `Skoleåret ${year} har ingen skoledager.`,
  grades: (from: number, to: number) => (from === to ? `${from}. trinn` : `${from}.–${to}. trinn`),
  timetableBackwards: (grades: string) => `Timeplanen for ${grades} går baklengs. Skriv det laveste trinnet først.`,
  timetablesOverlap: (one: string, other: string) => `Timeplanene for ${one} og ${other} gjelder noen av de samme trinnene. La hvert trinn ha én timeplan.`,
  noLessons: (grades: string) => `Timeplanen for ${grades} har ingen timer. Skriv hvor mange timer det er hver dag, eller ta den bort.`,
  ownBreakBackwards: (name: string, school: string) => `${name} for skolen ${school} slutter før den begynner.`,
  ownBreakOutside: (name: string, school: string) => `${name} for skolen ${school} ligger utenfor alle skoleårene.`,
};

const nn: typeof nb = {
  notAYear: (label) => `«${label}» er ikkje eit skuleår. Skriv to år som følgjer kvarandre, til dømes 2026/2027.`,
  yearsOverlap: (one, other) => `Skuleåra ${one} og ${other} overlappar.`,
  yearBackwards: (year) => `Skuleåret ${year} sluttar før det byrjar.`,
  yearTooLong: (year) => `Skuleåret ${year} er lengre enn eit år.`,
  semesterOutside: (year) => `Andre halvår i ${year} byrjar utanfor skuleåret.`,
  breakBackwards: (name, year) => `${name} i ${year} sluttar før ho byrjar.`,
  breakOutside: (name, year) => `${name} ligg utanfor skuleåret ${year}.`,
  noSchoolDays: (year) => `Skuleåret ${year} har ingen skuledagar.`,
  grades: (from, to) => (from === to ? `${from}. trinn` : `${from}.–${to}. trinn`),
  timetableBackwards: (grades) => `Timeplanen for ${grades} går baklengs. Skriv det lågaste trinnet først.`,
  timetablesOverlap: (one, other) => `Timeplanane for ${one} og ${other} gjeld nokre av dei same trinna. La kvart trinn ha éin timeplan.`,
  noLessons: (grades) => `Timeplanen for ${grades} har ingen timar. Skriv kor mange timar det er kvar dag, eller ta han bort.`,
  ownBreakBackwards: (name, school) => `${name} for skulen ${school} sluttar før ho byrjar.`,
  ownBreakOutside: (name, school) => `${name} for skulen ${school} ligg utanfor alle skuleåra.`,
};

const en: typeof nb = {
  notAYear: (label) => `“${label}” is not a school year. Write two years that follow each other, for example 2026/2027.`,
  yearsOverlap: (one, other) => `The school years ${one} and ${other} overlap.`,
  yearBackwards: (year) => `The school year ${year} ends before it begins.`,
  yearTooLong: (year) => `The school year ${year} is longer than a year.`,
  semesterOutside: (year) => `The second term of ${year} begins outside the school year.`,
  breakBackwards: (name, year) => `${name} in ${year} ends before it begins.`,
  breakOutside: (name, year) => `${name} lies outside the school year ${year}.`,
  noSchoolDays: (year) => `The school year ${year} has no school days.`,
  grades: (from, to) => (from === to ? `grade ${from}` : `grades ${from}–${to}`),
  timetableBackwards: (grades) => `The timetable for ${grades} goes backwards. Write the lowest grade first.`,
  timetablesOverlap: (one, other) => `The timetables for ${one} and ${other} are for some of the same grades. Let each grade have one timetable.`,
  noLessons: (grades) => `The timetable for ${grades} has no lessons. Write how many lessons there are each day, or take it away.`,
  ownBreakBackwards: (name, school) => `${name} for the school ${school} ends before it begins.`,
  ownBreakOutside: (name, school) => `${name} for the school ${school} lies outside all the school years.`,
};

export const words = /* @__PURE__ */ inEachLanguage({ nb, nn, en });
