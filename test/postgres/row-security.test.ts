import { actions, can, openInEmergency, type Actor, type StaffActor } from '../../plugins/trapp/core/access/index';
import type { Assignment } from '../../plugins/trapp/core/people/index';
import { caseObject, pupilObject } from '../../plugins/trapp/server/people/access-objects';
import { settings, type Setting } from '../../plugins/trapp/server/row-security/acting';
import { scopeOf, type Scope } from '../../plugins/trapp/server/row-security/scope';
import { tableRules } from '../../plugins/trapp/server/row-security/tables';
import { theApp } from '../kit/app';
import { aCaseDesk, aPlace, FRIDAY, wholeConversation, workFirstStep, startRecord, save, type CaseDesk } from '../kit/case-desk';
import { evidence, times } from '../kit/evidence';
import { absencesReach, anAbsence, aGroup, aPupil, aStaff, ask, premises, publishOnly, resetClock, setClock } from '../kit/factories';
import { bareUrl, describeOnPostgres, withClient } from '../kit/postgres';
import { daysRule, smallRoutine } from '../kit/small-routine';

jest.setTimeout(600_000);

const personal = Object.entries(tableRules).flatMap(([table, rule]) => (rule.personal ? [table] : []));
/** Tables whose rows are about a pupil, with the SQL that says whom. */
const about: Readonly<Record<string, string>> = {
  trapp_pupils: 't.ref',
  trapp_guardians: 't.pupil',
  trapp_absences: '(select p.ref from trapp_pupils p where p.id = t.pupil)',
  trapp_absence_marks: '(select p.ref from trapp_pupils p where p.id = t.id)',
  trapp_evaluations_due: 't.pupil',
  trapp_findings: 't.pupil',
  trapp_concerns: 't.pupil',
  trapp_cases: 't.pupil',
  trapp_case_events: '(select c.pupil from trapp_cases c where c.ref = t.case_ref)',
  trapp_records: '(select c.pupil from trapp_cases c where c.ref = t.case_ref)',
  trapp_field_changes: '(select c.pupil from trapp_records r join trapp_cases c on c.ref = r.case_ref where r.ref = t.record)',
};
/** Everything that a handler would be given which asks for nobody in particular. */
const rowsSeen = async (scope: Scope, table: string): Promise<string[]> =>
  premises().actingAs(scope, () => premises().transaction(async () => ids(await theApp().db.transaction(({ trx }) => trx(table).select('id')))));
const ids = (rows: readonly { id: number }[]): string[] => rows.map(({ id }) => String(id));

const staffActor = (id: string, assignments: readonly Assignment[]): StaffActor => ({ kind: 'staff', id, name: 'Den som spør', assignments, on: '2026-11-20' });

