import type { Absence, AbsenceCause, AbsenceKind } from '../../plugins/trapp/core/absences/index';
import { weekdayOf, type Day } from '../../plugins/trapp/core/calendar/index';
import { diceOf, type Dice } from '../../plugins/trapp/server/demo/random';
import type { City, CityPupil } from './city';

/** What a registration can be, with its code in the profile `ist-dager-og-timer`, and how often each of a kind is used. */
interface Reason {
  readonly code: string;
  readonly cause: AbsenceCause;
  readonly weight: number;
  /** Of 100 registrations, so many are documented, and so many say nothing about it; likewise for the message from home. */
  readonly documented: readonly [yes: number, silent: number];
  readonly reported: readonly [yes: number, silent: number];
}

const reasons: Record<AbsenceKind, readonly [Reason, ...Reason[]]> = {
  day: [
    { code: 'DS', cause: 'illness', weight: 56, documented: [70, 20], reported: [90, 6] },
    { code: 'DH', cause: 'health_appointment', weight: 8, documented: [90, 5], reported: [95, 3] },
    { code: 'DP', cause: 'leave', weight: 9, documented: [97, 2], reported: [99, 1] },
    { code: 'DK', cause: 'known', weight: 9, documented: [60, 20], reported: [85, 10] },
    { code: 'DU', cause: 'unknown', weight: 18, documented: [0, 15], reported: [6, 25] },
  ],
  lesson: [
    { code: 'TS', cause: 'illness', weight: 24, documented: [60, 20], reported: [80, 10] },
    { code: 'TH', cause: 'health_appointment', weight: 26, documented: [85, 10], reported: [92, 5] },
    { code: 'TP', cause: 'leave', weight: 5, documented: [95, 3], reported: [97, 2] },
    { code: 'TK', cause: 'known', weight: 15, documented: [60, 20], reported: [75, 15] },
    { code: 'TU', cause: 'unknown', weight: 30, documented: [0, 10], reported: [4, 20] },
  ],
  late: [
    { code: 'FS', cause: 'unknown', weight: 80, documented: [0, 10], reported: [8, 80] },
    { code: 'FK', cause: 'known', weight: 20, documented: [70, 20], reported: [85, 10] },
  ],
  left_early: [
    { code: 'GT', cause: 'unknown', weight: 45, documented: [0, 15], reported: [5, 70] },
    { code: 'GK', cause: 'known', weight: 55, documented: [70, 20], reported: [90, 5] },
  ],
};

const subjects = ['Norsk', 'Matematikk', 'Engelsk', 'Naturfag', 'Samfunnsfag', 'KRLE', 'Kroppsøving', 'Musikk', 'Kunst og håndverk', 'Mat og helse', 'Valgfag', 'Fremmedspråk'];

/** How a pupil is away: days and parts of days in a year, how long each stretch lasts, and what the pupil keeps away from. */
interface Habit {
  readonly days: number;
  readonly stretch: number;
  readonly lessons: number;
  readonly late: number;
  readonly leftEarly: number;
  readonly mondays: boolean;
  readonly shuns: string | null;
}

/** Half of the pupils are away six days a year or less, one in a hundred more than sixty: the mean is ten. */
function habitOf(pupil: CityPupil, dice: Dice): Habit {
  const bell = Math.sqrt(-2 * Math.log(1 - dice.roll())) * Math.cos(2 * Math.PI * dice.roll());
  const days = Math.min(130, 6.03 * Math.exp(bell));
  const older = pupil.grade >= 8 ? 1.9 : pupil.grade >= 5 ? 0.9 : 0.55;
  const drawn = (mean: number) => mean * older * Math.sqrt(days / 6) * (0.25 + 1.5 * dice.roll());
  return {
    days, stretch: days > 45 ? 4 : 1.9, lessons: drawn(7.97), late: drawn(3.78), leftEarly: drawn(1.45),
    mondays: dice.chance(0.04), shuns: dice.chance(0.03) ? dice.pick(['Kroppsøving', 'Matematikk', 'Engelsk']) : null,
  };
}

