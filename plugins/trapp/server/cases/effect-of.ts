import type { AbsencePicture } from '../../core/absences/index';
import type { Day, SchoolCalendar } from '../../core/calendar/index';
import type { Effect } from '../../core/contracts/index';
import { effectMeaning, presenceEffect } from '../../core/plans/index';

/** Presence before and from a day, with how sure the difference is; null when there is nothing to compare, or no day. */
export function effectOf(picture: AbsencePicture, calendar: SchoolCalendar, day: Day | '', until: Day): Effect | null {
  const effect = day === '' ? null : presenceEffect(picture, { calendar, day, today: until });
  return effect && { before: effect.before, after: effect.after, meaning: effectMeaning(effect) };
}
