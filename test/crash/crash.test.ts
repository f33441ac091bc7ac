import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plan, planTemplate } from '../documents/papers';
import { evidence, times } from '../kit/evidence';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { throwAway } from '../kit/throw-away';
import { compileLife, hasPostgres, PostgresServer, sqliteHome, type Home } from './databases';
import { Life, type Given } from './kill';
import { progressOf, stateOf, whatIsWrong, type State } from './state';
import { ROUTINE, kinds, pieceAt, piecesOf, randomFrom, type Kind, type Work } from './work';

/** One of each of the eight sorts in every run of the tests; thirteen by `npm run crash` and `npm run test:deep`, so that they are more than a hundred in all. */
const KILLS = Number(process.env['TRAPP_CRASHES'] ?? times(13, 1));
/** What the system does by itself: those due and the nights, and one of each that is killed while it judges. */
const work: Work = { imports: KILLS + 1, evaluations: KILLS + 1, nights: KILLS + 3, rounds: KILLS + 1 };
const MINUTES = 60_000;

const place = throwAway();
const routineFile = join(place.folder, 'routine.json');
const givenFile = join(place.folder, 'given.json');

/** Findings that come and go as the days pass, one that nobody can judge, and a list. */
function routine() {
  const last = (measure: 'days' | 'lessons', amount: number) => ({ all: [{ fact: 'absence' as const, params: { measure, window: { kind: 'rolling' as const, amount, unit: 'school_days' as const, withinSchoolYear: true }, filter: { documentation: 'any' as const, message: 'any' as const, exceptCauses: [], subjects: null } }, operator: 'greaterThanInclusive' as const, value: 3 }] });
  return smallRoutine(ROUTINE, [daysRule(4), daysRule(1, { key: 'siste-dager', conditions: last('days', 8) }), daysRule(1, { key: 'siste-timer', conditions: last('lessons', 6), makes: 'list' })]);
}

beforeAll(() => {
  compileLife();
  writeFileSync(routineFile, JSON.stringify(routine()));
  writeFileSync(givenFile, JSON.stringify({ routineFile, template: planTemplate.key, plan: { ...plan, measures: plan.measures.filter(({ from }) => from !== '') } } satisfies Given));
}, 5 * MINUTES);
afterAll(() => {
  Life.end();
  place.remove();
});

