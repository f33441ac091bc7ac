import { schoolDaysIn, type Day } from '../calendar/index';
import type { ClassDay, DataRemark, InspectedSchool } from './data-health';

type Silent = Extract<DataRemark, { kind: 'silent' }>;

/** A school week. */
const WEEK = 5;
/** Longer silence is weighed as two weeks, so that a handful of healthy pupils never come to look like a gap. */
const WEIGHED_AT_MOST = 10;
/**
 * From how many expected absences silence is unlikely. They come in spells of about two days, so eight are some four spells; none where four are usual
 * happens about once in fifty times. That is what a person can be asked to look at. Six would be once in twenty: in a school of ten classes, a false
 * alarm every other week.
 */
const UNLIKELY_FROM = 8;
/** In a smaller class the absence of a week is that of two or three pupils, and says nothing of how it is recorded. */
const FEWEST_PUPILS = 8;
/** So many other days it takes to know what is usual in a class. */
const KNOWN_FROM_DAYS = 10;

/**
 * Stretches of five school days or more without one absence, in a school or class where that is unlikely. What is usual is the same class on the
 * other days of the period; a class that has hardly any is measured by the school's rate for so many pupils. When the whole school is silent,
 * that is said once.
 */
export function silentStretches(school: InspectedSchool): Silent[] {
  const { calendar, period, fileDay, days, groups } = school;
  const withFile = schoolDaysIn(calendar, period.from, fileDay ?? period.to);
  const schoolDays = withFile.filter((day) => day <= period.to);
  const pupils = groups.reduce((sum, group) => sum + group.pupils, 0);
  const perPupil = pupils === 0 ? 0 : rateOn(days, schoolDays) / pupils;

  const ofSchool = silences(days, withFile).flatMap((stretch) => judge(null, stretch, { own: rateOutside(days, schoolDays, stretch), size: pupils, byPupil: perPupil }));
  const spoken = (day: Day) => ofSchool.some(({ from, to }) => from <= day && day <= to);
  const talking = schoolDays.filter((day) => !spoken(day));
  const ofClasses = groups.flatMap(({ groupId, pupils: size }) => {
    const own = days.filter((day) => day.groupId === groupId);
    return silences(own, talking).flatMap((stretch) => judge(groupId, stretch, { own: rateOutside(own, talking, stretch), size, byPupil: perPupil }));
  });
  return [...ofSchool, ...ofClasses];
}

interface Usual {
  /** Pupils away a day on the other days; null when too few to know, or when there is nothing. */
  readonly own: number | null;
  readonly size: number;
  readonly byPupil: number;
}

function judge(groupId: string | null, stretch: readonly Day[], { own, size, byPupil }: Usual): Silent[] {
  const [from] = stretch;
  const to = stretch.at(-1);
  if (from === undefined || to === undefined || size < FEWEST_PUPILS) return [];
  const usual = own ?? byPupil * size;
  const weighed = usual * Math.min(stretch.length, WEIGHED_AT_MOST);
  if (weighed < UNLIKELY_FROM) return [];
  return [{ kind: 'silent', groupId, from, to, schoolDays: stretch.length, expected: usual * stretch.length, usualFrom: own === null ? 'school' : 'own' }];
}

/** Every run of a week or more of these days on which nothing is recorded. */
function silences(recorded: readonly ClassDay[], schoolDays: readonly Day[]): Day[][] {
  const heard = new Set(recorded.map(({ date }) => date));
  const runs: Day[][] = [[]];
  for (const day of schoolDays) {
    if (heard.has(day)) runs.push([]);
    else runs.at(-1)?.push(day);
  }
  return runs.filter((run) => run.length >= WEEK);
}

function rateOutside(recorded: readonly ClassDay[], schoolDays: readonly Day[], stretch: readonly Day[]): number | null {
  const silent = new Set(stretch);
  const others = schoolDays.filter((day) => !silent.has(day));
  const rate = rateOn(recorded, others);
  return others.length < KNOWN_FROM_DAYS || rate === 0 ? null : rate;
}

/** Pupils with absence for each of these school days. */
function rateOn(recorded: readonly ClassDay[], schoolDays: readonly Day[]): number {
  const counted = new Set(schoolDays);
  return schoolDays.length === 0 ? 0 : recorded.reduce((sum, { date, pupils }) => sum + (counted.has(date) ? pupils : 0), 0) / schoolDays.length;
}
