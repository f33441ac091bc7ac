/** What a thing took, in milliseconds: by the clock, and of processor time in all threads, which a busy machine disturbs less. */
export interface Time {
  readonly ms: number;
  readonly cpuMs: number;
}

/** One way of doing a thing. */
export interface Way {
  readonly name: string;
  /** Ways that take minutes are done in the first rounds only. */
  readonly rounds: number;
  /** Does it once and answers how long it took; what has to be put right before or after is not in the time. */
  readonly once: () => Promise<Time>;
}

/** The middle of several values, and the least and the most for how much to believe it. */
export interface Measured {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
}

/** What came of measuring a way. */
export interface Times {
  readonly wall: Measured;
  readonly cpu: Measured;
}

/**
 * Does every way once in each round, in an order that turns, so that a busy minute of the machine falls on all of them and none always comes first.
 * `say` hears of each time as it is taken.
 */
export async function interleaved(ways: readonly Way[], rounds: number, say: (line: string) => void = () => undefined): Promise<Map<string, Times>> {
  const times = new Map<string, Time[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turned = ways.map((_, index) => ways[(index + round) % ways.length]).filter((way) => way !== undefined);
    for (const way of turned) {
      if (round >= way.rounds) continue;
      const time = await way.once();
      times.get(way.name)?.push(time);
      say(`round ${round + 1}  ${way.name}  ${time.ms.toFixed(1)} ms, ${time.cpuMs.toFixed(1)} ms of processor time`);
    }
  }
  return new Map([...times].map(([name, taken]) => [name, { wall: measuredFrom(taken.map(({ ms }) => ms)), cpu: measuredFrom(taken.map(({ cpuMs }) => cpuMs)) }]));
}

/** The middle of the times; of an even number, the mean of the two in the middle. */
export function measuredFrom(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN, rounds: sorted.length };
}

/** V8 goes on sweeping in threads of its own when it says that it is done; what that takes would be counted with the work. */
const SWEPT_MS = 200;

/** How long the work takes, after what earlier work has left behind is swept up. */
export async function timed(work: () => unknown): Promise<Time> {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, SWEPT_MS));
  const begun = performance.now();
  const busy = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(busy);
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1000 };
}