describeOnPostgres('sec-2: the database itself shows nobody what is not theirs', () => {
  let desks: CaseDesk[];
  const actors: Record<string, Actor> = {};
  /** Whom each row is about, by table and id. */
  const whose: Record<string, Map<string, string>> = {};
  /** The pupils that each actor may see or has a case with, by the guard. */
  const allowed: Record<string, Set<string>> = {};

  beforeAll(async () => {
    setClock(FRIDAY);
    await publishOnly(smallRoutine('radvern', [daysRule(1)]));
    desks = [await aCaseDesk({}, [{}]), await aCaseDesk({}, [{}, {}])];
    const [vik, nes] = desks as [CaseDesk, CaseDesk];
    for (const desk of desks) {
      await workFirstStep(desk);
      const begun = await startRecord(desk, { template: 'forste-samtale-elev' }).catch(() => undefined);
      if (begun !== undefined) await save(desk, begun.record.id, 1, wholeConversation(begun));
      await absencesReach(desk.school, '2026-11-19', [anAbsence(desk.pupil, '2026-11-18'), anAbsence(desk.pupil, '2026-11-19')]);
      await ask('post', `/pupils/${desk.pupil.id}/concerns`, desk.cookie).send({ source: 'teacher', text: 'Er stille i timene.', since: null });
      expect((await ask('post', '/evaluations', desk.leaderCookie).send({ schoolId: desk.school.id })).status).toBe(200);
    }
    const b8 = await aGroup(vik.school, { name: '8B' });
    const inB8 = await aPupil(b8, {}, [{}]);
    await absencesReach(vik.school, '2026-11-19', [anAbsence(inB8, '2026-11-18')]);
    const shielded = await aPupil(vik.group, { protection: 'strictly_confidential', namedStaff: [vik.teacher.id] }, [{}]);
    await absencesReach(vik.school, '2026-11-19', [anAbsence(shielded, '2026-11-18')]);
    const elsewhere = await aPlace();

    const at = (role: Assignment['role'], schoolId: string | null, groupId: string | null = null): Assignment => ({ role, schoolId, groupId });
    const { caseId: shieldedCase } = (await ask('post', `/pupils/${shielded.id}/cases`, vik.cookie).send({ concern: 'Prøve.' })).body;
    /** Opened at seven by the clock of the test, to ten. */
    const opened = async (id: string, held: Assignment, caseId: string, now: string): Promise<StaffActor> => {
      const actor = staffActor(id, [held]);
      const schoolId = caseId === nes.caseId ? nes.school.id : vik.school.id;
      const access = openInEmergency({ id: `use-${id}`, schoolId, caseId, reason: 'other', text: 'Bare en prøve av tilgangen.', by: actor, staffOfSchool: [vik.leader] }, '2026-11-20T07:00:00.000Z');
      await premises().transaction(() => premises().stores.emergencies.save(access));
      return { ...actor, at: now, opened: [{ accessId: access.id, caseId, until: access.endsAt }] };
    };
    Object.assign(actors, {
      'contact teacher': staffActor(vik.teacher.id, vik.teacher.assignments),
      'head teacher': staffActor(vik.leader.id, vik.leader.assignments),
      'teacher on their last day': staffActor(vik.teacher.id, vik.teacher.assignments.map((held) => ({ ...held, until: '2026-11-20' }))),
      'teacher whose time is over': staffActor(vik.teacher.id, vik.teacher.assignments.map((held) => ({ ...held, until: '2026-11-19' }))),
      'head teacher of Nes': staffActor(nes.leader.id, nes.leader.assignments),
      'contact teacher of 8B': staffActor('b8', [at('contact_teacher', vik.school.id, b8.id)]),
      'subject teacher': staffActor('subject', [at('subject_teacher', vik.school.id, vik.group.id)]),
      'presence team': staffActor('team', [at('presence_team', vik.school.id)]),
      nurse: staffActor('nurse', [at('school_nurse', vik.school.id)]),
      'area leader': staffActor('area', [at('area_leader', null)]),
      'somebody without a role': staffActor('nobody', []),
      'head teacher of a third school': staffActor(elsewhere.leader.id, elsewhere.leader.assignments),
      'substitute for the teacher of Nes': { ...staffActor('substitute', [at('school_nurse', vik.school.id), ...nes.teacher.assignments]), standsInFor: [{ id: nes.teacher.id, name: 'Borte', until: null }] },
      'nurse with an emergency': await opened('emergency-1', at('school_nurse', vik.school.id), vik.caseId, '2026-11-20T09:59:59.999Z'),
      'nurse after an emergency': await opened('emergency-2', at('school_nurse', vik.school.id), vik.caseId, '2026-11-20T10:00:00.000Z'),
      'area leader with an emergency': await opened('emergency-3', at('area_leader', null), nes.caseId, '2026-11-20T09:00:00.000Z'),
      'head teacher with the emergency of a protected pupil': await opened('emergency-4', at('head_teacher', vik.school.id), shieldedCase, '2026-11-20T09:00:00.000Z'),
      'department head who once opened one that is protected now': await opened('emergency-5', at('department_head', vik.school.id), shieldedCase, '2026-11-20T09:00:00.000Z'),
      'head teacher elsewhere, who once worked here': { ...(await opened('emergency-6', at('school_nurse', vik.school.id), vik.caseId, '2026-11-20T09:00:00.000Z')), assignments: [at('head_teacher', elsewhere.school.id)] },
      coordinator: { kind: 'coordinator', id: 'admin-1', name: 'Koordinator' },
      source: { kind: 'source', id: 'kilde', name: 'Kilde', schoolIds: 'all' },
      anonymous: { kind: 'anonymous' },
    } satisfies Record<string, Actor>);

    const { connection } = theApp().db;
    for (const [table, pupil] of Object.entries(about)) {
      const { rows } = (await connection.raw(`select t.id, ${pupil} as pupil from ${table} t`)) as { rows: { id: number; pupil: string }[] };
      whose[table] = new Map(rows.map((row) => [String(row.id), row.pupil]));
    }
    const pupils = (await connection('trapp_pupils').pluck('ref')) as string[];
    const { stores, transaction } = premises();
    const cards = await transaction(() => stores.people.cards(pupils));
    const cases = await transaction(() => stores.cases.ofPupils(pupils, 'all'));
    for (const [name, actor] of Object.entries(actors)) {
      const seen = [...cards.values()].filter(({ pupil }) => can(actor, 'pupil.view', pupilObject(pupil))).map(({ pupil }) => pupil.id);
      const reached = cases.filter((held) => {
        const pupil = cards.get(held.pupilId)?.pupil;
        return pupil !== undefined && actions.some((action) => can(actor, action, caseObject(pupil, held)));
      });
      allowed[name] = new Set([...seen, ...reached.map(({ pupilId }) => pupilId)]);
    }
  });
  afterAll(resetClock);

  const foreign = (name: string, table: string, seen: readonly string[]): string[] => seen.filter((id) => !allowed[name]?.has(whose[table]?.get(id) ?? ''));

  it('the tables hold something to show', () => {
    for (const [table, rows] of Object.entries(whose)) expect({ table, rows: rows.size > 0 }).toEqual({ table, rows: true });
    expect(Object.values(allowed).filter(({ size }) => size > 0).length).toBeGreaterThanOrEqual(7);
  });

  it('sec-1: a pupil and a case are shown to just those whom the guard lets do something', async () => {
    for (const [name, actor] of Object.entries(actors)) {
      const shown = (await rowsSeen(scopeOf(actor, 'viewMyDay'), 'trapp_pupils')).map((id) => whose['trapp_pupils']?.get(id));
      expect({ name, shown: shown.sort() }).toEqual({ name, shown: [...(allowed[name] ?? [])].sort() });
    }
  });

  it('10,000 reads at once that forget to ask for their own, by many: none gets a foreign row', async () => {
    const reads = times(10_000, 1_000);
    const names = Object.keys(actors);
    const tables = Object.keys(about);
    let shown = 0;
    const wrong: string[] = [];
    const AT_ONCE = 40;
    const read = async (number: number): Promise<void> => {
      const [name, table] = [names[number % names.length] ?? '', tables[Math.floor(number / names.length) % tables.length] ?? ''];
      const actor = actors[name];
      if (actor === undefined) return;
      const seen = await rowsSeen(scopeOf(actor, 'viewMyDay'), table);
      shown += seen.length;
      wrong.push(...foreign(name, table, seen).map((id) => `${name} ${table} ${id}`));
    };
    for (let from = 0; from < reads; from += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, reads - from) }, (_, index) => read(from + index)));
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(reads / 10);
    evidence('sec-2', { reads, rowsShown: shown, foreign: wrong.length });
  });

  it.each(personal)('without anybody who acts, %s shows nothing and takes nothing', async (table) => {
    await withClient(bareUrl(), async (client) => {
      expect((await client.query(`select 1 from ${table} limit 1`)).rowCount).toBe(0);
      // The rights to take from the audit log are gone altogether.
      if (!table.startsWith('trapp_audit')) expect((await client.query(`delete from ${table}`)).rowCount).toBe(0);
      await expect(client.query(`insert into ${table} (id) values (999999999)`)).rejects.toThrow(/row-level security|null value/);
    });
  });

  it('neither a coordinator nor an import source sees a row about anybody', async () => {
    for (const name of ['coordinator', 'source']) {
      const actor = actors[name];
      if (actor === undefined) throw new Error(name);
      for (const table of personal) expect({ name, table, rows: await rowsSeen(scopeOf(actor, 'listRoutines'), table) }).toEqual({ name, table, rows: [] });
    }
  });

  it('sec-2: where only a part of a row is somebody’s to change, the database takes no other change, no new row, and no row away', async () => {
    const [vik] = desks as [CaseDesk, CaseDesk];
    const substitute = await aStaff([{ role: 'contact_teacher', schoolId: vik.school.id, groupId: vik.group.id, until: '2026-12-01' }]);
    const head = scopeOf(staffActor(vik.leader.id, vik.leader.assignments), 'setLastDay');
    const asHead = (sql: string, ...values: readonly string[]): Promise<number> =>
      premises().actingAs(head, () => premises().transaction(async () => Number(await theApp().db.transaction(async ({ trx }) => ((await trx.raw(sql, [...values])) as { rowCount: number }).rowCount))));
    const inPart = /changed in part only|row-level security/;

    expect(await asHead("update trapp_assignments set until_day = '2026-12-05' where staff = ?", substitute.id)).toBe(1);
    for (const [column, value] of [['role', 'head_teacher'], ['staff', vik.leader.id], ['school', ''], ['"group"', '']] as const) await expect(asHead(`update trapp_assignments set ${column} = ? where staff = ?`, value, substitute.id)).rejects.toThrow(inPart);
    await expect(asHead('update trapp_assignments set until_day = null where staff = ?', substitute.id)).rejects.toThrow(inPart);
    await expect(asHead("insert into trapp_assignments (staff, role, school, \"group\", until_day) values (?, 'presence_team', ?, '', '2026-12-05')", substitute.id, vik.school.id)).rejects.toThrow(inPart);
    expect(await asHead('delete from trapp_assignments where staff = ?', substitute.id)).toBe(0);
    // A role without a last day is whoever manages accounts'.
    expect(await asHead("update trapp_assignments set until_day = '2026-12-05' where staff = ?", vik.teacher.id)).toBe(0);

    expect(await asHead('update trapp_guardians set blocked = true where pupil = ?', vik.pupil.id)).toBe(1);
    for (const [column, value] of [['responsibility', 'no'], ['name', 'En Annen'], ['pupil', 'en-annen']] as const) await expect(asHead(`update trapp_guardians set ${column} = ? where pupil = ?`, value, vik.pupil.id)).rejects.toThrow(inPart);
    expect(await asHead('delete from trapp_guardians where pupil = ?', vik.pupil.id)).toBe(0);
    await expect(asHead("update trapp_staff set active = false where ref = ?", vik.leader.id)).rejects.toThrow(inPart);
    expect(await asHead("update trapp_pupils set protection = 'none' where ref = ?", vik.pupil.id)).toBe(0);
    for (const table of ['trapp_pupils', 'trapp_absences', 'trapp_case_events', 'trapp_documents']) expect([table, await asHead(`delete from ${table}`)]).toEqual([table, 0]);
    expect(await asHead("update trapp_case_events set type = 'x' where case_ref = ?", vik.caseId)).toBe(0);
  });

  it('the application’s role can be let past nothing, and cannot change the audit log', async () => {
    await withClient(bareUrl(), async (client) => {
      const { rows } = await client.query("select rolsuper, rolbypassrls, has_table_privilege('trapp_audit', 'update') as u, has_table_privilege('trapp_audit', 'delete') as d, has_table_privilege('trapp_audit', 'truncate') as t from pg_roles where rolname = current_user");
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, u: false, d: false, t: false }]);
      for (const change of ["update trapp_audit set actor_id = 'x'", 'delete from trapp_audit', 'truncate trapp_audit']) await expect(client.query(change)).rejects.toThrow(/permission denied/);
    });
  });

  it('sec-2: who acts is forgotten with the transaction, also when it fails', async () => {
    const actor = actors['nurse with an emergency'];
    if (actor === undefined) throw new Error('Nobody');
    type Told = { readonly connection: number } & Readonly<Record<Setting, string>>;
    const asked = `select pg_backend_pid() as connection, ${settings.map((name) => `coalesce(current_setting('trapp.${name}', true), '') as "${name}"`).join(', ')}`;
    const told = async (by: { raw(sql: string): PromiseLike<{ rows: Told[] }> }): Promise<Told> => {
      const [row] = (await by.raw(asked)).rows;
      if (row === undefined) throw new Error('No answer');
      return row;
    };
    /** What one connection says after the transaction that it carried: the others of the pool have nothing to forget. */
    const afterwards = async (connection: number): Promise<Told> => {
      for (let tried = 0; tried < 200; tried += 1) {
        const now = await told(theApp().db.connection);
        if (now.connection === connection) return now;
      }
      throw new Error('The connection has not come back');
    };
    for (const end of ['committed', 'failed', 'given up by the database'] as const) {
      let within: Told | undefined;
      const work = premises().actingAs(scopeOf(actor, 'viewMyDay'), () =>
        premises().transaction(() =>
          theApp().db.transaction(async ({ trx }) => {
            within = await told(trx);
            if (end === 'failed') throw new Error('on purpose');
            if (end === 'given up by the database') await trx.raw('select 1 / 0');
          }),
        ),
      );
      await (end === 'committed' ? work : expect(work).rejects.toThrow(/on purpose|division by zero/));
      if (within === undefined) throw new Error('Nobody acted');
      const { connection } = within;
      // Else there was nothing to forget.
      expect({ end, ...within }).toMatchObject({ end, acts: 'staff', staff: 'emergency-1', keys: expect.stringMatching(/^\{.+\}$/), reached: expect.stringMatching(/^\{.+\}$/), opened: expect.stringMatching(/^\{.+\}$/) });
      // The connections of the tests begin as the system (test/kit/as-system.ts); in production, as nobody.
      expect({ end, ...(await afterwards(connection)) }).toEqual({ end, connection, ...Object.fromEntries(settings.map((name) => [name, name === 'acts' ? 'system' : ''])) });
    }
  });
});
