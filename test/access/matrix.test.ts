import { openInEmergency } from '../../plugins/trapp/core/access/index';
import { operations, type OperationId } from '../../plugins/trapp/core/contracts/index';
import { nothingWritten } from '../../plugins/trapp/core/local-plans/index';
import type { LeftToSchools } from '../../plugins/trapp/core/routines/index';
import type { Group, Protection, School, Staff } from '../../plugins/trapp/core/people/index';
import { handlers } from '../../plugins/trapp/server/operations';
import { createAuthoredStore } from '../../plugins/trapp/server/routines/authored.store';
import { CODES, hashOfSpare } from '../../plugins/trapp/server/session/codes';
import { seal } from '../../plugins/trapp/server/session/sealed';
import { fingerprint } from '../../plugins/trapp/server/session/token';
import { newSecret } from '../../plugins/trapp/server/session/totp';
import { theApp, visitor } from '../kit/app';
import { authoredUntilNow } from '../kit/authored-rows';
import { evidence } from '../kit/evidence';
import { aGroup, anAbsence, aPupil, aSchool, aStaff, absencesReach, ask, publishNothing, premises, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { daysRule, smallRoutine } from '../kit/small-routine';
import { expected } from './expected';
import { gather, principalNames, type PrincipalName, type Principals } from './principals';
import { draftKey, fixedParams, inputs, keptId, nowhere, sourceKey, type Subject } from './requests';
import { relations, type Row } from './rows';
import { SecretsWatch } from './secrets';

const KEY = draftKey;
const ids = Object.keys(operations) as OperationId[];
const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
/** What somebody who is kept out is told. Anything else is from behind the door. */
const keptOut = ['not_logged_in', 'forbidden', 'not_found'];

let principals: Principals;
let subjects: Record<string, Subject>;
let days: string[];
let takeAway: () => Promise<void>;
let watch: SecretsWatch;
const [sourceToken, spareCode] = ['en-nokkel-som-ingen-har', 'abcde-fghij'];

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  takeAway = await authoredUntilNow();
  days = ['2026-11-18', '2026-11-19'];
  await publishOnly({ ...smallRoutine(KEY, [daysRule(2)]), leftToSchools });
  // Half-done, so that whoever may publish it is told what lacks.
  await createAuthoredStore(theApp()).create('plugin::trapp.routine', { key: KEY, title: 'Prøve', definition: {} }, {});
  await premises().transaction(() => premises().stores.importSources.add({ key: sourceKey, title: 'Prøve', profile: 'finnes-ikke', schoolIds: 'all', enabled: false }));
  await premises().transaction(() => premises().stores.importSources.setToken(sourceKey, { hash: fingerprint(sourceToken), at: premises().clock.now() }));
  await premises().stores.keptDrafts.keep({ id: keptId, routineKey: KEY, why: 'set_aside', at: premises().clock.now(), byId: 'admin-0', by: 'Prøve', reason: '', startsOn: null, document: { languages: ['nb'] }, answer: null });
  const [vik, nes] = [await aSchool({ name: 'Vik skole' }), await aSchool({ name: 'Nes skole' })];
  const [a8, b8, a5] = [await aGroup(vik, { name: '8A' }), await aGroup(vik, { name: '8B' }), await aGroup(nes, { name: '5A', grade: 5 })];
  principals = await gather({ vik: vik.id, nes: nes.id, a8: a8.id, b8: b8.id, a5: a5.id });
  const keeper = await aStaff([vik, nes].map((school) => ({ role: 'head_teacher', schoolId: school.id, groupId: null })), { name: 'Saksansvarlig Prøve', password: 'Et ganske langt passord 1' });
  const everybody = [keeper.id, ...Object.values(principals).flatMap(({ staff }) => staff?.id ?? [])];
  const inGroup = (school: School, group: Group, protection: Protection = 'none', namedStaff: string[] = []) => aSubject(keeper, school, group, protection, namedStaff);
  subjects = {
    itself: nowhere,
    missing: nowhere,
    Vik: { ...nowhere, schoolId: vik.id, routineKey: await aPlan(vik, false), meetingId: await aMeeting(vik, principals.ppt.staff, keeper) },
    Nes: { ...nowhere, schoolId: nes.id, routineKey: await aPlan(nes, true), meetingId: await aMeeting(nes, null, keeper) },
    '8A': await inGroup(vik, a8),
    '8B': await inGroup(vik, b8),
    'at Nes': await inGroup(nes, a5),
    'protected, named': await inGroup(vik, a8, 'confidential', everybody),
    'protected, not named': await inGroup(vik, a8, 'strictly_confidential', [keeper.id]),
    published: { ...nowhere, routineKey: KEY },
  };
  await opened('nurse with an emergency', '2026-11-20T07:00:00.000Z');
  const accessId = await opened('nurse after an emergency', '2026-11-20T04:59:00.000Z');
  subjects['Vik'] = { ...(subjects['Vik'] ?? nowhere), accessId };
  await premises().stores.accounts.saveCodes({ staffId: keeper.id, secret: seal(newSecret(), premises().stores.accounts.settings().sealKey, CODES), begunAt: premises().clock.now(), confirmedAt: premises().clock.now(), lastStep: 0, spare: [hashOfSpare(spareCode)] });
  watch = new SecretsWatch();
  await watch.learn();
}, 120_000);