/** The pupil's absence on the first `dayCount` of the year's school days, oldest first. */
export function absencesOf(city: City, pupil: CityPupil, dayCount = city.days.length): Absence[] {
  const dice = diceOf(pupil.seed);
  const habit = habitOf(pupil, dice);
  const rows: Absence[] = [];
  let away = 0;
  for (const date of city.days.slice(0, dayCount)) {
    const pull = habit.mondays && weekdayOf(date) === 1 ? 3 : 1;
    if (away > 0) away -= 1;
    else if (dice.chance((pull * habit.days) / habit.stretch / (190 - habit.days))) away = stretchOf(habit.stretch, dice);
    if (away > 0) rows.push(rowOf(pupil, date, 'day', dice));
    else addParts(rows, pupil, date, habit, dice);
  }
  return rows;
}

/** A stretch of days with this mean, never more than three weeks. */
function stretchOf(mean: number, dice: Dice): number {
  let days = 1;
  while (days < 15 && dice.chance(1 - 1 / mean)) days += 1;
  return days;
}

const LESSONS = 6;

/** Of a day with parts missed: lessons, or late, or left early; never two that tell of the same time. */
function addParts(rows: Absence[], pupil: CityPupil, date: Day, habit: Habit, dice: Dice): void {
  if (dice.chance(habit.lessons / 1.8 / 190)) {
    const first = dice.between(1, LESSONS);
    const last = Math.min(LESSONS, first + (dice.chance(0.5) ? 0 : dice.between(1, 2)));
    for (let lesson = first; lesson <= last; lesson += 1) rows.push(rowOf(pupil, date, 'lesson', dice, lesson, habit.shuns));
  } else if (dice.chance(habit.late / 190)) rows.push(rowOf(pupil, date, 'late', dice, 1));
  else if (dice.chance(habit.leftEarly / 190)) rows.push(rowOf(pupil, date, 'left_early', dice, dice.between(4, LESSONS)));
}

function rowOf(pupil: CityPupil, date: Day, kind: AbsenceKind, dice: Dice, lesson: number | null = null, shuns: string | null = null): Absence {
  const reason = reasonOf(kind, dice);
  const subject = lesson === null || dice.chance(0.03) ? null : shuns !== null && dice.chance(0.6) ? shuns : (subjects[(weekdayOf(date) * 5 + lesson * 7 + pupil.grade) % subjects.length] ?? null);
  return {
    pupilId: pupil.id, schoolId: pupil.schoolId, date, kind, lessons: kind === 'lesson' ? 1 : 0,
    minutes: kind === 'late' || kind === 'left_early' ? (dice.chance(0.8) ? dice.between(3, 50) : null) : null,
    at: lesson === null ? null : String(lesson), subject, cause: reason.cause, documented: stated(reason.documented, dice), reported: stated(reason.reported, dice),
    sourceCode: reason.code, comment: dice.chance(0.04) ? 'Beskjed fra hjemmet om morgenen' : null,
  };
}

function reasonOf(kind: AbsenceKind, dice: Dice): Reason {
  let left = dice.between(1, reasons[kind].reduce((sum, { weight }) => sum + weight, 0));
  for (const reason of reasons[kind]) {
    left -= reason.weight;
    if (left <= 0) return reason;
  }
  return reasons[kind][0];
}

function stated([yes, silent]: readonly [number, number], dice: Dice): boolean | null {
  const drawn = dice.between(1, 100);
  return drawn <= yes ? true : drawn <= yes + silent ? null : false;
}

/**
 * What the file of one day brings: absence for exactly so many pupils, most of it for those who are often away, as on any day.
 * Six of ten are away all day.
 */
export function absencesOfDay(city: City, day: Day, changed: number): Absence[] {
  const drawn = city.pupils.map((pupil) => {
    const dice = diceOf(pupil.seed);
    const { days } = habitOf(pupil, dice);
    const ownDay = diceOf(pupil.seed ^ 0x5bd1e995);
    return { pupil, dice: ownDay, place: -Math.log(1 - ownDay.roll()) / days };
  });
  drawn.sort((a, b) => a.place - b.place);
  return drawn.slice(0, changed).flatMap(({ pupil, dice }) => {
    if (dice.chance(0.6)) return [rowOf(pupil, day, 'day', dice)];
    if (dice.chance(0.5)) return [rowOf(pupil, day, 'late', dice, 1)];
    const lesson = dice.between(1, LESSONS - 1);
    return [rowOf(pupil, day, 'lesson', dice, lesson), rowOf(pupil, day, 'lesson', dice, lesson + 1)];
  });
}
