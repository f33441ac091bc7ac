import { addDays, calendarOfSchool, type Day, type SinceDays } from '../../core/calendar/index';
import { caseDays, caseFactsOf, choicesMade, type Case } from '../../core/cases/index';
import { presenceEffect, type Plan } from '../../core/plans/index';
import type { Routine } from '../../core/routines/index';
import { choicesKey, readKept, verdictSchema, type Trace } from '../../core/rules/index';
import type { StoredRecord } from '../cases/record.store';
import type { Stores } from '../stores';
import type { BatchSchool, CaseSide } from './batch';
import { whatRulesAsk, type WhatRulesAsk } from './what-rules-ask';
import { withoutCase } from './without-case';

/** The effect of a plan is measured over at most thirty school days on each side, and a school year holds two long breaks. */
const DAYS_AROUND_PLAN = 120;

/** A pupil of a batch, as far as finding out about the case needs it. */
export interface PupilPlace {
  readonly place: number;
  readonly school: BatchSchool;
  readonly grade: number;
}

/** The pupils of a batch. Few have a case, so nobody is looked up before somebody asks. */
export interface BatchPupils {
  readonly ids: readonly string[];
  readonly schools: readonly BatchSchool[];
  readonly get: (pupilId: string) => PupilPlace | undefined;
}

/** A routine as far as asking about pupils goes by it: a published one, or a draft. */
export interface Asking {
  readonly routineKey: string;
  readonly document: Pick<Routine, 'rules' | 'calendar'>;
}

type Sides = Map<number, CaseSide[]>;

/**
 * What the rules ask about pupils besides their absence: of open cases, of choices made in conversations, of what people have weighed.
 * Nothing is read that no rule asks about, and the number of statements does not depend on the number of pupils.
 */
export async function gatherSides(stores: Stores, versions: readonly Asking[], pupils: BatchPupils, today: Day): Promise<Sides> {
  const sides: Sides = new Map();
  for (const [routine, version] of versions.entries()) {
    const ask = whatRulesAsk(version.document.rules);
    const noCase = withoutCase(ask, today);
    const sideOf = (pupilId: string, side: Partial<Omit<CaseSide, 'routine'>>) => {
      const found = pupils.get(pupilId);
      if (found) put(sides, found.place, routine, noCase(found.grade), side);
    };
    if (ask.cases) await addCases(stores, version, ask, pupils, today, sideOf);
    if (ask.assessments) await addAssessments(stores, version, pupils, sideOf);
    if (ask.weighing.length > 0) await addWeighed(stores, version, ask, pupils, sideOf);
  }
  return sides;
}

/** Adds to what is known of the pupil under the routine; `since` of several sources is joined. */
function put(sides: Sides, place: number, routine: number, none: Omit<CaseSide, 'routine'>, more: Partial<Omit<CaseSide, 'routine'>>): void {
  const held = sides.get(place) ?? [];
  const before = held.find((side) => side.routine === routine);
  const after: CaseSide = { ...none, ...before, ...more, routine, since: { ...before?.since, ...more.since } };
  sides.set(place, [...held.filter((side) => side !== before), after]);
}

type SideOf = (pupilId: string, side: Partial<Omit<CaseSide, 'routine'>>) => void;

async function addCases(stores: Stores, version: Asking, ask: WhatRulesAsk, pupils: BatchPupils, today: Day, sideOf: SideOf): Promise<void> {
  const schoolIds = pupils.schools.map(({ id }) => id);
  const open = (await stores.cases.ofSchools(schoolIds, 'open')).filter((found) => found.routineKey === version.routineKey && pupils.get(found.pupilId)?.school.id === found.schoolId);
  const kinds = [...(ask.plans ? (['plan'] as const) : []), ...(ask.choices.length > 0 ? (['conversation'] as const) : [])];
  const records = open.length === 0 || kinds.length === 0 ? [] : await stores.records.weighed(open.map(({ id }) => id), kinds);
  const plansOf = (current: Case): Plan[] => recordsOf(records, current).flatMap(({ content }) => (content.kind === 'plan' ? [content.plan] : []));
  const effects = ask.presence ? await effectsOf(stores, version, open, plansOf, pupils, today) : new Map<string, ReturnType<typeof presenceEffect>>();
  for (const current of open) {
    const plans = plansOf(current);
    const signed = recordsOf(records, current).map(({ head, content }) => ({ template: head.template, content }));
    sideOf(current.pupilId, {
      caseFacts: caseFactsOf(current, { today, grade: pupils.get(current.pupilId)?.grade ?? 0, effect: effects.get(current.id) ?? null, plans }),
      since: caseDays(current, plans, today),
      choices: new Map(ask.choices.map((one) => [choicesKey(one), choicesMade(one, signed)])),
    });
  }
}

function recordsOf(records: readonly StoredRecord[], { id }: Case): StoredRecord[] {
  return records.filter(({ head }) => head.caseId === id);
}

async function effectsOf(stores: Stores, version: Asking, open: readonly Case[], plansOf: (current: Case) => Plan[], pupils: BatchPupils, today: Day) {
  const started = open.flatMap((current) => {
    const day = plansOf(current).at(-1)?.startsOn ?? '';
    return day === '' || day > today ? [] : [{ current, day }];
  });
  const effects = new Map<string, ReturnType<typeof presenceEffect>>();
  if (started.length === 0) return effects;
  const first = started.reduce((earliest, { day }) => (day < earliest ? day : earliest), today);
  const absences = await stores.absences.ofPupils(started.map(({ current }) => current.pupilId), { from: addDays(first, -DAYS_AROUND_PLAN), to: today });
  for (const { current, day } of started) {
    const school = pupils.get(current.pupilId)?.school;
    if (school === undefined) continue;
    const { dataUntil, recordsLessons, sourceId } = school;
    const calendar = calendarOfSchool(version.document.calendar, sourceId);
    effects.set(current.id, presenceEffect({ absences: absences.get(current.pupilId) ?? [], dataUntil, recordsLessons }, { calendar, day, today }));
  }
  return effects;
}

async function addAssessments(stores: Stores, version: Asking, pupils: BatchPupils, sideOf: SideOf): Promise<void> {
  for (const [pupilId, day] of await stores.findings.lastAssessed(pupils.ids, version.routineKey)) {
    const since: SinceDays = { last_assessment: day };
    sideOf(pupilId, { since });
  }
}

async function addWeighed(stores: Stores, version: Asking, ask: WhatRulesAsk, pupils: BatchPupils, sideOf: SideOf): Promise<void> {
  const byPupil = new Map<string, Map<string, Set<Day>>>();
  for (const { pupilId, ruleKey, explanation } of await stores.findings.assessed(pupils.ids, version.routineKey, ask.weighing)) {
    const { trace } = verdictSchema.parse((readKept(explanation) as { verdict: unknown }).verdict);
    const byRule = byPupil.get(pupilId) ?? new Map<string, Set<Day>>();
    byPupil.set(pupilId, byRule.set(ruleKey, new Set([...(byRule.get(ruleKey) ?? []), ...countedDays(trace)])));
  }
  for (const [pupilId, weighed] of byPupil) sideOf(pupilId, { weighed });
}

function countedDays(trace: Trace): Day[] {
  if (trace.kind === 'group') return trace.children.flatMap(countedDays);
  return trace.result === 'true' ? trace.days.filter(({ counted }) => counted > 0).map(({ date }) => date) : [];
}
