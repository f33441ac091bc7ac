import { mondayOf, type Day } from '../../core/calendar/index';
import { shortDay } from '../dates/index';
import { nbAbsences, type DayMark } from '../messages/nb-absences';

export interface StripDay {
  readonly day: Day;
  readonly mark: DayMark;
}

/** From the heaviest to the lightest. */
const order: readonly DayMark[] = ['day_undocumented', 'day', 'day_documented', 'lesson', 'late', 'left_early'];

/** The days of the strip week by week, so that the eye finds the Mondays. */
export function stripWeeks(days: readonly Day[], marks: readonly DayMark[]): StripDay[][] {
  const weeks: StripDay[][] = [];
  let monday = '';
  days.forEach((day, index) => {
    if (mondayOf(day) !== monday) weeks.push([]);
    monday = mondayOf(day);
    weeks[weeks.length - 1]?.push({ day, mark: marks[index] ?? 'none' });
  });
  return weeks;
}

/** What the strip shows, in words: "Siste 20 skoledager: 2 hele dager udokumentert (ti. 3. mars, on. 4. mars), kom for sent 1 dag (…)". */
export function stripText(days: readonly Day[], marks: readonly DayMark[]): string {
  const parts = order.flatMap((mark) => {
    const when = days.filter((_, index) => marks[index] === mark);
    return when.length === 0 ? [] : [`${nbAbsences.marks[mark].count(when.length)} (${when.map(shortDay).join(', ')})`];
  });
  return parts.length === 0 ? nbAbsences.noAbsence(days.length) : nbAbsences.strip(parts.join(', '), days.length);
}
