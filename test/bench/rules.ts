import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cityProcess, type CityProcess } from './city-process';
import { keep, print, say } from './report';
import { interleaved, measuredFrom, type Times, type Way } from './rounds';
import type { Told } from './rules-city';
import { ruleSets, sizeOf } from './rules-of-the-corpus';
import { rulesLine, rulesTables, type CityFigures, type Taken } from './rules-tables';

/* Measures the rules from the database to stored findings, beside the ways that others would take. docs/bench.md says how to read it. */

const { values: options } = parseArgs({
  options: {
    pupils: { type: 'string', default: '700,7000,28000' },
    rules: { type: 'string', default: '5,20,100' },
    rounds: { type: 'string', default: '5' },
    ways: { type: 'string', default: 'floor,ours,busy,changed,gate,columns,engine,naive' },
    profile: { type: 'string' },
  },
});

type RuleCount = 5 | 20 | 100;
const isRuleCount = (count: number): count is RuleCount => count === 5 || count === 20 || count === 100;
const numbers = (list: string): number[] => list.split(',').map(Number);

const sizes = numbers(options.pupils);
const counts = numbers(options.rules).filter(isRuleCount);
const rounds = Number(options.rounds);
/** Pupils times rules: more than this are found by the plain way while it is measured, and not once more to compare what the first night has stored. */
const MOST_COMPARED = 28_000 * 20;
const wanted = options.ways.split(',');

/** Ways that take minutes for a whole city are taken fewer times; so are those with many rules. */
const roundsOf = (way: string, count: RuleCount): number => (way === 'naive' || way === 'engine' ? (count === 100 ? 1 : 2) : rounds);

async function main(): Promise<void> {
  const cities: CityFigures[] = [];
  for (const pupils of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'trapp-bench-'));
    try {
      cities.push(await measureCity(pupils, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const line = rulesLine(cities, 'wall');
  const sets = Object.fromEntries(counts.map((count) => [count, sizeOf(ruleSets[count])]));
  keep('rules', { rounds, ruleSets: sets, cities, line });
  print(rulesTables(cities));
  print(`\nby processor time: ${rulesLine(cities, 'cpu')}\n${line}`);
}

async function measureCity(pupils: number, folder: string): Promise<CityFigures> {
  const filled = join(folder, 'filled.db');
  say(`\n${pupils} pupils`);
  const filling = cityProcess(null);
  const city = await filling.ask({ do: 'fill', file: filled, pupils });
  await filling.ask({ do: 'close' });
  say(`filled ${told(city)}`);
  const processes = new Map<RuleCount, CityProcess>();
  const firstNights: Taken[] = [];
  for (const count of counts) {
    const file = join(folder, `rules-${count}.db`);
    copyFileSync(filled, file);
    const one = cityProcess(options.profile ?? null);
    processes.set(count, one);
    const first = await one.ask({ do: 'open', file, pupils, rules: count, check: wanted.includes('naive') && pupils * count <= MOST_COMPARED });
    say(`${count} rules: first night ${told(first)}`);
    firstNights.push({ way: 'first night', rules: count, times: { wall: measuredFrom([first.time.ms]), cpu: measuredFrom([first.time.cpuMs]) }, figures: first.figures });
  }
  const figures = new Map<string, Told['figures']>();
  const ways = [...processes].flatMap(([count, process]) => wanted.map((way) => wayOf(process, count, way, figures)));
  const measured = await interleaved(ways, rounds, (line) => say(`  ${line}`));
  for (const process of processes.values()) await process.ask({ do: 'close' });
  const taken = [...measured].map(([name, times]) => takenOf(name, times, figures.get(name) ?? {}));
  return { pupils, figures: city.figures, filledMs: city.time.ms, taken: [...firstNights, ...taken] };
}

function wayOf(process: CityProcess, count: RuleCount, way: string, figures: Map<string, Told['figures']>): Way {
  const name = `${way} ${count}`;
  return {
    name,
    rounds: roundsOf(way, count),
    once: async () => {
      const answer = await process.ask({ do: 'way', way });
      figures.set(name, answer.figures);
      return answer.time;
    },
  };
}

function takenOf(name: string, times: Times, figures: Told['figures']): Taken {
  const [way = '', rules = ''] = name.split(' ');
  return { way, rules: Number(rules), times, figures };
}

const told = ({ time: { ms }, figures }: Told): string => `${Math.round(ms)} ms, ${Object.entries(figures).map(([name, value]) => `${value} ${name}`).join(', ')}`;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
