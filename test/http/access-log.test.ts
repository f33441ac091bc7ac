import { execFileSync } from 'node:child_process';
import type { AccessGround, AccessLog, OwnAccess } from '../../plugins/trapp/core/contracts/index';
import { aCaseDesk, errorOf, FRIDAY, on, startRecord, viewCase, type CaseDesk, type Place } from '../kit/case-desk';
import { theApp } from '../kit/app';
import { aGroup, aPupil, aSchool, aStaff, ask, premises, publishNothing, publishOnly, resetClock, sessionOf, setClock } from '../kit/factories';
import { smallRoutine } from '../kit/small-routine';

beforeAll(async () => {
  setClock(FRIDAY);
  await publishOnly(smallRoutine('hvem-har-sett', []));
});
beforeEach(() => setClock(FRIDAY));
afterAll(async () => {
  resetClock();
  await publishNothing();
});

const logOf = async (path: string, cookie: string): Promise<AccessLog> => {
  const answer = await ask('get', path, cookie);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer.body;
};
const ofPupil = ({ pupil, leaderCookie }: Place, query = '') => logOf(`/pupils/${pupil.id}/access-log${query}`, leaderCookie);
const deedsOf = (log: AccessLog, staffId: string) => log.days.flatMap(({ people }) => people.filter((person) => person.staffId === staffId).flatMap(({ deeds }) => deeds.map(({ deed }) => deed)));
const shield = (pupil: Place['pupil'], namedStaff: string[]) => premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...pupil, protection: 'confidential', namedStaff }], guardians: [] }));
const printed = async (path: string, cookie: string): Promise<string> => {
  const answer = await ask('get', path, cookie).buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
  });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: answer.body as Buffer, encoding: 'utf8' }).replace(/\s+/g, ' ');
};

