import { join } from 'node:path';
import type { Actor } from '../../plugins/trapp/core/access/index';
import type { Absence } from '../../plugins/trapp/core/absences/index';
import { isAsked, type Day } from '../../plugins/trapp/core/calendar/index';
import type { FindingRow, RuleLists } from '../../plugins/trapp/core/contracts/index';
import { importProfileSchema, type ImportProfile } from '../../plugins/trapp/core/imports/index';
import type { School, Staff } from '../../plugins/trapp/core/people/index';
import { isRefusal } from '../../plugins/trapp/core/refusals';
import type { Routine } from '../../plugins/trapp/core/routines/index';
import { rulesFor, type Rule } from '../../plugins/trapp/core/rules/index';
import { absenceFile } from '../../plugins/trapp/server/demo/files';
import { runOperation } from '../../plugins/trapp/server/http/run-operation';
import { seedImportProfiles, seedPack } from '../../plugins/trapp/server/routines/seed-pack';
import { aSchool, aStaff, ask, premises, publishNothing, sessionOf, setClock } from '../kit/factories';
import { factsOf, verdictsOf } from './corpus/verdicts';
import { packNamed, packsFolder, readPackFile, type PackName } from './packs';

/** Made-up pupils on one day, and what the pack's rules are to say of them: which findings they raise, which lists they are on, and nothing else. */
export interface MadeUpSchool {
  readonly pack: PackName;
  readonly kind: 'school' | 'kindergarten';
  /** The import profile that the absence file is written for. */
  readonly profile: string;
  readonly today: Day;
  readonly pupils: Readonly<Record<string, MadeUpPupil>>;
}

export interface MadeUpPupil {
  readonly absences: readonly Absence[];
  readonly fires: readonly string[];
  readonly listed?: readonly string[];
}

/** By pupil: keys of the rules that raised a finding, and of those that put the pupil on a list. */
export type Said = Record<string, { fires: string[]; listed: string[] }>;

export const expected = ({ pupils }: MadeUpSchool): Said =>
  Object.fromEntries(Object.entries(pupils).map(([who, { fires, listed = [] }]) => [who, { fires: [...fires].sort(), listed: [...listed].sort() }]));

/** What the rules say by themselves, asked on their days, of the same absence: by the engine and by the gate. The pack's own, or those of another routine. */
export async function saidByRules({ pack, kind, today, pupils }: MadeUpSchool, { rules, calendar }: Pick<Routine, 'rules' | 'calendar'> = packNamed(pack)): Promise<Said> {
  const asked = rulesFor(rules, kind).filter((rule) => isAsked(rule.cadence, calendar, today, null));
  const dataUntil = lastDay(pupils);
  const said: Said = {};
  for (const [who, { absences }] of Object.entries(pupils)) {
    const facts = factsOf({ absences, today, dataUntil, choices: choicesOf(asked) }, asked, calendar);
    const fired = (await verdictsOf(asked, facts)).filter(({ result }) => result === 'fired').map(({ rule }) => rule);
    const make = (makes: 'finding' | 'list') => asked.filter((rule) => (rule.makes ?? 'finding') === makes && fired.includes(rule.key)).map(({ key }) => key).sort();
    said[who] = { fires: make('finding'), listed: make('list') };
  }
  return said;
}

const lastDay = (pupils: MadeUpSchool['pupils']): Day => Object.values(pupils).flatMap(({ absences }) => absences.map(({ date }) => date)).sort().at(-1) ?? '';

/** Nobody has ticked anything. */
function choicesOf(rules: readonly Rule[]): Record<string, number> {
  const keys = rules.flatMap(({ conditions }) => [...JSON.stringify(conditions).matchAll(/"guide":"([^"]+)","field":"([^"]+)"/g)].map(([, guide, field]) => `${guide}.${field}`));
  return Object.fromEntries(keys.map((key) => [key, 0]));
}

const coordinator: Actor = { kind: 'coordinator', id: 'prove', name: 'Koordinator Prøve' };

