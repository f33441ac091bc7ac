import { about, type AuditRow } from '../../plugins/trapp/core/audit/index';
import { createAuditStore } from '../../plugins/trapp/server/audit/audit.store';
import { theApp } from '../kit/app';
import { premises } from '../kit/factories';

const row: AuditRow = { at: '2026-11-20T08:00:00.000Z', actorKind: 'system', actorId: 'system', operation: 'viewPupil', access: 'read', outcome: 'done', refusal: null, about: about({}) };

/** The log as an installation with other keys writes and reads it. */
function withKeys(keys: string) {
  const app = theApp();
  const plugin = () => ({ config: (name: string): unknown => (name === 'auditKey' ? keys : app.plugin('trapp').config(name)) });
  return createAuditStore(new Proxy(app, { get: (target, name): unknown => (name === 'plugin' ? plugin : Reflect.get(target, name)) }));
}

describe('sec-6: the audit log outlives its key', () => {
  it('rows of the old key and of the new one are one chain, and the old key alone cannot go on with it', async () => {
    const { audit } = premises().stores;
    const old = String(theApp().plugin('trapp').config('auditKey'));
    await premises().transaction(() => audit.append(row));
    const { rows: before } = await audit.check();
    const both = withKeys(`${old},next`);
    await premises().transaction(() => both.append(row));
    expect(await both.check()).toMatchObject({ rows: before + 1, brokenAt: null });
    expect(await audit.check()).toMatchObject({ brokenAt: before + 1 });
    // Whoever still has the old key writes on: that is found.
    const forged = new Error('Taken back');
    await premises()
      .transaction(async () => {
        await audit.append(row);
        expect(await both.check()).toMatchObject({ brokenAt: before + 2 });
        throw forged;
      })
      .catch((error: unknown) => expect(error).toBe(forged));
  });

  afterAll(async () => {
    // Other tests read the log with the one key: what this one added is taken out as only the database's owner can.
    const isPostgres = theApp().db.dialect.client === 'postgres';
    const { raw } = theApp().db.connection;
    const ask = raw.bind(theApp().db.connection);
    if (isPostgres) await ask('grant delete on trapp_audit to current_user');
    await ask(isPostgres ? 'drop trigger trapp_audit_no_change on trapp_audit' : 'drop trigger trapp_audit_no_delete');
    await ask('delete from trapp_audit where id = (select max(id) from trapp_audit)');
    if (isPostgres) await ask('revoke delete on trapp_audit from current_user');
    await premises().stores.audit.seal();
    expect((await premises().stores.audit.check()).brokenAt).toBeNull();
  });
});
