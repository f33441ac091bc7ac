import type { Absence, AbsenceCause } from '../../core/absences/index';
import { schoolDaysIn, weekdayOf, type Day, type SchoolCalendar } from '../../core/calendar/index';
import { diceOf, type Dice } from './random';
import { storyPupils, type DemoPupil } from './world';

/** One line of the demo's absence file, before it is written in a school system's own columns. */
export type DemoAbsence = Pick<Absence, 'date' | 'kind' | 'lessons' | 'minutes' | 'at' | 'subject' | 'cause' | 'documented' | 'reported'> & { readonly pupil: string };

type Row = Omit<DemoAbsence, 'pupil'>;
type Course = (days: readonly Day[], dice: Dice) => Row[];

/** Every pupil's absence from the first school day to `until`: what an ordinary year looks like, and the stories beside it. */
export function absenceCourses(pupils: readonly DemoPupil[], calendar: SchoolCalendar, from: Day, until: Day): DemoAbsence[] {
  const days = schoolDaysIn(calendar, from, until);
  return pupils.flatMap((pupil, index) => {
    const course = stories[pupil.sourceId] ?? ordinary;
    return course(days, diceOf(index + 1)).map((absence) => ({ pupil: pupil.sourceId, ...absence }));
  });
}

const wholeDay = (date: Day, cause: AbsenceCause, documented: boolean, reported: boolean) =>
  ({ date, kind: 'day', lessons: 0, minutes: null, at: null, subject: null, cause, documented, reported }) as const;
const lesson = (date: Day, at: number, subject: string, reported: boolean) =>
  ({ date, kind: 'lesson', lessons: 1, minutes: null, at: String(at), subject, cause: 'unknown', documented: false, reported }) as const;
const late = (date: Day, minutes: number) =>
  ({ date, kind: 'late', lessons: 0, minutes, at: null, subject: null, cause: 'unknown', documented: false, reported: false }) as const;
const leftEarly = (date: Day, minutes: number) =>
  ({ date, kind: 'left_early', lessons: 0, minutes, at: null, subject: null, cause: 'unknown', documented: false, reported: false }) as const;

/** Colds in spells of one to three days, now and then a dentist or a day of leave; many pupils have next to nothing. */
const ordinary: Course = (days, dice) => {
  const proneness = dice.chance(0.35) ? 0.002 : dice.chance(0.85) ? 0.012 : 0.028;
  const rows: Row[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const date = days[index];
    if (date === undefined) continue;
    if (dice.chance(proneness)) {
      const length = dice.between(1, 3);
      for (const ill of days.slice(index, index + length)) rows.push(wholeDay(ill, 'illness', dice.chance(0.55), true));
      index += length;
    } else if (dice.chance(0.004)) rows.push(lesson(date, dice.between(1, 6), dice.pick(['Norsk', 'Matematikk', 'Engelsk']), true));
    else if (dice.chance(0.002)) rows.push(wholeDay(date, 'leave', true, true));
    else if (dice.chance(0.005)) rows.push(late(date, dice.between(5, 25)));
  }
  return rows;
};

const mondays: Course = (days, dice) =>
  days.filter((day) => weekdayOf(day) === 1 && dice.chance(0.6)).map((day) => wholeDay(day, 'illness', false, true));

const subject: Course = (days, dice) =>
  days.filter((day) => weekdayOf(day) === 3 && dice.chance(0.7)).map((day) => lesson(day, 4, 'Kroppsøving', dice.chance(0.5)));

const slowRise: Course = (days, dice) =>
  days.flatMap((day, index) => (dice.chance((0.4 * index) / Math.max(days.length, 1)) ? [wholeDay(day, 'unknown', false, dice.chance(0.7))] : []));

/** Was there until the autumn break, has not come back. */
const noShow: Course = (days) => days.filter((_, index) => index >= days.length - 9).map((day) => wholeDay(day, 'unknown', false, false));

const longIllness: Course = (days) =>
  days.filter((_, index) => index >= days.length * 0.4 && index < days.length * 0.4 + 20).map((day) => wholeDay(day, 'illness', true, true));

const leavesEarly: Course = (days, dice) => days.filter(() => dice.chance(0.07)).map((day) => leftEarly(day, dice.between(45, 120)));

const unreported: Course = (days, dice) => days.filter(() => dice.chance(0.06)).map((day) => wholeDay(day, 'unknown', false, false));

/** Amin: gaming at night, few friends at school; much absence, and a little better since his plan began. */
const amin: Course = (days, dice) =>
  days.flatMap((day, index) => {
    const sincePlan = index >= days.length - 12;
    return dice.chance(sincePlan ? 0.2 : 0.45) ? [wholeDay(day, 'unknown', false, dice.chance(0.8))] : [];
  });

/** Celine: anxious mornings; first late, then whole days with a message from home. */
const celine: Course = (days, dice) =>
  days.flatMap((day, index): Row[] => {
    if (index < days.length / 3) return dice.chance(0.2) ? [late(day, dice.between(10, 60))] : [];
    return dice.chance(0.3) ? [wholeDay(day, 'illness', dice.chance(0.3), true)] : [];
  });

const stories: Record<string, Course> = {
  [storyPupils.mondays]: mondays,
  [storyPupils.subject]: subject,
  [storyPupils.slowRise]: slowRise,
  [storyPupils.noShow]: noShow,
  [storyPupils.longIllness]: longIllness,
  [storyPupils.leavesEarly]: leavesEarly,
  [storyPupils.unreported]: unreported,
  [storyPupils.amin]: amin,
  [storyPupils.celine]: celine,
};
