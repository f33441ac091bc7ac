import { dayFromNumber } from '../calendar/index';
import type { DayNote } from './measurement';
import { PASSES, reasonName } from './sieve';

/** Of each reason by the day's number, for days that count nothing; under PASSES those that count one. */
const written = new Map<number, Map<number, DayNote>>();
/** A school year has 190 days, and few reasons are met at all. */
const MOST_OF_REASON = 2000;

/** What is said of a day. The same for all whose day it was, so nobody may change it: a city's explanations speak of the same few days a million times. */
export function noteOf(number: number, counted: number, reason: number): DayNote {
  const isUsual = reason === PASSES ? counted === 1 : counted === 0;
  if (!isUsual) return made(number, counted, reason);
  const ofReason = written.get(reason) ?? new Map<number, DayNote>();
  const known = ofReason.get(number);
  if (known !== undefined) return known;
  if (ofReason.size >= MOST_OF_REASON) ofReason.clear();
  const note = made(number, counted, reason);
  written.set(reason, ofReason.set(number, note));
  return note;
}

function made(number: number, counted: number, reason: number): DayNote {
  return Object.freeze({ date: dayFromNumber(number), counted: counted === 0 ? 0 : counted, leftOut: reason === PASSES ? null : reasonName(reason) });
}
