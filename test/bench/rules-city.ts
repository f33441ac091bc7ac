import type { Marks } from '../../plugins/trapp/core/absences/index';
import { startBenchApp, type BenchApp } from './bench-app';
import { cityOf, type City } from './city';
import { fillCity, publishRules } from './fill-city';
import { byGate, givenBy, marksFromRows, marksIn, scan, type Night } from './marks-at-hand';
import { byEngine, naively, type Hits } from './naive-rules';
import { bringLastDay, dawns, evaluateChanged, evaluateWholeCity, figuresSince, lastRun } from './night';
import { profiled } from './profile';
import { timed, type Time } from './rounds';
import { ruleSets } from './rules-of-the-corpus';
import { rememberTables } from './table-states';

/* One city with one set of rules in a process of its own, which does what the measuring process asks, one thing at a time. */

/** What the measuring process asks. */
export type Order =
  | { readonly do: 'fill'; readonly file: string; readonly pupils: number }
  | { readonly do: 'open'; readonly file: string; readonly pupils: number; readonly rules: 5 | 20 | 100; readonly check: boolean }
  | { readonly do: 'way'; readonly way: string }
  | { readonly do: 'close' };

/** What it is told: how long it took, and what came of it. */
export interface Told {
  readonly time: Time;
  readonly figures: Readonly<Record<string, number>>;
}

interface Open {
  readonly app: BenchApp;
  readonly ways: Readonly<Record<string, () => Promise<Told>>>;
}

let open: Open | null = null;

async function obey(order: Order): Promise<Told> {
  switch (order.do) {
    case 'fill':
      return fill(order.file, order.pupils);
    case 'open': {
      const { opened, told } = await openCity(order);
      open = opened;
      return told;
    }
    case 'way': {
      const way = open?.ways[order.way];
      if (way === undefined) throw new Error(`There is no way ${order.way}`);
      return way();
    }
    case 'close':
      // Nothing is heard after this: a Strapi that stops takes the process's listeners with it.
      await open?.app.stop();
      return { time: { ms: 0, cpuMs: 0 }, figures: {} };
  }
}

/** The city as it is on the evening before the last school day. */
async function fill(file: string, pupils: number): Promise<Told> {
  const city = cityOf(pupils);
  const app = await startBenchApp(file, city.days.at(-2) ?? '');
  let rows = 0;
  const time = await timed(async () => void (rows = await fillCity(app.premises, city, city.days.length - 1)));
  app.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  open = { app, ways: {} };
  return { time, figures: { schools: city.schools.length, pupils: city.pupils.length, rows } };
}

/** The first night with these rules, which finds everything; then the last day's file. What is measured later is the night after it. */
async function openCity({ file, pupils, rules: count, check }: Extract<Order, { do: 'open' }>): Promise<{ opened: Open; told: Told }> {
  const city = cityOf(pupils);
  const rules = ruleSets[count];
  const before = city.days.at(-2) ?? '';
  const app = await startBenchApp(file, before);
  await publishRules(app, city, rules);
  dawns(app, before);
  const time = await timed(() => evaluateWholeCity(app));
  const { fired = 0 } = figuresSince(app, 0);
  if (check) {
    const stored = new Set(app.sqlite.prepare('select pupil, rule from trapp_findings').all().map(({ pupil, rule }) => `${String(pupil)} ${String(rule)}`));
    mustBeSame('the stored findings', stored, await naively(app.sqlite, city.pupils, rules, { calendar: city.calendar, today: before }));
  }
  const newRows = await bringLastDay(app, city, 'ordinary');
  dawns(app, city.days.at(-1) ?? '');
  return { opened: { app, ways: waysOf(app, city, count) }, told: { time, figures: { fired, findings: countOf(app, 'trapp_findings'), newRows } } };
}

function waysOf(app: BenchApp, city: City, count: 5 | 20 | 100): Open['ways'] {
  const rules = ruleSets[count];
  const night: Night = { calendar: city.calendar, today: city.days.at(-1) ?? '' };
  const state = rememberTables(app.sqlite);
  let marks: Map<string, Marks> | null = null;
  let known: Hits | null = null;
  const same = (name: string, hits: Hits): Told['figures'] => {
    known ??= hits;
    mustBeSame(name, hits, known);
    return { hits: hits.size };
  };
  const atHand = () => marksIn((marks ??= marksFromRows(app.sqlite)));
  const way = (name: string, work: () => Promise<Hits> | Hits) => async (): Promise<Told> => {
    let hits: Hits = new Set();
    const time = await timed(async () => void (hits = await work()));
    return { time, figures: same(name, hits) };
  };
  const ours = (name: string, work: (app: BenchApp) => Promise<void>, day: 'ordinary' | 'busy', expected: number) => async (): Promise<Told> => {
    if (day === 'busy') await bringLastDay(app, city, 'rest of busy');
    // What the import has written is put in its place by the import.
    app.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const [run, findings] = [lastRun(app), countOf(app, 'trapp_findings')];
    const time = await timed(() => profiled(`${name}-${city.pupils.length}-${count}`, () => work(app)));
    const figures: Record<string, number> = { ...figuresSince(app, run), storedFindings: countOf(app, 'trapp_findings') - findings };
    if ((figures['pupils'] ?? 0) < expected) throw new Error(`Only ${figures['pupils'] ?? 0} of ${expected} pupils were evaluated: something else has done the work`);
    state.restore();
    return { time, figures };
  };
  return {
    floor: async () => ({ time: await timed(() => scan(app.sqlite)), figures: {} }),
    ours: ours('ours', evaluateWholeCity, 'ordinary', city.pupils.length),
    busy: ours('busy', evaluateWholeCity, 'busy', city.pupils.length),
    changed: ours('changed', evaluateChanged, 'busy', 1),
    gate: async () => {
      const marksOfPupil = atHand();
      return way('gate', () => byGate(city.pupils, rules, night, marksOfPupil))();
    },
    columns: way('columns', () => byGate(city.pupils, rules, night, marksIn(marksFromRows(app.sqlite)))),
    engine: async () => {
      const marksOfPupil = atHand();
      return way('engine', () => byEngine(city.pupils, rules, givenBy(rules, night, marksOfPupil)))();
    },
    naive: way('naive', () => naively(app.sqlite, city.pupils, rules, night)),
  };
}

const countOf = ({ sqlite }: BenchApp, table: string): number => Number(sqlite.prepare(`select count(*) as rows from ${table}`).get()?.['rows'] ?? 0);

/** A way that finds something else is no peer, and measuring it would mean nothing. */
function mustBeSame(name: string, hits: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const wrong = [...hits].filter((hit) => !known.has(hit)).length + [...known].filter((hit) => !hits.has(hit)).length;
  if (wrong > 0) throw new Error(`The way "${name}" finds ${hits.size} hits where others find ${known.size}; ${wrong} differ`);
}

process.on('message', (order: Order) => {
  obey(order).then(
    (told) => process.send?.({ told }, () => order.do === 'close' && process.exit(0)),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
