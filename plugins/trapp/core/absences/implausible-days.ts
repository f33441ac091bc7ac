import { schoolDaysIn, type Day } from '../calendar/index';
import type { ClassDay, DataRemark, InspectedSchool } from './data-health';

type Crowded = Extract<DataRemark, { kind: 'crowded' }>;
type Twice = Extract<DataRemark, { kind: 'twice' }>;

/** Three of four pupils of a class are not ill on the same day; they are on a trip, or the file is wrong. Not fewer than six of them. */
const CLASS_SHARE = 0.75;
const CLASS_AWAY = 6;
/** Half a school is away when the day was no school day, or the file is wrong. */
const SCHOOL_SHARE = 0.5;
const SCHOOL_AWAY = 20;
/** From how many pupils, and which share of those recorded, rows on top of rows are no accident. */
const TWICE_PUPILS = 5;
const TWICE_SHARE = 0.5;
/** A school system that writes both the day and its lessons does so most days. That is its habit, and the rules reckon with it. */
const HABIT_SHARE = 0.5;

/** Days with more absence than there can well be: nearly everybody away, or the same pupils recorded twice. */
export function implausibleDays(school: InspectedSchool): (Crowded | Twice)[] {
  return [...crowdedDays(school), ...doubledDays(school)];
}

function crowdedDays({ days, groups }: InspectedSchool): Crowded[] {
  const pupils = groups.reduce((sum, group) => sum + group.pupils, 0);
  const ofSchool = byDate(days).flatMap(([date, recorded]): Crowded[] => {
    const away = sum(recorded, (day) => day.away);
    return away >= SCHOOL_AWAY && away >= pupils * SCHOOL_SHARE ? [{ kind: 'crowded', groupId: null, from: date, to: date, away, pupils }] : [];
  });
  const said = new Set(ofSchool.map(({ from }) => from));
  const sizes = new Map(groups.map((group) => [group.groupId, group.pupils]));
  const ofClasses = days.flatMap(({ groupId, date, away }): Crowded[] => {
    const size = sizes.get(groupId) ?? 0;
    return !said.has(date) && away >= CLASS_AWAY && away >= size * CLASS_SHARE ? [{ kind: 'crowded', groupId, from: date, to: date, away, pupils: size }] : [];
  });
  return [...ofSchool, ...ofClasses];
}

/** Of the whole school: a file is read for all its classes. Days that follow each other are one remark. */
function doubledDays({ days, period, calendar }: InspectedSchool): Twice[] {
  const recorded = byDate(days);
  const isMuch = (day: readonly ClassDay[], of: (one: ClassDay) => number) => sum(day, of) >= Math.max(TWICE_PUPILS, TWICE_SHARE * sum(day, (one) => one.pupils));
  const withParts = recorded.filter(([, day]) => isMuch(day, (one) => one.awayAndPart));
  const isHabit = withParts.length > HABIT_SHARE * recorded.length;
  const doubled = new Map(
    recorded
      .filter(([, day]) => isMuch(day, (one) => one.twiceAway) || (!isHabit && isMuch(day, (one) => one.awayAndPart)))
      .map(([date, day]) => [date, Math.max(sum(day, (one) => one.twiceAway), sum(day, (one) => one.awayAndPart))]),
  );
  return runs(schoolDaysIn(calendar, period.from, period.to), doubled).map((run) => ({
    kind: 'twice',
    groupId: null,
    from: run[0] as Day,
    to: run.at(-1) as Day,
    schoolDays: run.length,
    away: Math.max(...run.map((day) => doubled.get(day) ?? 0)),
  }));
}

function runs(schoolDays: readonly Day[], marked: ReadonlyMap<Day, number>): Day[][] {
  return schoolDays.reduce<Day[][]>((found, day, index) => {
    if (!marked.has(day)) return found;
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === schoolDays[index - 1]) last.push(day);
    else found.push([day]);
    return found;
  }, []);
}

function byDate(days: readonly ClassDay[]): [Day, ClassDay[]][] {
  const found = new Map<Day, ClassDay[]>();
  for (const day of days) {
    const same = found.get(day.date);
    if (same) same.push(day);
    else found.set(day.date, [day]);
  }
  return [...found];
}

function sum(days: readonly ClassDay[], of: (day: ClassDay) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}
