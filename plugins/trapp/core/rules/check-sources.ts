import type { AbsenceMeasure } from '../absences/index';
import type { SchoolCalendar } from '../calendar/index';
import { joinPath, type Fault, type Faults, type Text } from '../language/index';
import { entryOf } from './catalogue';
import { inWords, placesOf } from './check-meaning';
import { words } from './messages/check';
import { compare, type Range } from './range';
import type { Condition, ConditionGroup } from './rule';

/** A question of a guide that is answered by choosing. */
export interface ChoiceField {
  readonly guide: string;
  readonly field: string;
  /** The most choices that can be made; null when the question is not answered by choosing. */
  readonly most: number | null;
}

/** What the municipality's absence files, calendar and guides can tell of. What is not said here is not checked. */
export interface RuleSources {
  /** Do the absence files tell of lessons, late arrivals or leaving early? */
  readonly recordsLessons?: boolean;
  readonly subjects?: boolean;
  /** Do they say which lesson of the day? */
  readonly lessonNumbers?: boolean;
  /** Do they say how long a late arrival or leaving early was? */
  readonly minutes?: boolean;
  readonly documentation?: boolean;
  readonly messages?: boolean;
  /** Every code that an import profile knows. */
  readonly codes?: readonly string[];
  /** The grades that the calendar has timetables for. */
  readonly timetables?: readonly Range[];
  /** When there is school, for rules that are asked on fixed dates. */
  readonly calendar?: SchoolCalendar;
  /** Every question of the routine's guides. */
  readonly guides?: readonly ChoiceField[];
}

/** Conditions that can never be judged, because nobody records what they ask for; and those that can be judged only for some (B62, B64, B65). */
export function checkSources(conditions: ConditionGroup, sources: RuleSources, grades: Range): Faults {
  const found: Found = { errors: [], advice: [] };
  for (const { node, path } of placesOf(conditions, 'conditions')) {
    if (!('fact' in node)) continue;
    if (node.fact === 'choices_made') found.errors.push(...checkChoices(node, path, sources.guides));
    if (node.fact !== 'absence') continue;
    found.errors.push(...checkFiles(node, path, sources));
    checkCodes(node, path, sources.codes, found);
    checkTimetables(node, path, sources.timetables, grades, found);
  }
  return found;
}

interface Found {
  readonly errors: Fault[];
  readonly advice: Fault[];
}

type AbsenceCondition = Extract<Condition, { fact: 'absence' }>;

/** Facts whose length only the file can tell, and those whose length only the timetable can (R59). */
const onlyTimes: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['late', 'left_early']);
const onlyLessons: ReadonlySet<AbsenceMeasure> = new Set<AbsenceMeasure>(['lessons', 'lesson_days', 'same_subject_lessons', 'same_subject_percent']);

function checkFiles(condition: AbsenceCondition, path: string, sources: RuleSources): Fault[] {
  const { measure, filter } = condition.params;
  const { needs } = entryOf(condition);
  const lacking = (isThere: boolean | undefined, isAsked: boolean, what: Text, at = path): Fault[] => (isThere === false && isAsked ? [{ path: at, message: words.notInFiles(inWords(condition), what) }] : []);
  const at = (part: string) => joinPath(path, 'params.filter', part);
  const { lacks } = words;
  return [
    ...lacking(sources.recordsLessons, needs.includes('parts_of_days'), lacks.parts),
    ...lacking(sources.subjects, needs.includes('subjects') || filter.subjects !== null, lacks.subjects, filter.subjects === null ? path : at('subjects')),
    ...lacking(sources.lessonNumbers, measure === 'edge_of_day_times' || filter.lessonNumbers !== undefined, lacks.lessonNumbers, filter.lessonNumbers === undefined ? path : at('lessonNumbers')),
    ...lacking(sources.minutes, filter.minutesOver !== undefined && onlyTimes.has(measure), lacks.minutes, at('minutesOver')),
    ...lacking(sources.documentation, filter.documentation !== 'any', lacks.documentation, at('documentation')),
    ...lacking(sources.documentation, filter.exceptCauses.includes('documented_illness'), lacks.documentation, at('exceptCauses')),
    ...lacking(sources.messages, filter.message !== 'any', lacks.messages, at('message')),
  ];
}

function checkCodes({ params }: AbsenceCondition, path: string, known: readonly string[] | undefined, found: Found): void {
  const { codes } = params.filter;
  if (codes === undefined || known === undefined) return;
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length === 0) return;
  const fault = { path: joinPath(path, 'params.filter.codes'), message: words.unknownCodes(unknown) };
  if (unknown.length === codes.length) found.errors.push(fault);
  else found.advice.push(fault);
}

function checkTimetables(condition: AbsenceCondition, path: string, timetables: readonly Range[] | undefined, grades: Range, found: Found): void {
  const { needs, gainsFrom } = entryOf(condition);
  const { measure, filter } = condition.params;
  const asksLength = filter.minutesOver !== undefined && !onlyTimes.has(measure);
  const isNeeded = needs.includes('timetable') || (asksLength && onlyLessons.has(measure));
  if (timetables === undefined || !(isNeeded || asksLength || gainsFrom?.includes('timetable'))) return;
  const asked = Array.from({ length: Math.max(0, grades.to - grades.from + 1) }, (_, more) => grades.from + more);
  const without = asked.filter((grade) => !timetables.some(({ from, to }) => from <= grade && grade <= to));
  if (without.length === 0) return;
  if (isNeeded && without.length === asked.length) found.errors.push({ path, message: words.noTimetable(inWords(condition)) });
  // Ten grades of school are the usual; that the years after them have no timetable is no news.
  else if (without.some((grade) => grade >= 1 && grade <= 10)) found.advice.push({ path, message: words.noTimetableFor(inWords(condition), without, isNeeded || asksLength) });
}

function checkChoices({ params, operator, value }: Extract<Condition, { fact: 'choices_made' }>, path: string, guides: readonly ChoiceField[] | undefined): Fault[] {
  if (guides === undefined) return [];
  const inGuide = guides.filter(({ guide }) => guide === params.guide);
  if (inGuide.length === 0) return [{ path: joinPath(path, 'params.guide'), message: words.noGuide(params.guide) }];
  const field = inGuide.find((one) => one.field === params.field);
  if (!field) return [{ path: joinPath(path, 'params.field'), message: words.noField(params.guide, params.field) }];
  const { most } = field;
  if (most === null) return [{ path: joinPath(path, 'params.field'), message: words.noChoices(params.guide, params.field) }];
  const canBeMet = Array.from({ length: most + 1 }, (_, choices) => choices).some((choices) => compare(choices, operator, value));
  return canBeMet ? [] : [{ path, message: words.tooFewChoices(params.field, most) }];
}
