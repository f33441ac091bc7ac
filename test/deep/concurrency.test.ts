import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nothingWritten, type LocalPlanContent } from '../../plugins/trapp/core/local-plans/index';
import type { DraftView, OutputOf } from '../../plugins/trapp/core/contracts/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import type { LeftToSchools } from '../../plugins/trapp/core/routines/index';
import { evaluateDue } from '../../plugins/trapp/server/jobs/evaluate-due';
import { theApp } from '../kit/app';
import { asSystem } from '../kit/as-system';
import { aCaseDesk, aPlace, choose, errorOf, FRIDAY, inCase, save, startRecord, viewCase, viewRecord, voice, type CaseDesk, type Place } from '../kit/case-desk';
import { coordinatorNamed, type Coordinator } from '../kit/coordinators';
import { evidence, times } from '../kit/evidence';
import { actorOf, aPupil, aStaff, absencesReach, anAbsence, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { bareUrl, describeOnPostgres } from '../kit/postgres';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { throwAway } from '../kit/throw-away';

const KEY = 'aaa-samtidig';
/** One that is written in, and one that is published. */
const CONTENT_KEY = 'samtidig-innhold';
const PUBLISHED_KEY = 'samtidig-utgaver';
const AT_ONCE = 10;
const PUPILS = 100;
const ROUNDS = times(100, 5);
const RACES = times(20, 2);
const MINUTES = 60_000;
const root = join(__dirname, '..', '..');

const base = smallRoutine(KEY, [daysRule(3)]);
const left: LeftToSchools = {
  people: [], fora: [], contacts: [], texts: [{ key: 'ansvar', title: { nb: 'Ansvar' }, required: true, readers: 'everybody' }], limits: [], extraTasks: { steps: [base.staircase.entry], atMost: 1 }, approvedBy: 'second_leader', sources: ['B50'],
};
const atOnce = <T>(work: (one: number) => Promise<T>, many = AT_ONCE): Promise<T[]> => Promise.all(Array.from({ length: many }, (_, one) => work(one)));
const counted = async (table: string, pupils: readonly Pupil[]): Promise<number> => (await theApp().db.connection(table).whereIn('pupil', pupils.map(({ id }) => id))).length;

let kari: Coordinator;
let ola: Coordinator;

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly({ ...base, leftToSchools: left });
  kari = await coordinatorNamed('Kari', 'Samtidig');
  ola = await coordinatorNamed('Ola', 'Samtidig');
  for (const key of [CONTENT_KEY, PUBLISHED_KEY]) expect((await kari('post', '/trapp/routines', { key, title: 'Samtidig', from: { pack: 'sondre-land' } })).status).toBe(200);
}, MINUTES);
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
  await theApp().db.query('plugin::trapp.routine').deleteMany({ where: { key: { $in: [CONTENT_KEY, PUBLISHED_KEY] } } });
});

/** A class of pupils whom the rule is worried about. */
async function aClass(): Promise<Place & { readonly pupils: readonly Pupil[] }> {
  const place = await aPlace();
  const pupils = [place.pupil];
  while (pupils.length < PUPILS) pupils.push(await aPupil(place.group));
  await absencesReach(place.school, '2026-11-20', pupils.flatMap((pupil) => ['2026-11-18', '2026-11-19', '2026-11-20'].map((date) => anAbsence(pupil, date))));
  return { ...place, pupils };
}

describe('the same pupils, judged by many', () => {
  it(`sec-7: ${PUPILS} pupils judged by ${AT_ONCE} at a time, ${ROUNDS} times, have one finding each, and one case each when ${AT_ONCE} open it at once`, async () => {
    const place = await aClass();
    const due = place.pupils.map(({ id, schoolId }) => ({ pupilId: id, schoolId }));
    for (let round = 0; round < ROUNDS; round += 1) {
      await premises().transaction(() => premises().stores.due.add(due, premises().clock.now()));
      // Half of them are people who ask; what is known of each pupil is forgotten, so that all are judged anew.
      const answers = await atOnce(async (one): Promise<number | void> => (one % 2 === 0 ? evaluateDue(premises()) : (await ask('post', '/evaluations', place.leaderCookie).send({ schoolId: place.school.id })).status));
      expect(answers.filter((status) => typeof status === 'number')).toEqual(Array(AT_ONCE / 2).fill(200));
      await theApp().db.connection('trapp_judged').whereIn('id', theApp().db.connection('trapp_pupils').select('id').where('school', place.school.id)).delete();
    }
    const findings = await premises().stores.findings.ofPupils(place.pupils.map(({ id }) => id), 'all');
    expect([findings.length, new Set(findings.map(({ pupilId }) => pupilId)).size]).toEqual([PUPILS, PUPILS]);

    const raced = findings.slice(0, times(PUPILS, 10));
    for (const { id } of raced) {
      const answers = await atOnce((one) => ask('post', `/findings/${id}/case`, one % 2 ? place.cookie : place.leaderCookie).send({ concern: `Bekymring ${one}` }));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(AT_ONCE - 1).fill(409)]);
    }
    expect(await counted('trapp_cases', place.pupils)).toBe(raced.length);
    evidence('sec-7', { evaluations: ROUNDS * AT_ONCE, pupilsEvaluated: PUPILS, findings: findings.length, findingsDoubled: 0, raisedAtOnce: raced.length * AT_ONCE, casesOpened: raced.length, casesDoubled: 0 });
  }, 30 * MINUTES);
});

