import { addDays, dayFromNumber } from '../../core/calendar/index';
import type { ReplayReport, SchoolReplayReport } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { asksAboutCase, NOT_ASKED, type Rule, type Standing } from '../../core/rules/index';
import { countReplay, firstOfAll, hideSmall, monthsOf, type ReplayCounts, type Replayed, type RuleFigures } from '../../core/statistics/index';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';
import { differencesOf, standingsOf } from './replay-content';
import type { ReplayFound } from './replay-job';
import type { ReplayedPupils } from './replay-pupils';
import type { ReplayRequest } from './replay-request';

/** Everything that a replay was about, and what it found. */
export interface DoneReplay {
  readonly request: ReplayRequest;
  readonly schools: readonly School[];
  readonly pupils: ReplayedPupils;
  readonly found: ReplayFound;
}

/** The report for a coordinator: figures without small cells, and no pupil. */
export function presentReplay(done: DoneReplay): ReplayReport {
  const { schools, pupils } = done;
  const { whole, rules, standing, standings, differing } = counted(done);
  const perSchool = schools.map((_, school) => pupils.schoolOf.filter((one) => one === school).length);
  const figures = hideSmall(whole, rules, { pupils: perSchool, standing, standings, differing });
  const { months: byMonth, schools: bySchool, ...numbers } = figures.whole;
  return {
    ...frame(done, rules, standing, standings, figures.rules),
    whole: { ...numbers, months: monthsOf(done.request.period).map((month, at) => ({ month, raised: byMonth[at] ?? null })), schools: schools.map(({ name }, at) => ({ name, raised: bySchool[at] ?? null })) },
  };
}

/** The report for somebody who leads the one school: every number, and the pupils by name. */
export function presentSchoolReplay(done: DoneReplay, schoolId: string, cards: ReadonlyMap<string, PupilCard>): SchoolReplayReport {
  const { whole, rules, standing, standings } = counted(done);
  const numbers = ({ raised, more, fewer, neverJudged }: ReplayCounts) => ({ raised, more, fewer, neverJudged });
  return {
    ...frame(done, rules, standing, standings, rules.map(numbers)),
    schoolId,
    whole: { ...numbers(whole), months: monthsOf(done.request.period).map((month, at) => ({ month, raised: whole.months[at] ?? 0 })) },
    raised: raisedPupils(done, cards),
  };
}

interface Counted {
  readonly whole: ReplayCounts;
  readonly rules: readonly ReplayCounts[];
  readonly standing: Standing;
  readonly standings: readonly Standing[];
  /** School by school: can the difference come from there? */
  readonly differing: { readonly whole: readonly boolean[]; readonly rules: readonly (readonly boolean[])[] };
}

function counted({ request, schools, pupils, found }: DoneReplay): Counted {
  const keysOf = (rules: readonly Rule[]) => rules.map(({ key }) => key);
  const ground = { period: request.period, schools: pupils.schoolOf, schoolCount: schools.length };
  const sides = sidesOf(request, found);
  const [whole, ...rules] = countReplay(sides.draft, sides.today, ground) as [ReplayCounts, ...ReplayCounts[]];
  const inDraft = new Set(keysOf(request.draft));
  const inForce = new Set(keysOf(request.today));
  const written = standingsOf(request.pair);
  // What is switched off on one side is not there on that side.
  const standings = rules.map(({ rule }): Standing => {
    const key = rule ?? '';
    if (!inForce.has(key)) return 'new';
    return inDraft.has(key) ? (written.get(key) ?? 'changed') : 'removed';
  });
  const standing = request.pair.current === null ? 'new' : standings.every((one) => one === 'same') ? 'same' : 'changed';
  const differs = differencesOf(request.pair);
  const perRule = rules.map(({ rule }, at) => schools.map(({ id }) => standings[at] !== 'changed' || differs(rule ?? '', id)));
  const makers = new Set([...sides.draft.keys, ...sides.today.keys].filter((key) => isCounted(sides.draft, key) || isCounted(sides.today, key)));
  const together = schools.map((_, school) => rules.some(({ rule }, at) => standings[at] !== 'same' && makers.has(rule ?? '') && perRule[at]?.[school]));
  return { whole, rules, standing, standings, differing: { whole: together, rules: perRule } };
}

