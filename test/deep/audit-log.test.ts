import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import type { Staff } from '../../plugins/trapp/core/people/index';
import { paperLineOf } from '../../plugins/trapp/server/audit/heads';
import { checkAudit, checkAuditEveryNight } from '../../plugins/trapp/server/jobs/check-audit';
import { randomFrom } from '../crash/work';
import { theApp } from '../kit/app';
import { evidence, times } from '../kit/evidence';
import { aSchool, aStaff, ask, premises, sessionOf } from '../kit/factories';

const READS = times(2000, 100);
const CHANGES = times(1000, 30);
const SECONDS = 1000;
const table = () => theApp().db.connection('trapp_audit');
const isPostgres = () => theApp().db.dialect.client === 'postgres';

let leader: Staff;
let cookie = '';
beforeAll(async () => {
  const school = await aSchool();
  leader = await aStaff([{ role: 'head_teacher', schoolId: school.id, groupId: null }]);
  cookie = await sessionOf(leader);
  // A chain of some length, whoever has been at work before.
  for (let read = 0; read < 40; read += 1) await ask('get', '/session', cookie);
});
afterAll(() => rmSync(premises().auditHeads, { force: true }));

test(`security sec-6: ${READS} reads at once are ${READS} rows, in one chain`, async () => {
  const { audit } = premises().stores;
  const before = (await audit.check()).rows;
  const answers = await Promise.all(Array.from({ length: READS }, () => ask('get', '/groups', cookie)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const written = Number((await table().where({ actor_id: leader.id, operation: 'listGroups' }).count('id as count').first())?.count);
  expect({ written, ...(await audit.check()) }).toEqual({ written: READS, rows: before + READS, link: expect.any(String), brokenAt: null });
  evidence('sec-6', { reads: READS, rows: written });
}, 600 * SECONDS);

describe('what somebody has changed past the application', () => {
  /** As somebody who owns the database could. */
  const opened = async (work: () => Promise<void>) => {
    const triggers = isPostgres() ? ['trapp_audit_no_change on trapp_audit'] : ['trapp_audit_no_update', 'trapp_audit_no_delete'];
    if (isPostgres()) await theApp().db.connection.raw('grant update, delete on trapp_audit to current_user');
    for (const trigger of triggers) await theApp().db.connection.raw(`drop trigger if exists ${trigger}`);
    try {
      await work();
    } finally {
      if (isPostgres()) await theApp().db.connection.raw('revoke update, delete on trapp_audit from current_user');
      await premises().stores.audit.seal();
    }
  };
  const other: Readonly<Record<string, (value: unknown) => unknown>> = {
    at: () => '2020-01-01T00:00:00.000Z', actor_kind: (kind) => (kind === 'staff' ? 'system' : 'staff'), actor_id: (id) => `${String(id)}x`, operation: (id) => (id === 'viewCase' ? 'viewPupil' : 'viewCase'),
    access: (access) => (access === 'read' ? 'write' : 'read'), outcome: (outcome) => (outcome === 'done' ? 'refused' : 'done'), refusal: (refusal) => (refusal === null ? 'forbidden' : null),
    pupils: (pupils) => (pupils === '[]' ? '["en-annen"]' : '[]'), case_ref: (ref) => (ref === null ? 'en-annen' : null), school: (school) => (school === null ? 'en-annen' : null),
    subject: (subject) => (subject === null ? 'en-annen' : null), link: (link) => String(link).replace(/^./, (letter) => (letter === '0' ? '1' : '0')),
  };
  const columns = Object.keys(other);

  test(`security sec-6: each of ${CHANGES} changes to the log is found: a value, a row gone, a row too much, two that have changed places, the end cut off`, async () => {
    const { audit } = premises().stores;
    const random = randomFrom(20261121);
    const whole = await audit.check();
    const rows: Record<string, unknown>[] = await table().orderBy('id').limit(60);
    const last: Record<string, unknown> = await table().orderBy('id', 'desc').first();
    const missed: string[] = [];
    await opened(async () => {
      for (let change = 0; change < CHANGES; change += 1) {
        const at = Math.floor(random() * (rows.length - 1));
        const [row = {}, next = {}] = rows.slice(at);
        const column = columns[Math.floor(random() * columns.length)] ?? 'at';
        const [how, undo] = await changed(change % 5, row, next, last, column);
        const { brokenAt } = await audit.check(whole);
        if (brokenAt === null) missed.push(how);
        await undo();
      }
    });
    evidence('sec-6', { changes: CHANGES, changesFound: CHANGES - missed.length });
    expect(missed).toEqual([]);
    expect(await audit.check(whole)).toEqual(whole);
  }, 1800 * SECONDS);

  /** Makes a change of this kind, and gives what it was and how to take it back. */
  async function changed(kind: number, row: Record<string, unknown>, next: Record<string, unknown>, last: Record<string, unknown>, column: string): Promise<[string, () => Promise<void>]> {
    const { id, ...values } = row;
    const put = async (given: Record<string, unknown>, where: unknown) => void (await table().where('id', where as number).update(given));
    const takeOut = async (gone: Record<string, unknown>): Promise<[string, () => Promise<void>]> => {
      await table().where('id', gone['id'] as number).delete();
      return [`row ${String(gone['id'])} gone`, async () => void (await table().insert(gone))];
    };
    if (kind === 0) {
      await put({ [column]: other[column]?.(row[column]) }, id);
      return [`${column} of row ${String(id)}`, () => put(values, id)];
    }
    if (kind === 1) return takeOut(row);
    if (kind === 2) return takeOut(last);
    if (kind === 3) {
      const forged = { ...values, id: Number(last['id']) + 1, at: last['at'] };
      await table().insert(forged);
      return ['a row too much', async () => void (await table().where('id', forged.id).delete())];
    }
    const { id: nextId, ...nextValues } = next;
    await put(nextValues, id);
    await put(values, nextId);
    return ['two rows have changed places', async () => (await put(values, id), put(nextValues, nextId))];
  }
});

describe('the night\'s check', () => {
  test('sec-6: keeps how far the log had come outside the database, and says nothing while it is whole', async () => {
    const { auditHeads } = premises();
    rmSync(auditHeads, { force: true });
    const told: string[] = [];
    await checkAuditEveryNight({ ...premises(), alarm: (sentence) => told.push(sentence) })();
    await ask('get', '/session', cookie);
    await checkAuditEveryNight({ ...premises(), alarm: (sentence) => told.push(sentence) })();
    const heads = readFileSync(auditHeads, 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[1]));
    expect(heads).toHaveLength(2);
    expect(heads[1]).toBe((heads[0] ?? 0) + 1);
    expect(told).toEqual([]);
  });

  test('sec-6: tells of a log that has lost what was there, and does not forget it', async () => {
    const { auditHeads } = premises();
    const { rows, link } = await premises().stores.audit.check();
    appendFileSync(auditHeads, `2026-11-20T02:30:00.000Z ${rows + 5} ${link}\n`);
    const told: string[] = [];
    for (const night of [1, 2]) {
      await checkAuditEveryNight({ ...premises(), alarm: (sentence) => told.push(sentence) })();
      expect({ night, told: told.length }).toEqual({ night, told: night });
    }
    expect(told[0]).toContain(`row ${rows + 1}`);
  });

  test('sec-6: the line of a leader\'s figures is checked against, and one that was changed is found', async () => {
    const head = await premises().stores.accessLog.head();
    const line = paperLineOf('2026-11-20', head);
    expect(line).toMatch(/^2026-11-20 \d+ [0-9a-f]{16}$/);
    const check = (text: string) => theApp().plugin('trapp').service('auditLog').check(text);
    expect(await check(line)).toMatchObject({ brokenAt: null });
    expect(await check(line.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toMatchObject({ brokenAt: head.rows });
    expect(await check(`2026-11-20 ${head.rows + 40} ${head.link.slice(0, 16)}`)).toMatchObject({ brokenAt: expect.any(Number) });
    for (const none of ['2026-11-20 12 ', `2026-11-20 12 ${head.link.slice(0, 10)}`]) await expect(check(none)).rejects.toThrow('no line');
  });

  test('sec-6: a line that was kept elsewhere is checked against', async () => {
    const checked = await checkAudit(premises(), { rows: 3, link: 'f'.repeat(64) });
    expect(checked.brokenAt).toBe(3);
    expect(existsSync(premises().auditHeads)).toBe(true);
  });
});