describe('sec-6: who has seen a pupil', () => {
  it('is told in plain words by day and person, with how often, and who was kept out', async () => {
    const desk = await aCaseDesk();
    const other = await aPupil(desk.group, { givenName: 'Kanarifugl', familyName: 'Annen' });
    await ask('get', `/groups/${desk.group.id}`, desk.cookie);
    const { record } = await startRecord(desk, { kind: 'plan', template: 'tiltaksplan' });
    await ask('get', `/records/${record.id}`, desk.cookie);
    const stranger = await aStaff([{ role: 'ppt', schoolId: desk.school.id, groupId: null }], { name: 'Utenfor Prøve' });
    expect((await ask('get', `/pupils/${desk.pupil.id}`, await sessionOf(stranger))).status).toBe(404);

    const log = await ofPupil(desk);
    expect(log).toMatchObject({ pupil: { id: desk.pupil.id, protected: false }, from: '2026-08-22', to: '2026-11-20', isCut: false, elsewhere: 0 });
    expect(log.days.map((day) => day.on)).toEqual(['2026-11-20']);
    const [friday] = log.days;
    const teacher = friday?.people.find(({ staffId }) => staffId === desk.teacher.id);
    expect(teacher).toMatchObject({ from: '09:00', to: '09:00' });
    expect(teacher?.deeds).toEqual(expect.arrayContaining([{ deed: 'case_opened', times: 1 }, { deed: 'read_plan', times: 2 }, { deed: 'wrote_plan', times: 1 }, { deed: 'class_list', times: 1 }]));
    expect(deedsOf(log, stranger.id)).toEqual(['refused']);
    expect(log.people).toEqual(expect.arrayContaining([{ id: desk.teacher.id, name: 'Lærer Prøve', roles: [expect.objectContaining({ nb: 'kontaktlærer' })] }]));
    expect(JSON.stringify(log)).not.toMatch(new RegExp(`${other.id}|Kanarifugl`));
    // Reading the log is on record as well, and is in it the next time.
    expect(deedsOf(await ofPupil(desk), desk.leader.id)).toContain('log');
  });

  it('is narrowed by period and person', async () => {
    const desk = await aCaseDesk();
    const later = await on(desk, '2026-11-24');
    await viewCase(later);
    expect((await ofPupil(later)).days.map((day) => day.on)).toEqual(['2026-11-24', '2026-11-20']);
    expect((await ofPupil(later, '?from=2026-11-21&to=2026-11-24')).days.map((day) => day.on)).toEqual(['2026-11-24']);
    const ofLeader = await ofPupil(later, `?staffId=${desk.leader.id}`);
    expect(new Set(ofLeader.days.flatMap(({ people }) => people.map(({ staffId }) => staffId)))).toEqual(new Set([desk.leader.id]));
    expect(ofLeader.people.map(({ id }) => id)).toContain(desk.teacher.id);
    expect(errorOf(await ask('get', `/pupils/${desk.pupil.id}/access-log?from=2026-11-24&to=2026-11-20`, later.leaderCookie))).toEqual([400, 'invalid_input']);
  });

  it('a night in Norway belongs to its own day', async () => {
    const desk = await aCaseDesk();
    await viewCase(await on(desk, '2026-11-20T23:30:00.000Z'));
    const { days } = await ofPupil(await on(desk, '2026-11-24'), '?from=2026-11-21&to=2026-11-21');
    expect(days).toMatchObject([{ on: '2026-11-21', people: [{ staffId: desk.teacher.id, from: '00:30' }] }]);
  });

  it('sec-10: of a protected pupil: only leaders who are named', async () => {
    const desk = await aCaseDesk();
    await shield(desk.pupil, [desk.teacher.id]);
    for (const path of [`/pupils/${desk.pupil.id}/access-log`, `/cases/${desk.caseId}/access-log`]) expect((await ask('get', path, desk.leaderCookie)).status).toBe(404);
    await shield(desk.pupil, [desk.teacher.id, desk.leader.id]);
    expect((await ofPupil(desk)).pupil.protected).toBe(true);
    expect(errorOf(await ask('get', `/pupils/${desk.pupil.id}/access-log`, desk.cookie))).toEqual([403, 'forbidden']);
  });

  it('S38: of a case: whoever holds it, and nobody else who only works in it', async () => {
    const desk = await aCaseDesk();
    const log = await logOf(`/cases/${desk.caseId}/access-log`, desk.cookie);
    expect(deedsOf(log, desk.teacher.id)).toEqual(['case_opened']);
    await viewCase(desk);
    expect(deedsOf(await logOf(`/cases/${desk.caseId}/access-log`, desk.cookie), desk.teacher.id)).toEqual(['case_opened', 'log', 'case']);
    const team = await aStaff([{ role: 'presence_team', schoolId: desk.school.id, groupId: null }]);
    expect(errorOf(await ask('get', `/cases/${desk.caseId}/access-log`, await sessionOf(team)))).toEqual([403, 'forbidden']);
    expect(errorOf(await ask('get', `/pupils/${desk.pupil.id}/access-log`, desk.cookie))).toEqual([403, 'forbidden']);
  });

  it('U7: what was done at the school before is that school’s to answer for', async () => {
    const desk = await aCaseDesk();
    const [school, group] = await anotherSchool();
    const leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
    await premises().transaction(() => premises().stores.roster.save({ groups: [], pupils: [{ ...desk.pupil, schoolId: school.id, groupId: group.id }], guardians: [] }));
    const log = await logOf(`/pupils/${desk.pupil.id}/access-log`, await sessionOf(leader));
    expect(log.elsewhere).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain(desk.teacher.id);
  });

  it('B94: is handed out on paper in the reader’s language, without other pupils, and for a protected pupil without the school and those who work there', async () => {
    const desk = await aCaseDesk();
    await aPupil(desk.group, { givenName: 'Kanarifugl', familyName: 'Annen' });
    await ask('get', `/groups/${desk.group.id}`, desk.cookie);
    const paper = await printed(`/pupils/${desk.pupil.id}/access-log/paper?language=nb`, desk.leaderCookie);
    expect(paper).toMatch(/Hvem har sett opplysninger om eleven.*Ærlend Prøve.*Prøvdalen skole.*Fredag 20\. november 2026.*Lærer Prøve.*Så klasselisten/);
    expect(paper).toContain('kontaktlærer');
    expect(paper).not.toMatch(/Kanarifugl|Annen/);
    expect(await printed(`/cases/${desk.caseId}/access-log/paper?language=en`, desk.cookie)).toMatch(/Who has seen the case.*Friday 20 November 2026.*How to read this/);
    await shield(desk.pupil, [desk.leader.id]);
    const shielded = await printed(`/pupils/${desk.pupil.id}/access-log/paper?language=nn`, desk.leaderCookie);
    expect(shielded).toMatch(/Kven har sett.*kontaktlærar/);
    expect(shielded).not.toMatch(/Prøvdalen|8A|Lærer Prøve|Rektor Prøve/);
  });
});

async function anotherSchool() {
  const school = await aSchool({ name: 'Nabo skole' });
  return [school, await aGroup(school)] as const;
}

