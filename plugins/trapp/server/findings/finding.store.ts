import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { daySchema, type Day } from '../../core/calendar/index';
import { findingStatusSchema, groundSchema } from '../../core/contracts/index';
import { keySchema } from '../../core/language/index';
import { idSchema, staffRoleSchema } from '../../core/people/index';
import { explanationSchema, readKept } from '../../core/rules/index';
import { sqliteOf, type Transaction } from '../absences/transaction';
import { required, requiredText } from '../columns';
import type { Value } from '../statement';
import { rememberedRows } from '../remembered-rows';
import { aboutIn, aboutRules, aboutSchema } from './about-rules';
import { forgetRule } from './judged.store';
import type { Places } from '../people/visible-pupils';
import { readKnown, type AskedAbout, type KnownFinding } from './known-findings';
import { numberFindings } from './number-findings';
import { ruleNumber } from './memory';

const TABLE = 'trapp_findings';
const IDS_PER_QUERY = 500;
/** Chosen so that no statement passes 32,766 bound values, SQLite's limit. */
const ROWS_PER_INSERT = 500;

export const findingModel = {
  uid: 'trapp::finding',
  singularName: 'trapp_finding',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    /**
     * What makes it the same finding: pupil, routine and rule while it waits, and its own ref once it is assessed; an entry on a list has its day besides. It
     * begins with the pupil's number: what a night finds at a school lies together in the index.
     */
    slot: { type: 'string', column: { unique: true, notNullable: true } },
    /** `list` is an entry that nobody has to assess; null in rows from before there were lists. */
    kind: { type: 'string' },
    pupil: required,
    school: required,
    routine: required,
    rule: required,
    severity: required,
    assessedBy: required,
    raisedOn: required,
    assessBy: required,
    status: required,
    /** JSON: title, explanation and sources of the rule as it was. */
    about: requiredText,
    explanation: requiredText,
    /** What the rule fired on, as a number: while it is the same, there is nothing new in it. */
    signature: { type: 'integer' },
    /** The day and the routine's version of the explanation; null in rows from before they were written beside it. */
    evaluatedOn: { type: 'string' },
    routineVersion: { type: 'integer' },
    /** Of the pupil's own row; see `number-findings.ts`. */
    pupilNumber: { type: 'integer' },
    /** Null while it stands on what it was raised on. */
    ground: { type: 'string' },
    groundSince: { type: 'string' },
    assessorId: { type: 'string' },
    assessorName: { type: 'string' },
    assessedOn: { type: 'string' },
    reason: { type: 'text' },
    caseRef: { type: 'string' },
  },
  indexes: [
    /** What waits at a school, and what stands on its lists: entries on these wait for nobody, and are never assessed. */
    { name: 'trapp_findings_school', columns: ['school', 'status', 'kind', 'raised_on'] },
    { name: 'trapp_findings_pupil_rule', columns: ['pupil_number', 'rule'] },
  ],
} as const;

const assessmentSchema = z.strictObject({ by: z.strictObject({ id: idSchema, name: z.string() }), on: daySchema, reason: z.string().max(4000), caseId: idSchema.nullable() });
export type Assessment = z.infer<typeof assessmentSchema>;

/** A finding without what it says of its rule. */
const ownSchema = z.strictObject({
  id: idSchema,
  pupilId: idSchema,
  schoolId: idSchema,
  routineKey: keySchema,
  ruleKey: keySchema,
  severity: z.enum(['notice', 'concern']),
  assessedBy: staffRoleSchema,
  raisedOn: daySchema,
  assessBy: daySchema,
  status: findingStatusSchema,
  ground: groundSchema,
  assessment: assessmentSchema.nullable(),
});
/** A finding without its explanation: what lists show. */
const headSchema = ownSchema.extend(aboutSchema.shape);
export type FindingHead = z.infer<typeof headSchema>;

const storedSchema = headSchema.extend({ kind: z.enum(['finding', 'list']), signature: z.number().int().nullable(), explanation: explanationSchema });
export type StoredFinding = z.infer<typeof storedSchema>;

