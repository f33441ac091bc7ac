import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day } from '../../core/calendar/index';
import { checkAnswerSchema, checkRoundSchema, type CheckAnswer, type CheckRound } from '../../core/checks/index';
import { ref, required, requiredText } from '../columns';

const ROUNDS = 'trapp_check_rounds';
const ANSWERS = 'trapp_check_answers';

/** Checks that have been made (S22). */
export const checkRoundModel = {
  uid: 'trapp::check-round',
  singularName: 'trapp_check_round',
  tableName: ROUNDS,
  attributes: {
    id: { type: 'increments' },
    ref,
    /** Routine, check, school, class and day: two at once never make the same one. */
    slot: ref,
    school: required,
    occasion: required,
    state: requiredText,
  },
  indexes: [{ name: 'trapp_check_rounds_school', columns: ['school', 'occasion'] }],
} as const;

/** What was done about pupils in checks: also the log of contact with homes where there is no case (S45). */
export const checkAnswerModel = {
  uid: 'trapp::check-answer',
  singularName: 'trapp_check_answer',
  tableName: ANSWERS,
  attributes: { id: { type: 'increments' }, ref, pupil: required, on: required, state: requiredText },
  indexes: [{ name: 'trapp_check_answers_pupil', columns: ['pupil', 'on'] }],
} as const;

/** Checks that have been made, and what was done about each pupil in them. */
export interface CheckStore {
  /** Those made at these schools of days since `since`. */
  rounds(schoolIds: readonly string[], since: Day): Promise<CheckRound[]>;
  /** False when somebody has made it already. */
  addRound(round: CheckRound): Promise<boolean>;
  /** Oldest first. */
  answersAbout(pupilIds: readonly string[], since: Day): Promise<CheckAnswer[]>;
  /** About pupils who go to these schools now, oldest first. */
  answersAt(schoolIds: readonly string[], since: Day): Promise<CheckAnswer[]>;
  addAnswer(answer: CheckAnswer): Promise<void>;
}

const IDS_PER_QUERY = 500;
const stateRow = z.object({ state: z.string() });
const toRound = (row: unknown): CheckRound => checkRoundSchema.parse(JSON.parse(stateRow.parse(row).state));
const toAnswer = (row: unknown): CheckAnswer => checkAnswerSchema.parse(JSON.parse(stateRow.parse(row).state));

export function createCheckStore(strapi: Core.Strapi): CheckStore {
  return {
    rounds: async (schoolIds, since) =>
      strapi.db.transaction(async ({ trx }) => ((await trx(ROUNDS).select('state').whereIn('school', schoolIds).where('occasion', '>=', since).orderBy('id')) as unknown[]).map(toRound)),
    addRound: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const round = checkRoundSchema.parse(given);
        const slot = [round.routineKey, round.checkKey, round.schoolId, round.groupId ?? '', round.occasion].join('|');
        await trx(ROUNDS).insert({ ref: round.id, slot, school: round.schoolId, occasion: round.occasion, state: JSON.stringify(round) }).onConflict('slot').ignore();
        return (await trx(ROUNDS).first('id').where('ref', round.id)) !== undefined;
      }),
    answersAbout: async (pupilIds, since) =>
      strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = [];
        for (let start = 0; start < pupilIds.length; start += IDS_PER_QUERY) {
          rows.push(...((await trx(ANSWERS).select('state').whereIn('pupil', pupilIds.slice(start, start + IDS_PER_QUERY)).where('on', '>=', since).orderBy('id')) as unknown[]));
        }
        return rows.map(toAnswer);
      }),
    answersAt: async (schoolIds, since) =>
      strapi.db.transaction(async ({ trx }) => {
        const pupils = trx('trapp_pupils').select('ref').whereIn('school', schoolIds).where('active', true);
        return ((await trx(ANSWERS).select('state').whereIn('pupil', pupils).where('on', '>=', since).orderBy('id')) as unknown[]).map(toAnswer);
      }),
    addAnswer: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const answer = checkAnswerSchema.parse(given);
        // The database's own message would repeat what was written about a child.
        const failed = () => Promise.reject(new Error('The answer of a check could not be written'));
        await trx(ANSWERS).insert({ ref: answer.id, pupil: answer.pupilId, on: answer.on, state: JSON.stringify(answer) }).catch(failed);
      }),
  };
}
