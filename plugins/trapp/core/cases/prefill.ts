import { measureAbsence, ownWords, totalsOf, type AbsenceFact, type AbsenceMeasure, type AbsenceNames, type AbsencePicture } from '../absences/index';
import { schoolYearOf, type Day, type SchoolCalendar } from '../calendar/index';
import { fieldTypes, isWritten, itemsOf, type Answer, type Answers, type Guide, type Item, type Prefill } from '../guides/index';
import { formatDay, formatNumber, messagesOf, type UnitKind } from '../language/index';
import { factValue, tellFact, type PupilFacts, type ShownFact, type TitleOfChoices } from '../rules/index';
import { words as nb } from './messages.nb';

interface PrefillSource {
  readonly picture: AbsencePicture;
  readonly calendar: SchoolCalendar;
  readonly today: Day;
  /** What the municipality calls kinds of absence (F1). */
  readonly names?: AbsenceNames | undefined;
  readonly unit?: UnitKind | undefined;
}

interface FilledFrom extends PrefillSource {
  /** What is known of the pupil and the case; forms that tell no facts may leave it out. */
  readonly facts?: PupilFacts | undefined;
  readonly titleOf: TitleOfChoices;
}

/** The facts about the pupil and the case that a form tells. */
export function factsFilledIn(guide: Guide): ShownFact[] {
  return itemsOf(guide).flatMap(({ prefill }) => (typeof prefill === 'object' ? [prefill] : []));
}

/** What the system fills in when a form is begun: the absence so far this school year, and facts about the pupil and the case (S67, S26, A29). */
export function prefilledAnswers(guide: Guide, source: FilledFrom): Answers {
  const answers = itemsOf(guide).flatMap((item): [string, Answer][] => {
    const answer = item.prefill === undefined ? null : filledIn(item, item.prefill, source);
    return answer === null ? [] : [[item.linkId, answer]];
  });
  return Object.fromEntries(answers);
}

/** In words, as a figure, or as yes or no, by what is asked for. What is not known, or has no room within the question's limits, is left to whoever fills in the form. */
function filledIn(item: Item, prefill: Prefill, source: FilledFrom): Answer | null {
  if (isWritten(item.type)) return inWords(prefill, source).slice(0, item.maxLength) || null;
  const value = typeof prefill === 'object' && source.facts !== undefined ? factValue(prefill, source.facts) : null;
  if (value === null) return null;
  const answer = item.type === 'boolean' ? value === 1 : Math.round(value * 100) / 100;
  return fieldTypes[item.type].answerSchema(item).safeParse(answer).success ? answer : null;
}

function inWords(prefill: Prefill, source: FilledFrom): string {
  if (prefill === 'absence_extent') return extentInWords(source);
  return prefill === 'absence_pattern' ? patternInWords(source) : factInWords(prefill, source);
}

/** "Eleven har 9 dager fravær i skoleåret (17.08.2026–20.11.2026). Regnet ut 20.11.2026.": a figure without its day would be read as of today. */
function factInWords(asked: ShownFact, { facts, picture, today, names, titleOf, unit }: FilledFrom): string {
  if (facts === undefined) return '';
  const words = messagesOf(nb, unit, 'nb');
  const told = tellFact(asked, facts, words.aPupil, 'nb', { titleOf, absence: names, unit });
  const until = asked.fact === 'absence' && picture.dataUntil !== null && picture.dataUntil < today ? formatDay(picture.dataUntil) : null;
  return `${told} ${words.workedOut(formatDay(today), until)}`;
}

/** "Fra 17.08.2026 til 18.11.2026: 9 hele dager og 4 enkelttimer. …": the figures that the home is told (S67, S78). */
export function extentInWords({ picture, calendar, today, names = {}, unit }: PrefillSource): string {
  const words = messagesOf(nb, unit, 'nb');
  const year = schoolYearOf(calendar, today);
  const until = picture.dataUntil !== null && picture.dataUntil < today ? picture.dataUntil : today;
  if (!year || picture.dataUntil === null || until < year.from) return words.noData;
  const totals = totalsOf(picture, calendar, today);
  const kinds = ['days', 'lessons', 'late', 'leftEarly'] as const;
  const own = ownWords(names, 'nb');
  const parts = kinds.filter((kind) => totals[kind] > 0).map((kind) => words.amounts[kind](number(totals[kind]), totals[kind] === 1, own));
  const said = parts.length === 0 ? words.noAbsence : words.parts(parts, totals.percentDays === null || totals.days === 0 ? null : number(Math.round(totals.percentDays)));
  const undocumented = totals.undocumentedDays > 0 ? words.undocumented(number(totals.undocumentedDays), own) : '';
  return [words.extent(formatDay(year.from), formatDay(until)), said, undocumented].filter((part) => part !== '').join(' ');
}

/** Fewer than this is chance, not a pattern; a person confirms or corrects what is written. */
const LEAST = 3;

/** The patterns that the figures show: a weekday, a subject, a long stretch. Says so when there is none (S26, B6). */
export function patternInWords(source: PrefillSource): string {
  const words = messagesOf(nb, source.unit, 'nb');
  const measured = (measure: AbsenceMeasure) => measureAbsence(schoolYear(measure), source.picture, source.calendar, source.today);
  const days = measured('days').value ?? 0;
  const weekday = measured('same_weekday_days');
  const subject = measured('same_subject_lessons');
  const run = measured('longest_run_days').value ?? 0;
  const said: string[] = [];
  if (weekday.value !== null && weekday.value >= LEAST && weekday.value * 2 >= days) {
    said.push(words.weekday(number(weekday.value), words.weekdays[Number(weekday.about) - 1] ?? '', number(days)));
  }
  if (subject.value !== null && subject.value >= LEAST && subject.about) said.push(words.subject(number(subject.value), subject.about));
  if (run >= LEAST) said.push(words.run(number(run)));
  return said.length === 0 ? words.noPattern : said.join(' ');
}

function schoolYear(measure: AbsenceMeasure): AbsenceFact {
  return { measure, window: { kind: 'school_year' }, filter: { documentation: 'any', message: 'any', exceptCauses: [], subjects: null } };
}

function number(value: number): string {
  return formatNumber(value, 'nb');
}
