export { AbsenceCalendar, type SeenDay } from './absence-calendar';
export type { CalendarSource, PupilAbsence } from './absence-months';
export { absenceLine, amountWords, yesOrNo } from './absence-words';
export { DayStrip } from './day-strip';
export { Legend } from './legend';
export { MarkBox } from './mark-box';
export { markOf } from './mark';