afterAll(async () => {
  resetClock();
  await publishNothing();
  await takeAway();
});

/** The case in 8A, opened in an emergency at the moment; gives the id of the use. */
async function opened(who: PrincipalName, at: string): Promise<string> {
  const [{ staff }, { schoolId, caseId }] = [principals[who], subjects['8A'] ?? nowhere];
  if (staff === null) throw new Error(who);
  const { stores, transaction, newId } = premises();
  const access = openInEmergency({ id: newId(), schoolId, caseId, reason: 'other', text: 'Bare en prøve av tilgangen.', by: staff, staffOfSchool: Object.values(principals).flatMap((one) => one.staff ?? []) }, at);
  await transaction(() => stores.emergencies.save(access));
  return access.id;
}

const leftToSchools: LeftToSchools = { people: [], fora: [], contacts: [], texts: [], limits: [], approvedBy: 'second_leader', sources: [] };

/** A plan that holds, and another that waits to be approved, put forward by somebody else. */
async function aPlan(school: School, openToHomes: boolean): Promise<string> {
  const { stores, transaction, clock } = premises();
  const [by, at] = [{ id: 'en-annen', name: 'En Annen' }, clock.now()];
  const place = { schoolId: school.id, routineKey: KEY, content: { ...nothingWritten, openToHomes } };
  await transaction(async () => {
    await stores.localPlans.append({ ...place, number: 1, routineVersion: 1, reason: 'Prøve', writtenBy: by, approvedBy: by, approvedAt: at, validFrom: '2026-11-20' });
    await stores.localPlans.saveDraft({ ...place, edition: 1, savedBy: by, savedAt: at, proposal: { by, at, reason: 'Prøve' }, returned: null, remindedOn: null }, null);
  });
  return KEY;
}

/** A pupil with a finding that waits and a case that somebody else holds, with a record and a document in it. */
async function aSubject(keeper: Staff, school: School, group: Group, protection: Protection, namedStaff: string[]): Promise<Subject> {
  const cookie = await sessionOf(keeper);
  const pupil = await aPupil(group, { protection, namedStaff });
  await absencesReach(school, '2026-11-20', days.map((date) => anAbsence(pupil, date)));
  await ok('post', '/evaluations', cookie, { schoolId: school.id });
  const { findings } = await ok<{ findings: { id: string; pupil: { id: string } }[] }>('get', '/findings', cookie);
  const { caseId } = await ok<{ caseId: string }>('post', `/pupils/${pupil.id}/cases`, cookie, { concern: 'Prøve.' });
  const next = principals[school.name === 'Vik skole' ? 'head teacher' : 'head teacher of Nes'].staff;
  // The baton is held out to somebody, who has not answered.
  if (protection === 'none' || namedStaff.includes(next?.id ?? '')) await ok('post', `/cases/${caseId}/offer`, cookie, { toId: next?.id, note: 'Prøve.' });
  const { recordId } = await ok<{ recordId: string }>('post', `/cases/${caseId}/records`, cookie, { kind: 'plan', template: 'tiltaksplan', taskId: null, revises: null, planRecordId: null });
  const { id: documentId } = await ok<{ id: string }>('post', `/records/${recordId}/documents`, cookie, { language: 'nb' });
  const findingId = findings.find((finding) => finding.pupil.id === pupil.id)?.id ?? '';
  return { ...nowhere, schoolId: school.id, groupId: group.id, pupilId: pupil.id, findingId, caseId, recordId, documentId, ownerId: keeper.id };
}