/** A finding as the evaluation writes it. The explanation is the engine's own result as it is kept; it is parsed when somebody reads it. */
export interface RaisedFinding extends Pick<StoredFinding, 'id' | 'kind' | 'pupilId' | 'schoolId' | 'routineKey' | 'ruleKey' | 'ruleTitle' | 'ruleExplanation' | 'sources' | 'severity' | 'assessedBy' | 'raisedOn' | 'assessBy'> {
  /** Of the pupil's own row. */
  readonly pupilNumber: number;
  readonly signature: number;
  readonly routineVersion: number;
  readonly evaluatedOn: Day;
  readonly explanation: string;
}

/** Findings: what the rules have said about pupils, and what people have made of it. Lists of findings leave out entries on rules' own lists, and unknown ids give nothing. */
export interface FindingStore {
  /** Brings what an earlier version has written into this one's form; asked for at each start, does nothing when it is. */
  prepare(): Promise<void>;
  find(findingId: string): Promise<StoredFinding | undefined>;
  ofPupils(pupilIds: readonly string[], which: 'new' | 'all'): Promise<FindingHead[]>;
  ofSchools(schoolIds: readonly string[], which: 'new' | 'all'): Promise<FindingHead[]>;
  /** What waits about those who go to these schools or classes now. */
  waitingAt(places: Places): Promise<FindingHead[]>;
  byIds(findingIds: readonly string[]): Promise<FindingHead[]>;
  /** Entries on rules' lists at the school, newest day first, at most `count`. */
  listed(schoolId: string, since: Day, count: number): Promise<StoredFinding[]>;
  /** The pupils' findings by these rules, and the entries that were listed on the day. One statement. */
  known(asked: readonly AskedAbout[], today: Day): Promise<KnownFinding[]>;
  /** Explanations as they are stored, by the finding's id. */
  explanations(findingIds: readonly string[]): Promise<Map<string, string>>;
  /** What was assessed of these rules, with explanations as they are stored. */
  assessed(pupilIds: readonly string[], routineKey: string, ruleKeys: readonly string[]): Promise<{ pupilId: string; ruleKey: string; explanation: string }[]>;
  /** The last day that a finding of the routine was assessed, by pupil. */
  lastAssessed(pupilIds: readonly string[], routineKey: string): Promise<Map<string, Day>>;
  /** Writes findings that wait to be assessed. One that waits already gets what is known now, and keeps its id and its deadline. */
  raise(findings: readonly RaisedFinding[]): Promise<void>;
  /** Explains one anew that waits; one that does not wait any more is left as it is. */
  refresh(finding: RaisedFinding): Promise<void>;
  /** Marks those that wait: what they rested on is gone. */
  markGround(findingIds: readonly string[], state: 'corrected' | 'passed', on: Day): Promise<void>;
  /** False when it has been assessed already, or is nothing that is assessed. */
  assess(findingId: string, status: 'no_action' | 'case_opened', assessment: Assessment): Promise<boolean>;
}

const waitingColumns = ['ref', 'pupil', 'school', 'routine', 'rule', 'severity', 'assessed_by', 'raised_on', 'assess_by', 'status', 'routine_version', 'ground', 'ground_since'];
const headColumns = [...waitingColumns, 'assessor_id', 'assessor_name', 'assessed_on', 'reason', 'case_ref'];
const wholeColumns = [...headColumns, 'about', 'kind', 'signature', 'explanation'];

