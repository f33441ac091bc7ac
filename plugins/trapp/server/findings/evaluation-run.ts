import { z } from 'zod';
import { momentSchema } from '../../core/calendar/index';
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
  },
  indexes: [{ name: 'trapp_evaluation_runs_school', columns: ['school', 'started_at'] }],
} as const;

const number = z.number().int().min(0);
export const evaluationRunSchema = z.strictObject({
  id: idSchema,
  schoolId: idSchema,
  startedAt: momentSchema,
  endedAt: momentSchema,
  pupils: number,
  /** Pupils times rules that fired; each is either new or known. */
  fired: number,
  newFindings: number,
  alreadyKnown: number,
  /** Verdicts that the data did not allow. */
  cannotBeJudged: number,
  /** Rules that could not be run at all, and runs that broke off. */
  errors: number,
});
export type EvaluationRun = z.infer<typeof evaluationRunSchema>;
