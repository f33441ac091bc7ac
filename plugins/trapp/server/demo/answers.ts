import type { Answers } from '../../core/guides/index';
import type { Day } from '../../core/calendar/index';

/** What was answered in each guide, by its key; days are counted from the day of the conversation. */
export type ToldIn = Readonly<Record<string, (day: Day) => Answers>>;

/** An area that is a help to the child. */
export const helps = (note = '') => ({ weight: 'protective' as const, note });
/** An area that makes it hard to come. */
export const strains = (note = '') => ({ weight: 'risk' as const, note });
