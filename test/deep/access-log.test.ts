import { theApp } from '../kit/app';
import { evidence, times } from '../kit/evidence';
import { premises } from '../kit/factories';

const ROWS = times(1_000_000, 20_000);
const PUPILS = 5000;
/** Every so many rows a class list is looked at. */
const LIST_EVERY = 20;
const CLASS = 28;
const SECONDS = 1000;
const isPostgres = () => theApp().db.dialect.client === 'postgres';

/** A log of two years, as the database writes it; never kept, because its rows are bound to nothing. */
const numbers = () => (isPostgres() ? `select generate_series(1, ${ROWS}) as i` : `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS}) select i from n`);
const pupilsOf = () => {
  const list = `'["' || ${Array.from({ length: CLASS }, (_, at) => `'p-' || ((i + ${at}) % ${PUPILS})`).join(` || '","' || `)} || '"]'`;
  return `case when i % ${LIST_EVERY} = 0 then ${list} else '["p-' || (i % ${PUPILS}) || '"]' end`;
};
const fill = () =>
  `insert into trapp_audit (at, actor_kind, actor_id, operation, access, outcome, refusal, pupils, case_ref, school, subject, link)
   select '2026-' || substr('0' || (1 + i % 12), -2) || '-10T08:00:00.000Z', 'staff', 'person-' || (i % 400), 'viewPupil', 'read', 'done', null, ${pupilsOf()}, case when i % 3 = 0 then 'case-' || (i % 900) end, 'skole', null, ''
   from (${numbers()}) made`.replace("substr('0' || (1 + i % 12), -2)", isPostgres() ? "lpad((1 + i % 12)::text, 2, '0')" : "substr('0' || (1 + i % 12), -2)");

test(`sec-6: who has seen a pupil is found by an index among ${ROWS} rows`, async () => {
  const { stores, transaction, actingAs } = premises();
  const between = { from: '2026-01-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z', most: 5001 };
  const takenBack = new Error('Taken back');
  await actingAs({ acts: 'system' }, () =>
    transaction(async () => {
      const trx = (await theApp().db.transaction()).get();
      await trx.raw(fill());
      if (isPostgres()) await trx.raw('analyze trapp_audit, trapp_audit_pupils');
      const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
        const begun = performance.now();
        return [await work(), Math.round(performance.now() - begun)];
      };
      const [ofPupil, pupilMs] = await timed(() => stores.accessLog.ofPupil('p-20', between));
      const [ofCase, caseMs] = await timed(() => stores.accessLog.ofCase('case-30', between));
      const [none, noneMs] = await timed(() => stores.accessLog.ofPupil('p-20', { ...between, from: '2027-01-01T00:00:00.000Z' }));
      const [head, headMs] = await timed(() => stores.accessLog.head());
      const expected = Array.from({ length: ROWS }, (_, at) => at + 1).filter((i) => (i % LIST_EVERY === 0 ? Array.from({ length: CLASS }, (_, at) => (i + at) % PUPILS).includes(20) : i % PUPILS === 20));
      expect(ofPupil).toHaveLength(expected.length);
      expect(ofCase.length).toBeGreaterThan(0);
      expect(none).toEqual([]);
      expect(head.rows).toBeGreaterThanOrEqual(ROWS);
      evidence('sec-6', { logRows: ROWS, pupilRows: ofPupil.length, pupilMs, caseMs, noneMs, headMs });
      throw takenBack;
    }),
  ).catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}, 900 * SECONDS);