/**
 * A whole instance as a process of its own: told which pupils, it has them judged and opens a case for each, and says how many cases it opened. The same
 * as its siblings do at the same time.
 */
const INSTANCE = `
const { createStrapi } = require('@strapi/strapi');
const at = (path) => require(process.cwd() + '/dist/plugins/trapp/server/' + path);
const { pupils, actor, rounds, now } = JSON.parse(process.env.TRAPP_ERRAND);
(async () => {
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load();
  const premises = strapi.plugin('trapp').service('premises');
  premises.clock = at('clock').clockAt(now);
  process.stdout.write('@ready');
  await new Promise((go) => process.stdin.once('data', go));
  for (let round = 0; round < rounds; round += 1) {
    await premises.transaction(() => premises.stores.due.add(pupils, premises.clock.now()));
    await premises.actingAs(at('row-security/scope').system, () => at('jobs/evaluate-due').evaluateDue(premises));
  }
  let opened = 0;
  for (const { pupilId } of pupils) {
    const answer = await at('http/run-operation').runOperation(premises, 'startCase', { actor, caller: { address: '127.0.0.1', sessionToken: null }, params: { pupilId }, input: { concern: 'Bekymring' } });
    if (!('refused' in answer)) opened += 1;
    else if (answer.refused !== 'case_exists') throw new Error(answer.refused);
  }
  process.stdout.write('@opened ' + opened);
  await strapi.destroy();
  process.exit(0);
})().catch((error) => { process.stderr.write(String(error && error.stack)); process.exit(1); });
`;

describeOnPostgres('the same pupils, worked on by several processes', () => {
  const PROCESSES = times(4, 2);

  it(`sec-7: ${PROCESSES} processes on one database judge the same pupils and open their cases: one finding and one case each, and one audit log`, async () => {
    const place = await aClass();
    const { environment, remove } = throwAway();
    const errand = { pupils: place.pupils.map(({ id, schoolId }) => ({ pupilId: id, schoolId })), actor: actorOf(place.leader), rounds: times(25, 3), now: FRIDAY };
    const { DATABASE_URL: _, ...inherited } = process.env;
    const settings = {
      ...inherited, NODE_ENV: 'test', CRON: 'false', TRAPP_DEMO: 'false', LOG_LEVEL: 'error', ENV_PATH: environment['ENV_PATH'], DATABASE_URL: asSystem(bareUrl()), DATABASE_SCHEMA: theApp().db.getSchemaName() ?? 'public',
      TRAPP_AUDIT_KEY: String(theApp().plugin('trapp').config('auditKey')), TRAPP_ERRAND: JSON.stringify(errand),
    };
    const instances = Array.from({ length: PROCESSES }, () => {
      const child = spawn(process.execPath, ['-e', INSTANCE], { cwd: root, env: settings, stdio: ['pipe', 'pipe', 'pipe'] });
      let said = '';
      let ready: () => void = () => undefined;
      const isReady = new Promise<void>((resolve) => (ready = resolve));
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()).includes('@ready') && ready());
      const ended = once(child, 'exit').then(([code]) => ({ code: Number(code), said }));
      return { child, ended, isReady: Promise.race([isReady, ended]) };
    });
    await Promise.all(instances.map(({ isReady }) => isReady));
    for (const { child } of instances) child.stdin.write('go\n');
    const ends = await Promise.all(instances.map(({ ended }) => ended));
    expect(ends).toEqual(ends.map(() => ({ code: 0, said: expect.stringContaining('@opened') })));
    expect(ends.reduce((sum, { said }) => sum + Number(/@opened (\d+)/.exec(said)?.[1]), 0)).toBe(PUPILS);
    const findings = await premises().stores.findings.ofPupils(place.pupils.map(({ id }) => id), 'all');
    expect([findings.length, new Set(findings.map(({ pupilId }) => pupilId)).size, await counted('trapp_cases', place.pupils)]).toEqual([PUPILS, PUPILS, PUPILS]);
    expect((await premises().stores.audit.check()).brokenAt).toBeNull();
    remove();
    evidence('sec-7', { processes: PROCESSES, evaluationsByProcesses: PROCESSES * errand.rounds, findingsDoubled: 0, casesOpened: PUPILS, casesDoubled: 0 });
  }, 30 * MINUTES);
});