describe('sec-1: why do I see this?', () => {
  const groundsOf = async (path: string, cookie: string): Promise<AccessGround[]> => (await ask('get', path, cookie)).body.grounds;
  const inShort = ({ by, role, standsInFor, may }: AccessGround) => ({ by, role: role && [role.name.nb, role.groupName], for: standsInFor?.name ?? null, decides: may.includes('case.decide') });

  it('each is told their own reasons, of the pupil and of the case', async () => {
    const desk = await aCaseDesk();
    expect((await groundsOf(`/pupils/${desk.pupil.id}/access`, desk.cookie)).map(inShort)).toEqual([{ by: 'role', role: ['kontaktlærer', '8A'], for: null, decides: false }]);
    expect((await groundsOf(`/cases/${desk.caseId}/access`, desk.cookie)).map(inShort)).toEqual([{ by: 'role', role: ['kontaktlærer', '8A'], for: null, decides: false }, { by: 'owner', role: null, for: null, decides: true }]);
    expect((await groundsOf(`/cases/${desk.caseId}/access`, desk.leaderCookie)).map(inShort)).toEqual([{ by: 'role', role: ['rektor', null], for: null, decides: true }]);
    expect((await ask('get', `/cases/${desk.caseId}/access`, desk.leaderCookie)).body.mayReadLog).toBe(true);
  });

  it('a substitute is told whom they stand in for, and until when', async () => {
    const desk = await aCaseDesk();
    const nurse = await aStaff([{ role: 'school_nurse', schoolId: desk.school.id, groupId: null }]);
    await premises().stores.absentStaff.save({ id: `borte-${nurse.id}`, staffId: desk.teacher.id, schoolId: desk.school.id, from: '2026-11-16', until: '2026-11-27', substituteId: nurse.id, recordedBy: desk.leader.id, recordedOn: '2026-11-16' });
    const cookie = await sessionOf(nurse);
    const grounds = await groundsOf(`/cases/${desk.caseId}/access`, cookie);
    expect(grounds.map(inShort)).toEqual([{ by: 'role', role: ['kontaktlærer', '8A'], for: 'Lærer Prøve', decides: false }, { by: 'owner', role: null, for: 'Lærer Prøve', decides: true }]);
    expect(grounds[0]?.standsInFor).toEqual({ name: 'Lærer Prøve', until: '2026-11-27' });
    const own: OwnAccess = (await ask('get', '/own-access', cookie)).body;
    expect(own.roles.map(inShort).map((role) => [role.role?.[0], role.for])).toEqual([['helsesykepleier', null], ['kontaktlærer', 'Lærer Prøve']]);
    expect(own.cases).toMatchObject([{ caseId: desk.caseId, readable: true, grounds: [{ by: 'owner', standsInFor: { name: 'Lærer Prøve' } }] }]);
  });

  it('S54: whoever reads by an insight is told what for and until when, here and among all that is theirs', async () => {
    const desk = await aCaseDesk();
    const above = await aStaff([{ role: 'area_leader', schoolId: null, groupId: null }]);
    expect((await ask('post', `/cases/${desk.caseId}/bringing-up`, desk.leaderCookie).send({ why: 'Skyss.', insight: { staffId: above.id, purpose: 'Råd om skyss', until: '2026-11-27' } })).status).toBe(200);
    const cookie = await sessionOf(above);
    expect(await groundsOf(`/cases/${desk.caseId}/access`, cookie)).toMatchObject([{ by: 'insight', until: '2026-11-27', purpose: 'Råd om skyss', may: ['case.view', 'document.view'] }, { by: 'brought_up', may: ['case.oversee'] }]);
    const own: OwnAccess = (await ask('get', '/own-access', cookie)).body;
    expect(own.cases.find(({ caseId }) => caseId === desk.caseId)?.grounds.map(({ by }) => by).sort()).toEqual(['brought_up', 'insight']);
  });

  it('sec-10: a protected pupil: those who are named are told so, and find the pupil among what is theirs', async () => {
    const desk: CaseDesk = await aCaseDesk();
    await shield(desk.pupil, [desk.teacher.id]);
    expect((await groundsOf(`/pupils/${desk.pupil.id}/access`, desk.cookie)).map(({ by }) => by)).toEqual(['named', 'role']);
    const own: OwnAccess = (await ask('get', '/own-access', desk.cookie)).body;
    expect(own.named).toEqual([{ id: desk.pupil.id, name: 'Ærlend Prøve' }]);
    expect((await ask('get', `/pupils/${desk.pupil.id}/access`, desk.leaderCookie)).status).toBe(404);
    expect(JSON.stringify((await ask('get', '/own-access', desk.leaderCookie)).body)).not.toContain(desk.pupil.id);
  });
});


it('sec-6: what was written before the database noted whom a row is about is found after the next start', async () => {
  const desk = await aCaseDesk();
  const { stores, actingAs, transaction } = premises();
  const isPostgres = theApp().db.dialect.client === 'postgres';
  const before = await ofPupil(desk);
  await actingAs({ acts: 'system' }, () =>
    transaction(async () => {
      const trx = (await theApp().db.transaction()).get();
      const undone = isPostgres
        ? ['drop trigger trapp_audit_by_pupil on trapp_audit', 'drop trigger trapp_audit_pupils_no_change on trapp_audit_pupils', 'grant delete on trapp_audit_pupils to current_user', 'delete from trapp_audit_pupils', 'revoke delete on trapp_audit_pupils from current_user']
        : ['drop trigger trapp_audit_by_pupil', 'drop trigger trapp_audit_pupils_no_delete', 'delete from trapp_audit_pupils'];
      for (const statement of undone) await trx.raw(statement);
      await stores.audit.seal();
    }),
  );
  const after = await ofPupil(desk);
  expect(deedsOf(before, desk.teacher.id)).toEqual(['case_opened']);
  expect(deedsOf(after, desk.teacher.id)).toEqual(['case_opened']);
  await expect((async () => theApp().db.connection('trapp_audit_pupils').delete())()).rejects.toMatchObject({ message: expect.stringMatching(/never changed|permission denied/) });
});
