import { z } from 'zod';
import { daySchema, momentSchema } from '../../core/calendar/index';
import { evaluationErrorSchema, evaluationWhySchema } from '../../core/contracts/index';
import { idSchema } from '../../core/people/index';
import { required } from '../columns';

const count = { type: 'integer', column: { notNullable: true } } as const;

/** The journal of evaluations: nobody should have to wonder whether the rules were asked, and what came of it (pain 22). */
export const evaluationRunModel = {
  uid: 'trapp::evaluation-run',
  singularName: 'trapp_evaluation_run',
  tableName: 'trapp_evaluation_runs',
  attributes: {
    id: { type: 'increments' },
    ref: { type: 'string', column: { unique: true, notNullable: true } },
    school: required,
    startedAt: required,
    endedAt: required,
    pupils: count,
    fired: count,
    newFindings: count,
    alreadyKnown: count,
    cannotBeJudged: count,
    errors: count,
    /** What set it off; null in rows from before it was written down. */
    why: { type: 'string' },
    /** The day that all of the school's pupils were asked about, when they were and nothing broke off; else null. */
    wholeOn: { type: 'string' },
    /** JSON: the rest of what came of it. */
    details: { type: 'text' },
  },
  indexes: [
    { name: 'trapp_evaluation_runs_school', columns: ['school', 'started_at'] },
    { name: 'trapp_evaluation_runs_whole', columns: ['school', 'whole_on'] },
  ],
} as const;

const number = z.number().int().min(0);

/** What is counted beside the columns. Rows from before something was counted have none of it. */
export const runDetailsSchema = z.strictObject({
  skipped: number.default(0),
  updated: number.default(0),
  nothingNew: number.default(0),
  groundGone: number.default(0),
  listed: number.default(0),
  judged: number.default(0),
  missing: z.record(z.string().max(40), number).default({}),
  errors: z.array(evaluationErrorSchema).default([]),
});

export const evaluationRunSchema = z.strictObject({
  id: idSchema,
  schoolId: idSchema,
  why: evaluationWhySchema,
  startedAt: momentSchema,
  endedAt: momentSchema,
  wholeOn: daySchema.nullable(),
  pupils: number,
  /** Of these, pupils with nothing that any rule could fire on. */
  skipped: number,
  /** Pupils times rules that fired; each is either new or known. */
  fired: number,
  newFindings: number,
  alreadyKnown: number,
  /** Findings that waited, and were brought up to date. */
  updated: number,
  /** Assessed earlier, and nothing new since. */
  nothingNew: number,
  /** Findings that wait, whose rule does not fire any more. */
  groundGone: number,
  /** Entries on lists that nobody has to assess one by one. */
  listed: number,
  /** Times that the engine was asked: for what is new. */
  judged: number,
  /** Verdicts that the data did not allow, and how many for want of what. */
  cannotBeJudged: number,
  missing: z.record(z.string().max(40), number),
  /** Rules that could not be asked; a run that broke off has one without a rule. */
  errors: z.array(evaluationErrorSchema),
});
export type EvaluationRun = z.infer<typeof evaluationRunSchema>;
