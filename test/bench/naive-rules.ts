import { Engine, Fact, type TopLevelCondition } from 'json-rules-engine';
import type { AbsenceFact } from '../../plugins/trapp/core/absences/index';
import type { Day, SchoolCalendar } from '../../plugins/trapp/core/calendar/index';
import type { ConditionNode, Rule } from '../../plugins/trapp/core/rules/index';
import type { Sqlite } from './bench-app';
import type { CityPupil } from './city';
import { naiveOn, naiveValue, type Row } from './naive-facts';

/** Which rules fired for whom: "pupil rule". */
export type Hits = Set<string>;

/**
 * The plain way: for each pupil a query for the rows and an engine of the pupil's own, whose facts are functions of the rows. json-rules-engine keeps each fact's
 * value by its parameters, so none is worked out twice. Nothing is stored, which is to this way's advantage.
 */
export async function naively(sqlite: Sqlite, pupils: readonly CityPupil[], rules: readonly Rule[], { calendar, today }: { calendar: SchoolCalendar; today: Day }): Promise<Hits> {
  const naive = naiveOn(calendar, today);
  const rowsOf = sqlite.prepare('select date, kind, lessons, subject, cause, documented, reported from trapp_absences where pupil = (select id from trapp_pupils where ref = ?) and withdrawn is null order by date');
  const hits: Hits = new Set();
  for (const pupil of pupils) {
    const rows = rowsOf.all(pupil.id) as unknown as Row[];
    const engine = new Engine([], { allowUndefinedFacts: false });
    engine.addFact('absence', (params) => naiveValue(params as AbsenceFact, rows, naive));
    engine.addFact('open_cases', 0);
    for (const rule of rules) engine.addRule({ conditions: rule.conditions as TopLevelCondition, event: { type: rule.key } });
    const { events } = await engine.run();
    for (const event of events) hits.add(`${pupil.id} ${event.type}`);
  }
  return hits;
}

/** A condition's fact as one name, for engines that are given the values. */
const nameOf = (params: AbsenceFact): string => JSON.stringify(params);

/** The rule with each parameterised fact by its name. */
function named(node: ConditionNode): object {
  if ('not' in node) return { not: named(node.not) };
  if ('all' in node) return { all: node.all.map(named) };
  if ('any' in node) return { any: node.any.map(named) };
  return node.fact === 'absence' ? { fact: nameOf(node.params), operator: node.operator, value: node.value } : node;
}

/** What a pupil's facts are worth, by their names. */
export type Given = ReadonlyMap<AbsenceFact, number | null>;

/**
 * json-rules-engine for everybody on facts that are given: one engine for all, one run at a time, and the facts uncached, which is the fastest way that it
 * knows by itself. `givenOf` is asked for each pupil.
 */
export async function byEngine(pupils: readonly CityPupil[], rules: readonly Rule[], givenOf: (pupil: CityPupil) => Given): Promise<Hits> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const rule of rules) engine.addRule({ conditions: named(rule.conditions) as TopLevelCondition, event: { type: rule.key } });
  const hits: Hits = new Set();
  for (const pupil of pupils) {
    for (const [fact, value] of givenOf(pupil)) engine.addFact(new Fact(nameOf(fact), value, { cache: false }));
    engine.addFact(new Fact('open_cases', 0, { cache: false }));
    const { events } = await engine.run();
    for (const event of events) hits.add(`${pupil.id} ${event.type}`);
  }
  return hits;
}