export function createFindingStore(strapi: Core.Strapi): FindingStore {
  const headsOf = (columns: readonly string[]) => {
    const select = (which: readonly string[]) => `select ${which.map((column) => `f.${column}`).join(', ')} from ${TABLE} f`;
    // What a finding says of its rule is as the routine's version has it, and longer than all the rest.
    const read = rememberedRows({ select: select([...columns, 'about']), apart: { select: select(columns), besides: `select ref, about from ${TABLE} where ref in ?` }, parse: toHead, mostKept: MOST_HEADS });
    return (where: string, values: readonly Value[]) => read(strapi.db, `${where} and (f.kind is null or f.kind = 'finding') order by f.assess_by, f.id`, values);
  };
  const heads = headsOf(headColumns);
  const waiting = headsOf(waitingColumns);
  const withStatus = (which: 'new' | 'all') => (which === 'new' ? " and f.status = 'new'" : '');

  /** Rows for many ids, a part at a time. */
  const inParts = async (ids: readonly string[], read: (trx: Transaction, part: readonly string[]) => PromiseLike<unknown>): Promise<Row[]> =>
    strapi.db.transaction(async ({ trx }) => {
      const rows: Row[] = [];
      for (let start = 0; start < ids.length; start += IDS_PER_QUERY) rows.push(...((await read(trx, ids.slice(start, start + IDS_PER_QUERY))) as Row[]));
      return rows;
    });

  return {
    prepare: async () => strapi.db.transaction(async ({ trx }) => numberFindings(trx)),
    find: async (findingId) =>
      strapi.db.transaction(async ({ trx }) => {
        const row: Row | undefined = await trx(TABLE).first(wholeColumns).where('ref', findingId);
        return row && toStored(row);
      }),
    ofPupils: (pupilIds, which) => heads(`where f.pupil_number in (select id from trapp_pupils where ref in ?)${withStatus(which)}`, [pupilIds]),
    ofSchools: (schoolIds, which) => heads(`where f.school in ?${withStatus(which)}`, [schoolIds]),
    waitingAt: ({ schoolIds, wholeSchoolIds, groupIds }) =>
      waiting(`join trapp_pupils p on p.id = f.pupil_number where f.school in ? and f.status = 'new' and p.active = true and (p.school in ? or p."group" in ?)`, [schoolIds, wholeSchoolIds, groupIds]),
    byIds: async (findingIds) => (findingIds.length === 0 ? [] : heads('where f.ref in ?', [findingIds])),
    listed: async (schoolId, since, count) =>
      strapi.db.transaction(async ({ trx }) => {
        const query = trx(TABLE).select(wholeColumns).where({ school: schoolId, status: 'new', kind: 'list' }).where('raised_on', '>=', since);
        return ((await query.orderBy([{ column: 'raised_on', order: 'desc' }, { column: 'id' }]).limit(count)) as Row[]).map(toStored);
      }),
    known: async (asked, today) => strapi.db.transaction(async ({ trx }) => (await readKnown(trx, asked, today))),
    explanations: async (findingIds) => {
      const rows = await inParts(findingIds, (trx, part) => trx(TABLE).select('ref', 'explanation').whereIn('ref', part));
      return new Map(rows.map((row) => [row['ref'] as string, row['explanation'] as string]));
    },
    assessed: async (pupilIds, routineKey, ruleKeys) => {
      const rows = await inParts(pupilIds, (trx, part) => trx(TABLE).select('pupil', 'rule', 'explanation').whereIn('pupil_number', numbersOf(trx, part)).where('routine', routineKey).whereIn('rule', ruleKeys).whereNot('status', 'new'));
      return rows.map((row) => ({ pupilId: text(row['pupil']), ruleKey: text(row['rule']), explanation: text(row['explanation']) }));
    },
    lastAssessed: async (pupilIds, routineKey) => {
      const rows = await inParts(pupilIds, (trx, part) => trx(TABLE).select('pupil').max({ day: 'assessed_on' }).whereIn('pupil_number', numbersOf(trx, part)).where('routine', routineKey).whereNot('status', 'new').groupBy('pupil'));
      return new Map(rows.map((row) => [text(row['pupil']), text(row['day'])]));
    },
    raise: async (findings) =>
      strapi.db.transaction(async ({ trx }) => {
        const aboutOf = aboutRules();
        const sqlite = await sqliteOf(trx);
        // The database's own message would repeat the explanation, which is about a child.
        const failed = () => Promise.reject(new Error('Findings could not be written'));
        if (sqlite !== undefined) {
          const insert = sqlite.prepare(`insert into ${TABLE} (${writtenColumns.join(', ')}) values (${writtenColumns.map(() => '?').join(', ')}) on conflict (slot) do update set ${merged.map((column) => `${column} = excluded.${column}`).join(', ')}`);
          try {
            for (const finding of findings) insert.run(...valuesOf(finding, aboutOf(finding)));
          } catch {
            await failed();
          }
          return;
        }
        const rows = findings.map((finding) => toRow(finding, aboutOf(finding)));
        for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
          await trx(TABLE).insert(rows.slice(start, start + ROWS_PER_INSERT)).onConflict('slot').merge([...merged]).catch(failed);
        }
      }),
    refresh: async (finding) =>
      strapi.db.transaction(async ({ trx }) => {
        const row = toRow(finding, aboutRules()(finding));
        await trx(TABLE).where({ ref: finding.id, status: 'new' }).update(Object.fromEntries(merged.map((column) => [column, row[column]])))
          .catch(() => Promise.reject(new Error('A finding could not be written')));
      }),
    markGround: async (findingIds, state, on) =>
      strapi.db.transaction(async ({ trx }) => {
        const sqlite = await sqliteOf(trx);
        const marking = `update ${TABLE} set ground = ?, ground_since = ? where status = 'new' and ref`;
        if (sqlite === undefined) await trx.raw(`${marking} = any(?)`, [state, on, findingIds]);
        else sqlite.prepare(`${marking} in (select value from json_each(?))`).run(state, on, JSON.stringify(findingIds));
      }),
    assess: async (findingId, status, given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { by, on, reason, caseId } = assessmentSchema.parse(given);
        const changed = await trx(TABLE)
          .where({ ref: findingId, status: 'new' })
          .where(isFinding)
          .update({ status, slot: findingId, assessor_id: by.id, assessor_name: by.name, assessed_on: on, reason, case_ref: caseId });
        if (changed === 1) await forget(trx, findingId);
        return changed === 1;
      }),
  };
}

