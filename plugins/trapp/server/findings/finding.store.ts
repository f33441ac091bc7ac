import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { daySchema } from '../../core/calendar/index';
import { findingStatusSchema } from '../../core/contracts/index';
import { keySchema, sourcesSchema, textSchema } from '../../core/language/index';
import { idSchema, staffRoleSchema } from '../../core/people/index';
import { explanationSchema, verdictSchema, type Verdict } from '../../core/rules/index';
import { evaluationRunModel, evaluationRunSchema, type EvaluationRun } from './evaluation-run';
import { required, requiredText } from '../columns';

export { evaluationRunModel };

const TABLE = 'trapp_findings';
const IDS_PER_QUERY = 500;

export const findingModel = {
  uid: 'trapp::finding',
  singularName: 'trapp_finding',
  tableName: TABLE,
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    /** What makes it the same finding: pupil, routine and rule while it waits, and its own ref once it is assessed. */
    slot: { type: 'string', column: { unique: true, notNullable: true } },
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
    assessorId: { type: 'string' },
    assessorName: { type: 'string' },
    assessedOn: { type: 'string' },
    reason: { type: 'text' },
    caseRef: { type: 'string' },
  },
  indexes: [
    { name: 'trapp_findings_school', columns: ['school', 'status'] },
    { name: 'trapp_findings_pupil', columns: ['pupil', 'status'] },
  ],
} as const;

const assessmentSchema = z.strictObject({ by: z.strictObject({ id: idSchema, name: z.string() }), on: daySchema, reason: z.string().max(4000), caseId: idSchema.nullable() });
export type Assessment = z.infer<typeof assessmentSchema>;

/** A finding without its explanation: what lists show. */
const headSchema = z.strictObject({
  id: idSchema,
  pupilId: idSchema,
  schoolId: idSchema,
  routineKey: keySchema,
  ruleKey: keySchema,
  ruleTitle: textSchema,
  ruleExplanation: textSchema,
  sources: sourcesSchema,
  severity: z.enum(['notice', 'concern']),
  assessedBy: staffRoleSchema,
  raisedOn: daySchema,
  assessBy: daySchema,
  status: findingStatusSchema,
  assessment: assessmentSchema.nullable(),
});
export type FindingHead = z.infer<typeof headSchema>;

const storedSchema = headSchema.extend({ explanation: explanationSchema });
export type StoredFinding = z.infer<typeof storedSchema>;

/** What is known of a pupil's findings, for telling what is new. */
export interface KnownVerdict {
  readonly pupilId: string;
  readonly routineKey: string;
  readonly isNew: boolean;
  readonly verdict: Verdict;
}

/** Findings: what the rules have said about pupils, and what people have made of it. */
export interface FindingStore {
  find(findingId: string): Promise<StoredFinding | undefined>;
  ofPupils(pupilIds: readonly string[], which: 'new' | 'all'): Promise<FindingHead[]>;
  ofSchools(schoolIds: readonly string[], which: 'new' | 'all'): Promise<FindingHead[]>;
  /** Every finding of these pupils with its verdict, read as at one moment. */
  known(pupilIds: readonly string[]): Promise<KnownVerdict[]>;
  /** Writes findings that wait to be assessed. One that waits already gets what is known now, and keeps its id and its deadline. */
  raise(findings: readonly StoredFinding[]): Promise<void>;
  /** False when it has been assessed already. */
  assess(findingId: string, status: 'no_action' | 'case_opened', assessment: Assessment): Promise<boolean>;
  recordRun(run: EvaluationRun): Promise<void>;
  /** The newest runs of the school, newest first. */
  runs(schoolId: string, count: number): Promise<EvaluationRun[]>;
}

const headColumns = ['ref', 'pupil', 'school', 'routine', 'rule', 'severity', 'assessed_by', 'raised_on', 'assess_by', 'status', 'about', 'assessor_id', 'assessor_name', 'assessed_on', 'reason', 'case_ref'];
const order = [{ column: 'assess_by' }, { column: 'id' }];