/** A meeting of the school's that takes several cases, with something concluded in it, so that nobody can cancel it for the next one who asks. */
async function aMeeting(school: School, invited: Staff | null, keeper: Staff): Promise<string> {
  const { stores, transaction, newId, clock } = premises();
  const id = newId();
  const participants = invited === null ? [] : [{ id: 'en', name: invited.name, role: '', staffId: invited.id, service: null, presence: 'invited' as const }];
  const concluded = { caseId: 'en-annen-sak', number: 1, version: 1, anonymous: true, asked: '', decided: 'Prøve.', actionItems: [], putOnBy: keeper.id, putOnOn: '2026-11-20', concludedOn: '2026-11-20' };
  await transaction(async () => {
    await stores.meetings.save({
      id, schoolId: school.id, routineKey: KEY, routineVersion: 1, template: 'fravaersteam', version: 1, status: 'planned', date: '2026-11-20', time: '', place: '', leader: '', noteTaker: '', participants, agenda: [], cases: [concluded],
      arrangedBy: keeper.id, arrangedAt: clock.now(), signedBy: null, signedAt: null,
    });
    await stores.invitations.ask({ meetingId: id, kind: 'team', schoolId: school.id, caseId: null, date: '2026-11-20' }, invited === null ? [] : [invited.id]);
  });
  return id;
}

async function ok<T>(method: 'get' | 'post', path: string, cookie: string, input: object = {}): Promise<T> {
  const asked = ask(method, path, cookie);
  const answer = await (method === 'get' ? asked : asked.send(input));
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** What the principal is told: `in` when let in, else why not. */
async function knock(id: OperationId, subject: Subject, who: PrincipalName): Promise<string> {
  const operation = operations[id];
  const params: Readonly<Record<string, unknown>> = { ...subject, ...fixedParams };
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => String(params[name]));
  const address = operation.door === 'admin' ? `/trapp${path}` : `/api/trapp${path}`;
  const headers = await principals[who].headers();
  watch.brought(headers);
  const sent = visitor()[methods[operation.method]](address).set({ 'X-Trapp': '1', ...headers });
  const input = inputs[id](subject);
  const answer = await (operation.method === 'GET' ? sent.query(input) : sent.send(input));
  watch.heard(id, answer);
  const code: unknown = answer.body?.error?.code;
  if (answer.status === 401 && code === undefined) return 'not_logged_in';
  if (answer.status === 403 && code === undefined) return 'forbidden';
  if (answer.status >= 500) return `${answer.status} ${answer.text.slice(0, 300)}`;
  return typeof code === 'string' && keptOut.includes(code) ? code : 'in';
}

const nobodies: readonly PrincipalName[] = ['stranger', 'substitute whose time is over', 'head teacher whose account is closed', 'head teacher whose session has run out'];
const admins: readonly PrincipalName[] = ['coordinator', 'super admin', 'reader', 'school leader'];

const aboutFindings: readonly OperationId[] = ['viewFinding', 'dismissFinding', 'openCase'];
const isPostgres = () => theApp().db.dialect.client === 'postgres';

/** What the principal ought to be told. */
function due(id: OperationId, row: Row, relation: string, who: PrincipalName): string {
  if (row.allowed[relation]?.includes(who)) return 'in';
  if (operations[id].door === 'source') return 'not_logged_in';
  if (operations[id].action === 'local_plan.open') return row.sees[relation]?.includes(who) ? 'forbidden' : 'not_found';
  // Strapi itself keeps out whose role does not hold the permission.
  if (operations[id].door === 'admin' && admins.includes(who) && !Object.values(row.allowed).some((some) => some?.includes(who))) return 'forbidden';
  const isAtTheRightDoor = operations[id].door === 'admin' ? admins.includes(who) : !admins.includes(who) && !nobodies.includes(who);
  if (!isAtTheRightDoor) return 'not_logged_in';
  // On PostgreSQL the database does not show the finding to somebody who sees the pupil only, so that nothing is there to be forbidden.
  if (isPostgres() && aboutFindings.includes(id)) return 'not_found';
  return row.sees[relation]?.includes(who) ? 'forbidden' : 'not_found';
}