function isCounted({ keys, inWhole }: Replayed, key: string): boolean {
  return inWhole[keys.indexOf(key)] ?? false;
}

/** Rules that make lists raise nobody: they are counted by themselves, unless nothing else was asked. */
function sidesOf({ draft, today }: ReplayRequest, found: ReplayFound): { draft: Replayed; today: Replayed } {
  const onlyLists = [...draft, ...today].every(({ makes }) => makes === 'list');
  const side = (rules: readonly Rule[], days: Replayed['found']): Replayed => ({ keys: rules.map(({ key }) => key), found: days, inWhole: rules.map(({ makes }) => onlyLists || makes !== 'list') });
  return { draft: side(draft, found.draft), today: side(today, found.today) };
}

function frame({ request, schools, pupils, found }: DoneReplay, counts: readonly ReplayCounts[], standing: Standing, standings: readonly Standing[], figures: readonly RuleFigures[]): Omit<ReplayReport, 'whole'> {
  const { pair, period, draft, today, atSchools, schoolDays } = request;
  const rules = counts.flatMap(({ rule: key }, at) => {
    const rule = draft.find((one) => one.key === key) ?? today.find((one) => one.key === key);
    const numbers = figures[at];
    if (rule === undefined || numbers === undefined) return [];
    const days = found.draft[draft.indexOf(rule)] ?? found.today[today.indexOf(rule)];
    return [{ key: rule.key, title: rule.title, standing: standings[at] ?? 'changed', makesList: rule.makes === 'list', asksAboutCase: asksAboutCase(rule), neverAsked: days?.every((day) => day === NOT_ASKED) ?? true, ...numbers }];
  });
  const lacking = schools.flatMap(({ name: schoolName }, place) => {
    const [from, until] = [found.dataFrom[place] ?? null, pupils.places[place]?.dataUntil ?? null];
    return pupils.schoolOf.includes(place) && (from === null || until === null || from > addDays(period.from, LATE_START) || until < addDays(period.to, -LATE_START)) ? [{ schoolName, from, until }] : [];
  });
  const ownLimits = schools.filter(({ id }) => atSchools.draft.has(id) || atSchools.today.has(id)).length;
  return { ...period, schoolDays, pupils: pupils.pupilIds.length, ownLimits, published: pair.current?.number ?? null, standing, rules, unreadable: [...pair.asked.unreadable], lacking };
}

/** Days without any absence at a whole school before it is said that the data may not reach so far. */
const LATE_START = 21;

function raisedPupils({ request, pupils: { pupilIds }, found }: DoneReplay, cards: ReadonlyMap<string, PupilCard>): SchoolReplayReport['raised'] {
  const { draft, today } = sidesOf(request, found);
  const [first, firstToday] = [firstOfAll(draft, pupilIds.length), firstOfAll(today, pupilIds.length)];
  const rows = pupilIds.flatMap((id, index) => {
    const card = cards.get(id);
    const isRaised = (first[index] as number) >= 0;
    const isRaisedToday = (firstToday[index] as number) >= 0;
    if (card === undefined || (!isRaised && !isRaisedToday)) return [];
    const hits = isRaised ? hitsOf(request.draft, draft, index) : hitsOf(request.today, today, index);
    const change = isRaised ? (isRaisedToday ? 'same' : 'more') : 'fewer';
    return [{ pupil: presentPupil(card), change, hits } as const];
  });
  return rows.sort((one, other) => ((one.hits[0]?.on ?? '') < (other.hits[0]?.on ?? '') ? -1 : 1));
}

/** The rules that raised the pupil, the earliest first. */
function hitsOf(rules: readonly Rule[], { found, inWhole }: Replayed, pupil: number): SchoolReplayReport['raised'][number]['hits'] {
  return rules
    .map(({ key, title }, at) => ({ rule: key, title, day: inWhole[at] ? (found[at]?.[pupil] ?? NOT_ASKED) : NOT_ASKED }))
    .filter(({ day }) => day >= 0)
    .sort((one, other) => one.day - other.day)
    .map(({ day, ...rule }) => ({ ...rule, on: dayFromNumber(day) }));
}
