export { DayStrip } from './day-strip';
export { Legend } from './legend';
export { MarkBox } from './mark-box';
export { markOf } from './mark';