/** Seeds the pack as a municipality would, publishes it with all its checks, and leaves it as the only routine in force. */
export async function publishPack(name: PackName): Promise<void> {
  await publishNothing();
  const { routineKey } = await premises().transaction(() => seedPack(premises().stores.authored, join(packsFolder, name)));
  await premises().transaction(() => seedImportProfiles(premises().stores.authored, join(packsFolder, 'import-profiles.json')));
  const answer = await runOperation(premises(), 'publishRoutine', {
    actor: coordinator, caller: { address: 'prove', sessionToken: null }, params: { routineKey }, input: { reason: 'Første utgave' },
  });
  if (isRefusal(answer)) throw new Error(answer.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
}

export interface OpenedSchool {
  readonly school: School;
  readonly leader: Staff;
  readonly cookie: string;
  /** Names by our ids of the pupils. */
  readonly names: ReadonlyMap<string, string>;
}

/** The school with its roster and its absence, both brought in as files, evaluated by the one who leads it. */
export async function openSchool(made: MadeUpSchool): Promise<OpenedSchool> {
  setClock(`${made.today}T08:00:00.000Z`);
  const school = await aSchool({ kind: made.kind });
  const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  const cookie = await sessionOf(leader);
  const ids = new Map(Object.keys(made.pupils).map((who, index) => [who, `${school.sourceId}-${index}`]));
  await bring(cookie, 'roster', { schoolId: school.id }, rosterOf(school, [...ids.values()], made.kind === 'school' ? 8 : 0));
  const rows = Object.entries(made.pupils).flatMap(([who, { absences }]) => absences.map((absence) => ({ ...absence, pupil: ids.get(who) ?? '' })));
  await bring(cookie, 'absences', { schoolId: school.id, profile: made.profile }, absenceFile(rows, profileOf(made.profile)));
  const answer = await ask('post', '/evaluations', cookie).send({ schoolId: school.id });
  expect([answer.status, answer.body.pupils]).toEqual([200, ids.size]);
  const cards = await premises().stores.people.pupilsOfSchools([school.id]);
  const bySource = new Map([...ids].map(([who, id]) => [id, who]));
  return { school, leader, cookie, names: new Map(cards.map(({ pupil }) => [pupil.id, bySource.get(pupil.sourceId) ?? pupil.sourceId])) };
}

/** What the application says of everybody: findings that wait, and the lists. */
export async function saidByTheApp({ school, cookie, names }: OpenedSchool): Promise<Said> {
  const said: Said = Object.fromEntries([...names.values()].map((who) => [who, { fires: [], listed: [] }]));
  const findings = (await ask('get', '/findings?status=all', cookie)).body.findings as FindingRow[];
  for (const { pupil, ruleKey } of findings) said[names.get(pupil.id) ?? '']?.fires.push(ruleKey);
  const { lists } = (await ask('get', `/rule-lists?schoolId=${school.id}`, cookie)).body as RuleLists;
  for (const { ruleKey, entries } of lists) for (const { pupil } of entries) said[names.get(pupil.id) ?? '']?.listed.push(ruleKey);
  for (const { fires, listed } of Object.values(said)) [fires, listed].forEach((keys) => keys.sort());
  return said;
}

function profileOf(key: string): ImportProfile {
  const profile = importProfileSchema.array().parse(readPackFile('import-profiles.json')).find((one) => one.key === key);
  if (profile === undefined) throw new Error(`There is no import profile ${key}`);
  return profile;
}

function rosterOf({ sourceId }: School, pupils: readonly string[], grade: number): string {
  const header = 'schoolSourcedId,classSourcedId,classTitle,grade,pupilSourcedId,givenName,familyName,protection,guardian1Name,guardian1Responsibility';
  return [header, ...pupils.map((id) => `${sourceId},${sourceId}-K,Klassen,${grade},${id},Ærlend,Prøve,none,Forelder Prøve,yes`)].join('\r\n');
}

async function bring(cookie: string, kind: 'roster' | 'absences', about: object, file: string): Promise<void> {
  const input = { ...about, file: { name: `${kind}.csv`, base64: Buffer.from(file).toString('base64') } };
  const seen = await ask('post', `/imports/${kind}/preview`, cookie).send(input);
  expect([seen.status, seen.body.summary?.problems]).toEqual([200, []]);
  const done = await ask('post', `/imports/${kind}`, cookie).send({ ...input, fingerprint: seen.body.fingerprint });
  expect([done.status, done.body.summary?.rejected]).toEqual([200, 0]);
}
