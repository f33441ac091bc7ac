import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ClassDay, PupilHabit } from '../../core/absences/index';
import { daySchema, type Period } from '../../core/calendar/index';
import type { Transaction } from './transaction';

/** Whose absence is counted: the pupils who go to the school now, without those whom the reader may not see. */
export interface Counted {
  readonly schoolId: string;
  readonly period: Period;
  readonly leaveOut: readonly string[];
}

/** Absence rows as counts, made by the database: a school's report on its data reads no row. One statement each, whatever the size. */
export interface AbsenceCountStore {
  classDays(counted: Counted): Promise<ClassDay[]>;
  /** One for each pupil with absence. */
  habits(counted: Counted): Promise<PupilHabit[]>;
}

// PostgreSQL gives counts and sums as text.
const number = z.coerce.number().int();
const dayRow = z.object({ group: z.string(), date: daySchema, pupils: number, away: number, twice_away: number, away_and_part: number, rows: number });
const habitRow = z.object({
  group: z.string(), rows: number, lessons: number, late: number, left_early: number, with_subject: number, unknown_cause: number, says_documented: number, undocumented: number,
  says_reported: number,
});

export function createAbsenceCountStore(strapi: Core.Strapi): AbsenceCountStore {
  const rowsOf = (trx: Transaction, { schoolId, period, leaveOut }: Counted) =>
    trx('trapp_absences as a')
      .join('trapp_pupils as p', 'p.id', 'a.pupil')
      .join('trapp_schools as s', 's.id', 'a.school')
      .where({ 's.ref': schoolId, 'p.school': schoolId, 'p.active': true })
      .whereNull('a.withdrawn')
      .whereBetween('a.date', [period.from, period.to])
      .whereNotIn('p.ref', [...leaveOut]);
  const sumOf = (trx: Transaction, what: string, name: string) => trx.raw(`sum(case when ${what} then 1 else 0 end) as ??`, [name]);

  return {
    async classDays(counted) {
      return strapi.db.transaction(async ({ trx }) => {
        const pupilDays = rowsOf(trx, counted)
          .select('p.group', 'a.date')
          .count({ rows: '*' })
          .select(sumOf(trx, "a.kind = 'day'", 'days'))
          .groupBy('a.pupil', 'p.group', 'a.date')
          .as('d');
        const rows: unknown[] = await trx
          .from(pupilDays)
          .select('d.group', 'd.date')
          .count({ pupils: '*' })
          .sum({ rows: 'd.rows' })
          .select(sumOf(trx, 'd.days > 0', 'away'), sumOf(trx, 'd.days > 1', 'twice_away'), sumOf(trx, 'd.days > 0 and d.rows > d.days', 'away_and_part'))
          .groupBy('d.group', 'd.date')
          .orderBy(['d.date', 'd.group']);
        return rows.map((row) => {
          const { group, twice_away, away_and_part, ...counts } = dayRow.parse(row);
          return { groupId: group, twiceAway: twice_away, awayAndPart: away_and_part, ...counts };
        });
      });
    },

    async habits(counted) {
      return strapi.db.transaction(async ({ trx }) => {
        const rows: unknown[] = await rowsOf(trx, counted)
          .select('p.group')
          .count({ rows: '*' })
          .select(
            sumOf(trx, "a.kind = 'lesson'", 'lessons'),
            sumOf(trx, "a.kind = 'late'", 'late'),
            sumOf(trx, "a.kind = 'left_early'", 'left_early'),
            sumOf(trx, "a.subject is not null and a.subject <> ''", 'with_subject'),
            sumOf(trx, "a.cause = 'unknown'", 'unknown_cause'),
            sumOf(trx, 'a.documented is not null', 'says_documented'),
            sumOf(trx, 'not a.documented', 'undocumented'),
            sumOf(trx, 'a.reported is not null', 'says_reported'),
          )
          .groupBy('a.pupil', 'p.group');
        return rows.map((row) => {
          const { group, left_early, with_subject, unknown_cause, says_documented, says_reported, ...counts } = habitRow.parse(row);
          return { groupId: group, leftEarly: left_early, withSubject: with_subject, unknownCause: unknown_cause, saysDocumented: says_documented, saysReported: says_reported, ...counts };
        });
      });
    },
  };
}
