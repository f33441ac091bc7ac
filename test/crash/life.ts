import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createStrapi, type Core } from '@strapi/strapi';
import type { Actor } from '../../plugins/trapp/core/access/index';
import type { OperationId, OutputOf } from '../../plugins/trapp/core/contracts/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import { routineSchema } from '../../plugins/trapp/core/routines/index';
import { clockAt } from '../../plugins/trapp/server/clock';
import { deliver } from '../../plugins/trapp/server/deliveries/deliver';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { evaluateEveryNight } from '../../plugins/trapp/server/jobs/evaluate-every-night';
import { runOperation } from '../../plugins/trapp/server/http/run-operation';
import type { Premises } from '../../plugins/trapp/server/premises';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { packsFolder, seedImportProfiles, seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import type { Birth, Given } from './kill';
import { LEADER, PROFILE, ROUTINE, fileAt, groups, pieceAt, piecesOf, progressSql, pupilOf, pupils, schools, source, type Piece } from './work';

/**
 * One life of the real application: it goes on with the work where the database says that it ended, and tells of each piece when it is begun and
 * when it is acknowledged. What it is to do, and where, it is told in its first line.
 */
const leader: Actor = { kind: 'staff', id: LEADER, name: 'Rektor Prøve', assignments: schools.map(({ id }) => ({ role: 'head_teacher', schoolId: id, groupId: null })) };

const coordinator: Actor = { kind: 'coordinator', id: 'koordinator', name: 'Koordinator Prøve' };

const BYTES_IN_PIECE = 1000;

const tell = (message: object) => process.stdout.write(`\n@${JSON.stringify(message)}\n`);

/** Everything that the work stands on; written once. */
async function prepare(strapi: Core.Strapi, { stores, transaction }: Premises, routineFile: string): Promise<void> {
  const authored = createAuthoredStore(strapi);
  await seedImportProfiles(authored, join(packsFolder, 'import-profiles.json'));
  await seedPack(authored, routineFile);
  const document = routineSchema.parse(JSON.parse(readFileSync(routineFile, 'utf8')));
  for (const school of schools) await stores.people.saveSchool(school);
  await transaction(async () => {
    await stores.roster.save({ groups: [...groups], pupils: [...pupils], guardians: [] });
    await stores.importSources.add(source);
    await stores.staff.save({ id: LEADER, username: LEADER, name: 'Rektor Prøve', active: true, assignments: leader.kind === 'staff' ? [...leader.assignments] : [] });
    await stores.routines.append({ routineKey: document.key, number: 1, publishedAt: '2026-08-17T08:00:00.000Z', publishedBy: 'Prøve', reason: 'Prøve', hash: 'a'.repeat(64), document });
  });
}

/** What somebody asks for, and is answered. A refusal is a failure. */
async function ask<Id extends OperationId>(premises: Premises, id: Id, input: object, params: object = {}, actor: Actor = leader): Promise<OutputOf<Id>> {
  const answer = await runOperation(premises, id, { actor, caller: { address: '127.0.0.1', sessionToken: null }, params, input });
  if (isRefusal(answer)) throw new Error(`${id} was refused: ${JSON.stringify(answer)}`);
  return answer.output;
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

/** What is done in a case, and in the routine: each asked for as the pages ask for it. What was begun, the next life finds in the database. */
async function inRound(strapi: Core.Strapi, premises: Premises, { kind, round }: Piece, { plan, template }: Given, newId: () => string): Promise<void> {
  Object.assign(premises, { newId });
  const caseId = async () => String((await strapi.db.connection('trapp_cases').where('pupil', pupilOf(round)).first<{ ref: string } | undefined>('ref'))?.ref);
  const recordId = round.toString(16).padStart(32, '0');
  const record = await strapi.db.connection('trapp_records').where('ref', recordId).first<{ version: number } | undefined>('version');
  if (kind === 'case') await ask(premises, 'startCase', { concern: 'Har sluttet å være med i friminuttene.' }, { pupilId: pupilOf(round) });
  else if (kind === 'publish') await ask(premises, 'publishRoutine', { reason: `Utgave ${round}` }, { routineKey: ROUTINE }, coordinator);
  else if (kind === 'paper') await makePaper(premises, recordId);
  else if (kind === 'sign') await ask(premises, 'signRecord', { version: record?.version }, { recordId });
  else if (record) await ask(premises, 'saveRecord', { version: record.version, content: { kind: 'plan', plan } }, { recordId });
  else await ask(premises, 'startRecord', { kind: 'plan', template, taskId: null, revises: null, planRecordId: null, recordId }, { caseId: await caseId() });
}

/** On a machine that has too much to do, drawing is given up after ten seconds; whoever asked for the paper asks again. */
async function makePaper(premises: Premises, recordId: string): Promise<void> {
  for (;;) {
    const answer = await runOperation(premises, 'makeDocument', { actor: leader, caller: { address: '127.0.0.1', sessionToken: null }, params: { recordId }, input: { language: 'nb' } });
    if (!isRefusal(answer)) return;
    if (answer.refused !== 'rendering_failed') throw new Error(`makeDocument was refused: ${JSON.stringify(answer)}`);
  }
}

/** What is done in a case draws the same numbers in each life, so that what it leaves can be compared. */
function numbersOf(piece: number): () => string {
  let drawn = 0;
  return () => `stykke-${piece}-${(drawn += 1)}`;
}

async function live(): Promise<void> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const { work, given: file, mode, environment } = JSON.parse((await lines.next()).value as string) as Birth;
  Object.assign(process.env, environment);
  if (existsSync(environment['ENV_PATH'] ?? '')) process.loadEnvFile(environment['ENV_PATH']);
  const given = JSON.parse(readFileSync(file, 'utf8')) as Given;
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: join(process.cwd(), 'dist') }).load();
  const premises = strapi.plugin('trapp').service('premises') as Premises;
  if ((await countOf(strapi, 'trapp_routine_versions')) === 0) await prepare(strapi, premises, given.routineFile);
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
  for (let next = begunAt; next < piecesOf(work); next += 1) {
    if (mode === 'wait') await lines.next();
    const piece = pieceAt(work, next);
    premises.clock = clockAt(piece.now);
    kindNow = piece.kind;
    tell({ at: 'begun', piece: next });
    if (piece.kind === 'import') await (piece.isSent ? receive : bring)(premises, piece);
    else if (piece.kind === 'evaluate') await ask(premises, 'evaluateSchool', { schoolId: piece.schoolId });
    else if (piece.kind === 'due' || piece.kind === 'night') await byItself(strapi, premises, piece);
    else await inRound(strapi, premises, piece, given, numbersOf(next));
    tell({ at: 'done', piece: next });
  }
  tell({ at: 'finished' });
  process.exit(0);
}

live().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
