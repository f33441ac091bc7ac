import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Day, Period } from '../../core/calendar/index';
import { checkAnswerSchema, checkRoundSchema, type CheckAnswer, type CheckRound } from '../../core/checks/index';
import { ref, required, requiredText } from '../columns';
import { rowsOf } from '../statement';

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
  /** Those of these that have been made. */
  roundsIn(slots: readonly string[]): Promise<CheckRound[]>;
  /** Those about a day of the period, at a school. One statement. */
  roundsAt(schoolId: string, period: Period): Promise<CheckRound[]>;
  /** False when somebody has made it already. */
  addRound(round: CheckRound): Promise<boolean>;
  /** Oldest first. */
  answersAbout(pupilIds: readonly string[], since: Day): Promise<CheckAnswer[]>;
  /** About pupils who go to these schools now, oldest first. */
  answersAt(schoolIds: readonly string[], since: Day): Promise<CheckAnswer[]>;
  addAnswer(answer: CheckAnswer): Promise<void>;
}

/** What makes it the same round. */
export function slotOfRound({ routineKey, checkKey, schoolId, groupId, occasion }: Pick<CheckRound, 'routineKey' | 'checkKey' | 'schoolId' | 'groupId' | 'occasion'>): string {
  return [routineKey, checkKey, schoolId, groupId ?? '', occasion].join('|');
}

const IDS_PER_QUERY = 500;
const stateRow = z.object({ state: z.string() });
const toRound = (row: unknown): CheckRound => checkRoundSchema.parse(JSON.parse(stateRow.parse(row).state));
const toAnswer = (row: unknown): CheckAnswer => checkAnswerSchema.parse(JSON.parse(stateRow.parse(row).state));

const ANSWERS_AT = `select state from ${ANSWERS} where pupil in (select ref from trapp_pupils where school in ? and active = true) and "on" >= ? order by id`;

export function createCheckStore(strapi: Core.Strapi): CheckStore {
  return {
    roundsIn: async (slots) => (slots.length === 0 ? [] : (await rowsOf(strapi.db, `select state from ${ROUNDS} where slot in ?`, [slots])).map(toRound)),
    roundsAt: async (schoolId, { from, to }) =>
      strapi.db.transaction(async ({ trx }) => ((await trx(ROUNDS).select('state').where('school', schoolId).whereBetween('occasion', [from, to])) as unknown[]).map(toRound)),
    addRound: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const round = checkRoundSchema.parse(given);
        await trx(ROUNDS).insert({ ref: round.id, slot: slotOfRound(round), school: round.schoolId, occasion: round.occasion, state: JSON.stringify(round) }).onConflict('slot').ignore();
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
    answersAt: async (schoolIds, since) => (await rowsOf(strapi.db, ANSWERS_AT, [schoolIds, since])).map(toAnswer),
    addAnswer: async (given) =>
      strapi.db.transaction(async ({ trx }) => {
        const answer = checkAnswerSchema.parse(given);
        // The database's own message would repeat what was written about a child.
        const failed = () => Promise.reject(new Error('The answer of a check could not be written'));
        await trx(ANSWERS).insert({ ref: answer.id, pupil: answer.pupilId, on: answer.on, state: JSON.stringify(answer) }).catch(failed);
      }),
  };
}