/** Something that two have open, and how it is written from a version that one has seen. */
interface Open {
  readonly version: number | string;
  readonly write: (version: number | string, text: string, one: number) => Promise<{ readonly status: number; readonly body: { readonly error?: { readonly code: string } } }>;
  /** What stands there now, and its version. */
  readonly stands: () => Promise<{ readonly version: number | string; readonly text: string }>;
}

async function aRecord(): Promise<Open> {
  const desk = await aCaseDesk();
  const { record } = await startRecord(desk, { template: 'forste-samtale-elev' });
  const content = (text: string) => ({ kind: 'conversation', answers: { 'fs-hvorfor': text } });
  return {
    version: record.version,
    write: async (version, text, one) => save({ ...desk, cookie: one % 2 ? desk.cookie : desk.leaderCookie }, record.id, Number(version), content(text)),
    stands: async () => {
      const view = await viewRecord(desk, record.id);
      return { version: view.record.version, text: view.content.kind === 'conversation' ? String(view.content.answers['fs-hvorfor']) : '' };
    },
  };
}

async function aDraft(): Promise<Open> {
  const at = `/trapp/routines/${CONTENT_KEY}/draft`;
  const stands = async () => {
    const { document, parts } = (await kari<DraftView>('get', at)).body;
    const row = parts.find(({ part }) => part === 'routine');
    return { version: row?.stamp ?? '', text: String((document['title'] as { nb?: string } | undefined)?.nb) };
  };
  return { version: (await stands()).version, write: (stamp, text, one) => (one % 2 ? kari : ola)('put', `${at}/routine/${CONTENT_KEY}`, { stamp, value: { title: { nb: text } } }), stands };
}

async function aLocalPlan(): Promise<Open> {
  const { school, leaderCookie } = await aPlace();
  const deputy = await sessionOf(await aStaff([{ role: 'department_head', schoolId: school.id, groupId: null }]));
  const at = `/local-plans/${school.id}/${KEY}/draft`;
  const content = (text: string): LocalPlanContent => ({ ...nothingWritten, texts: [{ key: 'ansvar', text: { nb: text } }] });
  const stands = async () => {
    const { edition, content: held } = (await ask('get', at, leaderCookie)).body as { edition: number; content: LocalPlanContent };
    return { version: edition, text: held.texts[0]?.text.nb ?? '' };
  };
  return { version: (await stands()).version, write: async (edition, text, one) => ask('put', at, one % 2 ? leaderCookie : deputy).send({ edition, content: content(text) }), stands };
}

async function aMeeting(): Promise<Open> {
  const { school, leaderCookie } = await aPlace();
  const made = await ask('post', `/schools/${school.id}/team-meetings`, leaderCookie).send({ routineKey: KEY, template: 'fravaersteam', date: '2026-11-20', time: '14:00', place: '' });
  const at = `/team-meetings/${made.body.meetingId}`;
  const view = async () => (await ask('get', at, leaderCookie)).body as OutputOf<'viewTeamMeeting'>;
  const { frame, version } = await view();
  return {
    version,
    write: async (seen, text) => ask('put', at, leaderCookie).send({ version: seen, frame: { ...frame, place: text } }),
    stands: async () => {
      const now = await view();
      return { version: now.version, text: now.frame.place };
    },
  };
}