describe('sec-1: every operation, by everybody, about everything', () => {
  it('each operation has its handler, and none of them is missing here', () => {
    expect(ids.filter((id) => !(id in handlers))).toEqual([]);
    expect(ids.filter((id) => !(id in expected))).toEqual([]);
  });

  it('each request is well formed, so that nobody is kept out by its form', () => {
    expect(ids.filter((id) => !operations[id].input.safeParse(inputs[id]({ ...nowhere, schoolId: 'skole' })).success)).toEqual([]);
  });

  it.each(ids)('%s', async (id) => {
    const row: Row = expected[id];
    const told: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const relation of relations[row.target]) {
      const subject = subjects[relation];
      if (subject === undefined) throw new Error(`No subject for ${relation}`);
      for (const who of principalNames) {
        told[`${relation}: ${who}`] = await knock(id, subject, who);
        wanted[`${relation}: ${who}`] = due(id, row, relation, who);
      }
    }
    const asked = Object.keys(wanted);
    evidence('sec-1', { operations: 1, questions: asked.length, wrong: asked.filter((one) => told[one] !== wanted[one]).length });
    expect(told).toEqual(wanted);
  }, 60_000);

  // What is opened in an emergency is the case itself: no list holds it by that.
  it.each([
    ['listFindings', '?status=all', 'findingId', 'viewFinding'],
    ['listCases', '?status=all', 'caseId', 'viewCase'],
    ['viewGroup', '', 'pupilId', 'viewPupil'],
  ] as const)('%s holds just what each may open by itself', async (id, query, subjectId, opening) => {
    const row: Row = expected[opening];
    for (const who of principalNames.filter((name) => !nobodies.includes(name) && !admins.includes(name))) {
      const headers = await principals[who].headers();
      for (const relation of relations.pupil.filter((one) => one !== 'missing')) {
        const subject = subjects[relation] ?? nowhere;
        const { text } = await visitor().get(`/api/trapp${operations[id].path.replace(':groupId', subject.groupId)}${query}`).set(headers);
        expect({ who, relation, isThere: text.includes(subject[subjectId]) }).toEqual({ who, relation, isThere: row.allowed[relation]?.includes(who) === true && who !== 'nurse with an emergency' });
      }
    }
  }, 60_000);

  it.each(['viewMyDay', 'listGroups', 'listFindings', 'listCases'] as const)('sec-10: %s says nothing of a protected pupil to those who are not named', async (id) => {
    const { pupilId, findingId, caseId, recordId } = subjects['protected, not named'] ?? nowhere;
    for (const who of principalNames) {
      const { text } = await visitor().get(`/api/trapp${operations[id].path}`).set(await principals[who].headers());
      expect({ who, told: [pupilId, findingId, caseId, recordId].filter((one) => text.includes(one)) }).toEqual({ who, told: [] });
    }
  });

  // What tells of a leak is at the end, so that it has heard every answer above.
  it('sec-1: no answer to anybody holds a password hash, a secret, a token or a key, but the one that is meant to', async () => {
    await watch.learn();
    expect([fingerprint(sourceToken), hashOfSpare(spareCode)].filter((one) => !watch.knows(one))).toEqual([]);
    expect(watch.holds).toMatchObject({ shortKeys: 0, scrypt: true, bcrypt: true });
    evidence('sec-1', { answersReadForSecrets: watch.answersRead, secretsTold: watch.told.length });
    expect(watch.told).toEqual([]);
    expect(watch.gaveOnce).toEqual(['renewSourceToken']);
    expect(watch.answersRead).toBeGreaterThanOrEqual(2500);
  });

  it('asks about every relation that a row may have', () => {
    const cells = ids.reduce((sum, id) => sum + relations[(expected[id] as Row).target].length * principalNames.length, 0);
    expect(cells).toBeGreaterThanOrEqual(2500);
  });
});
