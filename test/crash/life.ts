import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createStrapi, type Core } from '@strapi/strapi';
import type { Actor } from '../../plugins/trapp/core/access/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import { routineSchema } from '../../plugins/trapp/core/routines/index';
import { clockAt } from '../../plugins/trapp/server/clock';
import { deliver } from '../../plugins/trapp/server/deliveries/deliver';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { runOperation } from '../../plugins/trapp/server/http/run-operation';
import type { Premises } from '../../plugins/trapp/server/premises';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { packsFolder, seedImportProfiles } from '../../plugins/trapp/server/routines/seed-pack';
import { LEADER, PROFILE, fileAt, groups, pieceAt, piecesOf, progressSql, pupils, schools, source, type Piece, type Work } from './work';

/**
 * One life of the real application: it goes on with the work where the database says that it ended, and tells of each piece when it is begun and
 * when it is acknowledged. `node life.js <routine.json> <imports> <evaluations> <nights> [wait | due | night]`; with `wait` it asks before each piece, with
 * `due` or `night` it is never done with judging a piece of that sort.
 */
const [routineFile = '', imports = '0', evaluations = '0', nights = '0', mode = ''] = process.argv.slice(2);
const work: Work = { imports: Number(imports), evaluations: Number(evaluations), nights: Number(nights) };
const leader: Actor = { kind: 'staff', id: LEADER, name: 'Rektor Prøve', assignments: schools.map(({ id }) => ({ role: 'head_teacher', schoolId: id, groupId: null })) };

const BYTES_IN_PIECE = 1000;

const tell = (message: object) => process.stdout.write(`\n@${JSON.stringify(message)}\n`);

/** Everything that the work stands on; written once. */
async function prepare(strapi: Core.Strapi, { stores, transaction }: Premises): Promise<void> {
  await seedImportProfiles(createAuthoredStore(strapi), join(packsFolder, 'import-profiles.json'));
  const document = routineSchema.parse(JSON.parse(readFileSync(routineFile, 'utf8')));
  for (const school of schools) await stores.people.saveSchool(school);
  await transaction(async () => {
    await stores.roster.save({ groups: [...groups], pupils: [...pupils], guardians: [] });
    await stores.importSources.add(source);
    await stores.staff.save({ id: LEADER, username: LEADER, name: 'Rektor Prøve', active: true, assignments: leader.kind === 'staff' ? [...leader.assignments] : [] });
    await stores.routines.append({ routineKey: document.key, number: 1, publishedAt: '2026-08-17T08:00:00.000Z', publishedBy: 'Prøve', reason: 'Prøve', hash: 'a'.repeat(64), document });
  });
}

async function ask(premises: Premises, id: 'previewAbsences' | 'importAbsences' | 'evaluateSchool', input: object): Promise<{ fingerprint?: string }> {
  const answer = await runOperation(premises, id, { actor: leader, caller: { address: '127.0.0.1', sessionToken: null }, params: {}, input });
  if (isRefusal(answer)) throw new Error(`${id} was refused: ${JSON.stringify(answer)}`);
  return 'fingerprint' in answer.output ? { fingerprint: answer.output.fingerprint } : {};
}

/** As people do it: look at what the file would do, and then do it. */
async function bring(premises: Premises, piece: Piece): Promise<void> {
  const { schoolId, file } = piece;
  const input = { schoolId, profile: PROFILE, file: { name: `fravær-${file}.csv`, base64: Buffer.from(fileAt(piece)).toString('base64') } };
  const { fingerprint } = await ask(premises, 'previewAbsences', input);
  await ask(premises, 'importAbsences', { ...input, fingerprint });
}

/** As the school's system does it: the file comes in pieces. */
async function receive(premises: Premises, piece: Piece): Promise<void> {
  const { file } = piece;
  const bytes = Buffer.from(fileAt(piece));
  async function* inPieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += BYTES_IN_PIECE) yield bytes.subarray(start, start + BYTES_IN_PIECE);
  }
  const stored = await premises.transaction(() => premises.stores.importSources.find(source.key));
  if (stored === undefined) throw new Error('The source has gone');
  const arrived = { way: 'http', fileName: `fravær-${file}.csv`, hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, open: inPieces } as const;
  const answer = await deliver(premises, stored, arrived, { progress: () => undefined, signal: new AbortController().signal });
  if (isRefusal(answer)) throw new Error(`The delivery was refused: ${JSON.stringify(answer)}`);
}

/** What the system does by itself. Schools that somebody was killed over are left alone until the claim has run out, and then it is this one's turn. */
async function byItself(strapi: Core.Strapi, premises: Premises, { kind }: Piece): Promise<void> {
  const before = await progressOf(strapi);
  for (;;) {
    await (kind === 'due' ? evaluateDue(premises) : evaluateEveryNight(premises));
    if ((await progressOf(strapi)) > before) return;
    const [held] = (await strapi.db.connection('trapp_evaluation_claims').whereNull('done_at').max({ until: 'until' })) as { until: string | null }[];
    if (!held?.until || held.until <= premises.clock.now()) throw new Error(`Nobody holds the ${kind} piece, and nothing has been done`);
    tell({ at: 'held' });
    premises.clock = clockAt(held.until);
  }
}

async function progressOf(strapi: Core.Strapi): Promise<number> {
  const answer = (await strapi.db.connection.raw(progressSql)) as { pieces: number }[] | { rows: { pieces: string }[] };
  return Number(('rows' in answer ? answer.rows : answer)[0]?.pieces);
}

async function countOf(strapi: Core.Strapi, table: string): Promise<number> {
  const [row] = (await strapi.db.connection(table).count({ rows: '*' })) as { rows: number | string }[];
  return Number(row?.rows);
}

async function live(): Promise<void> {
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: join(process.cwd(), 'dist') }).load();
  const premises = strapi.plugin('trapp').service('premises') as Premises;
  if ((await countOf(strapi, 'trapp_routine_versions')) === 0) await prepare(strapi, premises);
  const begunAt = await progressOf(strapi);
  let kindNow = '';
  const { judging } = premises;
  premises.judging = {
    ...judging,
    judge: (batch) => {
      tell({ at: 'judging' });
      return mode === kindNow ? new Promise(() => undefined) : judging.judge(batch);
    },
  };
  tell({ at: 'ready', next: begunAt, audit: await premises.stores.audit.check() });
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  for (let next = begunAt; next < piecesOf(work); next += 1) {
    if (mode === 'wait') await lines.next();
    const piece = pieceAt(work, next);
    premises.clock = clockAt(piece.now);
    kindNow = piece.kind;
    tell({ at: 'begun', piece: next });
    if (piece.kind === 'import') await (piece.isSent ? receive : bring)(premises, piece);
    else if (piece.kind !== 'evaluate') await byItself(strapi, premises, piece);
    else await ask(premises, 'evaluateSchool', { schoolId: piece.schoolId });
    tell({ at: 'done', piece: next });
  }
  tell({ at: 'finished' });
  process.exit(0);
}

live().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