export function createFindingStore(strapi: Core.Strapi): FindingStore {
  const heads = async (column: 'pupil' | 'school', ids: readonly string[], which: 'new' | 'all') =>
    strapi.db.transaction(async ({ trx }) => {
      const query = trx(TABLE).select(headColumns).whereIn(column, ids).orderBy(order);
      if (which === 'new') query.where('status', 'new');
      return ((await query) as Row[]).map(toHead);
    });

  return {
    find: async (findingId) =>
      strapi.db.transaction(async ({ trx }) => {
        const row: Row | undefined = await trx(TABLE).first([...headColumns, 'explanation']).where('ref', findingId);
        return row && storedSchema.parse({ ...toHead(row), explanation: JSON.parse(text(row['explanation'])) });
      }),
    ofPupils: (pupilIds, which) => heads('pupil', pupilIds, which),
    ofSchools: (schoolIds, which) => heads('school', schoolIds, which),
    known: async (pupilIds) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: Row[] = [];
        for (let start = 0; start < pupilIds.length; start += IDS_PER_QUERY) {
          rows.push(...(await trx(TABLE).select('pupil', 'routine', 'status', 'explanation').whereIn('pupil', pupilIds.slice(start, start + IDS_PER_QUERY))));
        }
        return rows.map((row) => ({
          pupilId: text(row['pupil']),
          routineKey: text(row['routine']),
          isNew: row['status'] === 'new',
          verdict: verdictSchema.parse((JSON.parse(text(row['explanation'])) as { verdict: unknown }).verdict),
        }));
      }),
    raise: async (findings) =>
      strapi.db.transaction(async ({ trx }) => {
        for (const finding of findings) {
          await trx(TABLE).insert(toRow(finding)).onConflict('slot').merge(['severity', 'assessed_by', 'about', 'explanation', 'school'])
            // The database's own message would repeat the explanation, which is about a child.
            .catch(() => Promise.reject(new Error('A finding could not be written')));
        }
      }),
    assess: async (findingId, status, given) =>
      strapi.db.transaction(async ({ trx }) => {
        const { by, on, reason, caseId } = assessmentSchema.parse(given);
        const changed = await trx(TABLE)
          .where({ ref: findingId, status: 'new' })
          .update({ status, slot: findingId, assessor_id: by.id, assessor_name: by.name, assessed_on: on, reason, case_ref: caseId });
        return changed === 1;
      }),
    recordRun: async (run) =>
      strapi.db.transaction(async ({ trx }) => {
        const { id, schoolId, startedAt, endedAt, newFindings, alreadyKnown, cannotBeJudged, ...counts } = evaluationRunSchema.parse(run);
        await trx(evaluationRunModel.tableName).insert({
          ref: id, school: schoolId, started_at: startedAt, ended_at: endedAt, new_findings: newFindings, already_known: alreadyKnown, cannot_be_judged: cannotBeJudged, ...counts,
        });
      }),
    runs: async (schoolId, count) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: Row[] = await trx(evaluationRunModel.tableName).where('school', schoolId).orderBy('id', 'desc').limit(count);
        return rows.map((row) =>
          evaluationRunSchema.parse({
            id: row['ref'], schoolId: row['school'], startedAt: row['started_at'], endedAt: row['ended_at'], pupils: row['pupils'], fired: row['fired'],
            newFindings: row['new_findings'], alreadyKnown: row['already_known'], cannotBeJudged: row['cannot_be_judged'], errors: row['errors'],
          }),
        );
      }),
  };
}

type Row = Record<string, unknown>;
const text = (value: unknown): string => z.string().parse(value);

function toHead(row: Row): FindingHead {
  const assessment = row['status'] === 'new' ? null : { by: { id: row['assessor_id'], name: row['assessor_name'] }, on: row['assessed_on'], reason: row['reason'], caseId: row['case_ref'] };
  const about = JSON.parse(text(row['about'])) as object;
  return headSchema.parse({
    ...about, id: row['ref'], pupilId: row['pupil'], schoolId: row['school'], routineKey: row['routine'], ruleKey: row['rule'], severity: row['severity'],
    assessedBy: row['assessed_by'], raisedOn: row['raised_on'], assessBy: row['assess_by'], status: row['status'], assessment,
  });
}

function toRow(given: StoredFinding): Row {
  const finding = storedSchema.parse(given);
  const { ruleTitle, ruleExplanation, sources } = finding;
  return {
    ref: finding.id, slot: [finding.pupilId, finding.routineKey, finding.ruleKey].join('|'), pupil: finding.pupilId, school: finding.schoolId, routine: finding.routineKey,
    rule: finding.ruleKey, severity: finding.severity, assessed_by: finding.assessedBy, raised_on: finding.raisedOn, assess_by: finding.assessBy, status: finding.status,
    about: JSON.stringify({ ruleTitle, ruleExplanation, sources }), explanation: JSON.stringify(finding.explanation),
  };
}