interface Undisturbed {
  /** What stands in the database when so many pieces are done. */
  readonly states: readonly State[];
  /** Milliseconds that a piece of each sort usually takes. */
  readonly takes: ReadonlyMap<Kind, number>;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function looked<T>(home: Home, look: (outside: Awaited<ReturnType<Home['open']>>) => Promise<T>): Promise<T> {
  const outside = await home.open();
  try {
    return await look(outside);
  } finally {
    await outside.close();
  }
}

/** The same work in a life that nobody disturbs, looked at after every piece. */
async function undisturbed(home: Home): Promise<Undisturbed> {
  const life = Life.begin(work, givenFile, home.environment, 'wait');
  await life.until('ready');
  const states = [await looked(home, stateOf)];
  const spent = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (let piece = 0; piece < piecesOf(work); piece += 1) {
    const { kind } = pieceAt(work, piece);
    life.goOn();
    await life.until('begun');
    const begun = performance.now();
    await life.until('done');
    spent.get(kind)?.push(performance.now() - begun);
    states.push(await looked(home, stateOf));
  }
  await life.until('finished');
  await life.kill();
  // Work that leaves nothing behind would show nothing.
  for (const table of ['absences', 'marks', 'imports', 'deliveries', 'findings', 'judged', 'runs', 'audit', 'cases', 'events', 'records', 'fields', 'documents', 'versions']) expect(states.at(-1)?.[table]).not.toMatch(/^0 /);
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(states.length);
  return { states, takes: new Map([...spent].map(([kind, all]) => [kind, median(all)])) };
}

/** Whatever has happened: nothing partial, nothing doubled, nothing that was acknowledged lost, and exactly what so many whole pieces leave. */
async function isWhole(home: Home, { states }: Undisturbed, lastDone: number): Promise<number> {
  return looked(home, async (outside) => {
    const progress = await progressOf(outside);
    expect(await whatIsWrong(outside)).toEqual([]);
    expect(progress).toBeGreaterThan(lastDone);
    expect({ progress, ...(await stateOf(outside)) }).toEqual({ progress, ...states[progress] });
    return progress;
  });
}

/** One life that is killed at a random moment inside a piece of this sort. */
async function oneLife(home: Home, kind: Kind, calm: Undisturbed, random: () => number): Promise<void> {
  const life = Life.begin(work, givenFile, home.environment, 'wait');
  try {
    expect((await life.until('ready')).audit).toMatchObject({ brokenAt: null });
    // A plan is begun and then written: either of the two.
    for (let skip = kind === 'plan' ? Math.floor(random() * 2) : 0; ; ) {
      // It waits before each piece, so that it never goes on past the one that is to be killed, however slow the machine is.
      life.goOn();
      const { piece = 0 } = await life.until('begun');
      const isOne = pieceAt(work, piece).kind === kind;
      if (isOne && skip === 0) break;
      if (isOne) skip -= 1;
      await life.until('done');
    }
    await pause(random() * (calm.takes.get(kind) ?? 0));
  } finally {
    await life.kill();
  }
  await isWhole(home, calm, life.lastDone);
}

/**
 * One life that is killed while it judges what it has claimed; the next one leaves it alone until the claim has run out, and then does it. That it is done
 * once and whole is seen by what stands in the database.
 */
async function oneClaim(home: Home, kind: 'due' | 'night', calm: Undisturbed): Promise<void> {
  const first = Life.begin(work, givenFile, home.environment, kind);
  let claimed = -1;
  try {
    while (claimed < 0 || pieceAt(work, claimed).kind !== kind) claimed = (await first.until('begun')).piece ?? -1;
    await first.until('judging');
  } finally {
    await first.kill();
  }
  expect(await isWhole(home, calm, first.lastDone)).toBe(claimed);
  const next = Life.begin(work, givenFile, home.environment, 'run');
  try {
    await next.until('held');
    expect(await next.until('done')).toMatchObject({ piece: claimed });
  } finally {
    await next.kill();
  }
  await isWhole(home, calm, next.lastDone);
}

async function theRest(home: Home, calm: Undisturbed, pieces: number): Promise<void> {
  const life = Life.begin(work, givenFile, home.environment, 'run');
  try {
    for (;;) {
      const { piece = 0 } = await life.until('done');
      if (piece + 1 >= pieces) break;
    }
  } finally {
    await life.kill();
  }
  await isWhole(home, calm, life.lastDone);
}

const inPlans = ['plan', 'sign', 'paper', 'publish'] as const;

function dies(title: 'SQLite' | 'PostgreSQL', newHome: () => Promise<Home>): void {
  let home: Home | undefined;
  let calm: Undisturbed;
  const random = randomFrom(20261120);
  /** Written when every kill has left what it should. */
  const found = (kills: Readonly<Record<string, number>>) => evidence('sec-4', { ...kills, partial: 0, doubled: 0, acknowledgedAndLost: 0 }, title);

  beforeAll(async () => {
    const still = await newHome();
    calm = await undisturbed(still);
    await still.remove();
    home = await newHome();
  }, 60 * MINUTES);
  afterAll(async () => home?.remove(), MINUTES);

  test(`security sec-4 sec-7: ${title}: killed ${KILLS} times while importing, each file counts whole and once`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) await oneLife(home as Home, 'import', calm, random);
    found({ killsOverImports: KILLS });
  }, 60 * MINUTES);

  test(`security sec-4 sec-7: ${title}: killed ${KILLS} times while evaluating, findings are whole and none is doubled`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) await oneLife(home as Home, 'evaluate', calm, random);
    found({ killsOverEvaluations: KILLS });
  }, 60 * MINUTES);

  test(`security sec-4 sec-7: ${title}: killed ${KILLS} times over those who are due and ${KILLS} times over the night's work, each is done once and whole`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) for (const kind of ['due', 'night'] as const) await oneLife(home as Home, kind, calm, random);
    found({ killsOverDue: KILLS, killsOverNights: KILLS });
  }, 60 * MINUTES);

  test.each(['due', 'night'] as const)(`security sec-4 sec-7: ${title}: what somebody was killed over is left alone until the claim runs out, and then somebody else does it (%s)`, async (kind) => {
    await oneClaim(home as Home, kind, calm);
  }, 60 * MINUTES);

  test(`security sec-4: ${title}: killed ${KILLS} times each while a plan is written, signed and made a paper of, and while a routine is published, all of it is there or nothing`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) for (const kind of inPlans) await oneLife(home as Home, kind, calm, random);
    found({ killsOverPlans: KILLS, killsOverSignatures: KILLS, killsOverPapers: KILLS, killsOverPublications: KILLS });
  }, 60 * MINUTES);

  test(`security sec-4: ${title}: in the end it is as if nothing had happened`, async () => {
    await theRest(home as Home, calm, piecesOf(work));
  }, 60 * MINUTES);
}

describe('SQLite', () => dies('SQLite', sqliteHome));

(hasPostgres() ? describe : describe.skip)('PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => void (server = await PostgresServer.start()), 2 * MINUTES);
  dies('PostgreSQL', () => server.home());
  afterAll(async () => server.stop(), MINUTES);
});