const numbersOf = (trx: Transaction, pupilIds: readonly string[]) => trx('trapp_pupils').select('id').whereIn('ref', pupilIds);

/** What has come since somebody last looked at the finding has not been weighed: its rule is judged anew against what has. */
async function forget(trx: Transaction, findingId: string): Promise<void> {
  const row: Row | undefined = await trx(TABLE).first('pupil', 'routine', 'rule').where('ref', findingId);
  if (row) await forgetRule(trx, text(row['pupil']), ruleNumber(text(row['routine']), text(row['rule'])));
}

type Query = ReturnType<Core.Strapi['db']['connection']>;
const isFinding = (query: Query) => query.whereNull('kind').orWhere('kind', 'finding');
type Row = Record<string, unknown>;
const textColumn = z.string();
const text = (value: unknown): string => textColumn.parse(value);

/** Findings that wait are read again and again, each time that somebody looks at their day. */
const MOST_HEADS = 2000;

function toHead(row: Row): FindingHead {
  const assessment = row['status'] === 'new' ? null : { by: { id: row['assessor_id'], name: row['assessor_name'] }, on: row['assessed_on'], reason: row['reason'], caseId: row['case_ref'] };
  const own = ownSchema.parse({
    id: row['ref'], pupilId: row['pupil'], schoolId: row['school'], routineKey: row['routine'], ruleKey: row['rule'], severity: row['severity'],
    assessedBy: row['assessed_by'], raisedOn: row['raised_on'], assessBy: row['assess_by'], status: row['status'], ground: { state: row['ground'] ?? 'stands', since: row['ground_since'] ?? null }, assessment,
  });
  return { ...aboutIn(text(row['about'])), ...own };
}

function toStored(row: Row): StoredFinding {
  return storedSchema.parse({ ...toHead(row), kind: row['kind'] ?? 'finding', signature: row['signature'] ?? null, explanation: readKept(text(row['explanation'])) });
}

/** What an evaluation writes, and what it writes again for a finding that waits. */
const writtenColumns = [
  'ref', 'slot', 'kind', 'pupil', 'school', 'routine', 'rule', 'severity', 'assessed_by', 'raised_on', 'assess_by', 'status', 'about', 'explanation', 'signature', 'evaluated_on', 'routine_version', 'pupil_number', 'ground', 'ground_since',
] as const;
const merged = ['severity', 'assessed_by', 'about', 'explanation', 'school', 'signature', 'evaluated_on', 'routine_version', 'ground', 'ground_since'] as const;

/** Written in bulk from what core has made, so that no schema is run over it again: the values of `writtenColumns`. */
function valuesOf({ id, kind, pupilId, pupilNumber, schoolId, routineKey, ruleKey, severity, assessedBy, raisedOn, assessBy, explanation, signature, evaluatedOn, routineVersion }: RaisedFinding, about: string): unknown[] {
  const slot = kind === 'list' ? `${pupilNumber}|${routineKey}|${ruleKey}|${raisedOn}` : `${pupilNumber}|${routineKey}|${ruleKey}`;
  return [id, slot, kind, pupilId, schoolId, routineKey, ruleKey, severity, assessedBy, raisedOn, assessBy, 'new', about, explanation, signature, evaluatedOn, routineVersion, pupilNumber, null, null];
}

function toRow(finding: RaisedFinding, about: string): Row {
  const values = valuesOf(finding, about);
  return Object.fromEntries(writtenColumns.map((column, at) => [column, values[at]]));
}