describe('the second of two who write', () => {
  it.each([
    ['a record', aRecord],
    ['a part of a routine', aDraft],
    ['a school’s plan', aLocalPlan],
    ['a meeting', aMeeting],
  ])('sec-7: of ten who save %s at once one is kept, whole, and the others are told and can write after it', async (_, begin) => {
    for (let race = 0; race < RACES; race += 1) {
      const open = await begin();
      const text = (one: number) => `Tekst ${race}-${one}`;
      const answers = await atOnce((one) => open.write(open.version, text(one), one));
      expect(answers.map(errorOf).sort()).toEqual([[200, undefined], ...Array(AT_ONCE - 1).fill([409, 'version_conflict'])]);
      const winner = answers.findIndex(({ status }) => status === 200);
      const stands = await open.stands();
      expect(stands.text).toBe(text(winner));
      // What the next one has in hand is written over what they have then seen, and over nothing else.
      const loser = (winner + 1) % AT_ONCE;
      expect((await open.write(stands.version, text(loser), loser)).status).toBe(200);
      expect((await open.stands()).text).toBe(text(loser));
      expect(errorOf(await open.write(stands.version, text(winner), winner))).toEqual([409, 'version_conflict']);
    }
    evidence('sec-7', { savedAtOnce: RACES * AT_ONCE, savesOverwritten: 0 });
  }, 30 * MINUTES);
});

const eventsOf = async ({ caseId }: CaseDesk, kinds: RegExp): Promise<string[]> =>
  (await theApp().db.connection('trapp_case_events').where('case_ref', caseId).orderBy('sequence')).map(({ type }: { type: string }) => type).filter((type: string) => kinds.test(type));

describe('what can be done once', () => {
  it('sec-7: a baton that is accepted ten times at once is handed over once', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const desk = await aCaseDesk();
      const next = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }]);
      const cookie = await sessionOf(next);
      expect((await inCase(desk, 'offer', { toId: next.id, note: 'Tar du over?' })).status).toBe(200);
      const answers = await atOnce(() => ask('post', `/cases/${desk.caseId}/offer/answer`, cookie).send({ accept: true, reason: '' }));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      // Nobody is asked any more.
      for (const answer of answers.filter(({ status }) => status !== 200)) expect(['403 forbidden', '409 offer_gone']).toContain(errorOf(answer).join(' '));
      expect((await ask('get', `/cases/${desk.caseId}`, cookie)).body.case.ownerId).toBe(next.id);
      expect(await eventsOf(desk, /^owner/)).toEqual(['owner.offered', 'owner.accepted']);
    }
    evidence('sec-7', { batonsAcceptedAtOnce: RACES * AT_ONCE, batonsHandedOverTwice: 0 });
  }, 30 * MINUTES);

  it('sec-7: a case that ten close at once is closed once', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const desk = await aCaseDesk();
      await inCase(desk, 'child-heard', voice());
      const answers = await atOnce((one) => choose({ ...desk, cookie: one % 2 ? desk.cookie : desk.leaderCookie }, 'byttet-skole'));
      expect(answers.map(errorOf).sort()).toEqual([[200, undefined], ...Array(AT_ONCE - 1).fill([409, 'case_closed'])]);
      expect(await eventsOf(desk, /closed/)).toEqual(['case.closed']);
      expect((await viewCase(desk)).case.status).toBe('closed');
    }
    evidence('sec-7', { closedAtOnce: RACES * AT_ONCE, casesClosedTwice: 0 });
  }, 30 * MINUTES);

  it('sec-7: a routine that ten publish at once gets ten numbers, and each says what it was published as', async () => {
    const publish = (reason: string, one: number) => (one % 2 ? kari : ola)<OutputOf<'publishRoutine'>>('post', `/trapp/routines/${PUBLISHED_KEY}/versions`, { reason });
    for (let race = 0; race < RACES; race += 1) {
      const answers = await atOnce((one) => publish(`Utgave ${race}-${one}`, one));
      expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
      expect(answers.map(({ body }) => body.number).sort((a, b) => a - b)).toEqual(Array.from({ length: AT_ONCE }, (_, one) => race * AT_ONCE + one + 1));
      for (const [one, { body }] of answers.entries()) expect((await kari<OutputOf<'viewVersion'>>('get', `/trapp/routines/${PUBLISHED_KEY}/versions/${body.number}`)).body).toMatchObject({ reason: `Utgave ${race}-${one}`, publishedBy: one % 2 ? 'Kari Samtidig' : 'Ola Samtidig' });
    }
    evidence('sec-7', { publishedAtOnce: RACES * AT_ONCE, numbersDoubled: 0 });
  }, 30 * MINUTES);
});
