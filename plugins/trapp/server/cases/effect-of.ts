import type { AbsencePicture } from '../../core/absences/index';
import type { Day, SchoolCalendar } from '../../core/calendar/index';
import type { Effect } from '../../core/contracts/index';
import { effectMeaning, presenceEffect, type PresenceEffect } from '../../core/plans/index';

/** Presence before and from a day; null when there is nothing to compare: no day, or one that has not come. */
export function presenceSince(picture: AbsencePicture, calendar: SchoolCalendar, day: Day | '', until: Day): PresenceEffect | null {
  return day === '' || day > until ? null : presenceEffect(picture, { calendar, day, today: until });
}

/** The same, with how sure the difference is. */
export function effectOf(picture: AbsencePicture, calendar: SchoolCalendar, day: Day | '', until: Day): Effect | null {
  const effect = presenceSince(picture, calendar, day, until);
  return effect && { before: effect.before, after: effect.after, meaning: effectMeaning(effect) };
}
