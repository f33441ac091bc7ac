import { figure, spread, table } from './report';
import type { Measured, Times } from './rounds';

/** One way with one set of rules: its times, and what came of it. */
export interface Taken {
  readonly way: string;
  readonly rules: number;
  readonly times: Times;
  readonly figures: Readonly<Record<string, number>>;
}

/** Everything that was measured in a city of one size. */
export interface CityFigures {
  readonly pupils: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly filledMs: number;
  readonly taken: readonly Taken[];
}

const titles: Readonly<Record<string, string>> = {
  floor: 'floor: the sum of every column, in the database',
  gate: 'facts + rules on marks in memory, hits only',
  ours: 'ours: stored rows -> stored findings, new hits explained',
  busy: 'ours, the night after a busy day: everybody',
  changed: 'ours, after a busy day: only the 3,000 of 28,000 pupils in its file',
  columns: 'plain columns, iterated -> facts -> rules, hits only',
  engine: 'facts in memory + json-rules-engine for every pupil, hits only',
  naive: 'naive: a query and an engine per pupil, hits only',
};

type By = keyof Times;

const find = (city: CityFigures | undefined, way: string, rules: number, by: By = 'wall'): Measured | undefined => city?.taken.find((one) => one.way === way && one.rules === rules)?.times[by];
const median = (city: CityFigures | undefined, way: string, rules: number, by: By = 'wall'): number => find(city, way, rules, by)?.median ?? Number.NaN;
const perPupil = (ms: number, { pupils }: CityFigures): string => figure((1000 * ms) / pupils);

export function rulesTables(cities: readonly CityFigures[]): string {
  return [...cities.map(waysTable), sizesTable(cities), figuresTable(cities)].join('\n');
}

function waysTable(city: CityFigures): string {
  const floor = median(city, 'floor', 20);
  const rows = Object.keys(titles).flatMap((way) => {
    const measured = find(city, way, 20);
    if (measured === undefined) return [];
    const others = [5, 100].map((rules) => figure(median(city, way, rules)));
    return [[titles[way] ?? way, others[0] ?? '', spread(measured), others[1] ?? '', figure(measured.median / floor), perPupil(median(city, way, 20, 'cpu'), city)]];
  });
  const rowsOfCity = (city.figures['rows'] ?? 0).toLocaleString('en');
  return table(`${city.pupils.toLocaleString('en')} pupils, ${rowsOfCity} absence rows: milliseconds`, ['way', '5 rules', '20 rules', '100 rules', 'x scan', 'us of processor per pupil'], rows);
}

function sizesTable(cities: readonly CityFigures[]): string {
  const counts = [...new Set(cities.flatMap(({ taken }) => taken.map(({ rules }) => rules)))].sort((a, b) => a - b);
  const rows = counts.map((rules) => [`${rules} rules`, ...cities.map((city) => perPupil(median(city, 'ours', rules), city))]);
  return table('Ours by the size of the city: microseconds per pupil', ['', ...cities.map(({ pupils }) => pupils.toLocaleString('en'))], rows);
}

/** What the nights came to, so that anybody sees that there was work to do. */
function figuresTable(cities: readonly CityFigures[]): string {
  const shown = cities.flatMap(({ pupils, taken }) => taken.filter(({ way }) => ['ours', 'busy', 'changed', 'first night'].includes(way)).map((one) => ({ pupils, ...one })));
  const names = [...new Set(shown.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = shown.map(({ pupils, way, rules, times, figures }) => [`${way}, ${pupils} pupils, ${rules} rules`, figure(times.wall.median), ...names.map((name) => (figures[name] === undefined ? '' : figures[name].toLocaleString('en')))]);
  return table('What the nights came to', ['', 'ms', ...names], rows);
}

/** The one line that says it all, of the largest city. */
export function rulesLine(cities: readonly CityFigures[], by: By): string {
  const city = cities.reduce<CityFigures | undefined>((largest, one) => (largest === undefined || one.pupils > largest.pupils ? one : largest), undefined);
  const ours = median(city, 'ours', 20, by);
  const ratios = {
    floor_ratio: ours / median(city, 'floor', 20, by),
    naive_speedup: median(city, 'naive', 20, by) / ours,
    rules100_over_20: median(city, 'ours', 100, by) / ours,
    incremental_ratio: median(city, 'changed', 20, by) / median(city, 'busy', 20, by),
  };
  return `rules: ${Object.entries(ratios).map(([name, value]) => `${name}=${Number.isFinite(value) ? value.toFixed(2) : '-'}`).join(' ')}`;
}
