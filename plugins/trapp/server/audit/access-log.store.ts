import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Moment } from '../../core/calendar/index';
import { widened } from '../row-security/acting';
import { rowsOf } from '../statement';
import type { AuditHead } from './audit.store';
import { AUDIT_PUPILS } from './by-pupil';

/** A row of the audit log, as it is read by those who answer for a pupil: what one member of staff did, and when. */
const loggedSchema = z.object({
  at: z.string(),
  actor_id: z.string(),
  operation: z.string(),
  refusal: z.string().nullable(),
  case_ref: z.string().nullable(),
  school: z.string().nullable(),
  subject: z.string().nullable(),
}).transform(({ at, actor_id: staffId, operation, refusal, case_ref: caseId, school: schoolId, subject: subjectId }) => ({ at, staffId, operation, refusal, caseId, schoolId, subjectId }));
export type Logged = z.infer<typeof loggedSchema>;

/** From the first moment to before the last; `most` rows at the most, the newest. */
export interface Between {
  readonly from: Moment;
  readonly before: Moment;
  readonly most: number;
}

/** Who has seen what, read from the audit log. The guard has been asked about the pupil or the case before anything is read here. */
export interface AccessLogStore {
  /** What staff have done about the pupil, newest first, by an index (measured at a million rows). */
  ofPupil(pupilId: string, between: Between): Promise<Logged[]>;
  ofCase(caseId: string, between: Between): Promise<Logged[]>;
  /** How far the audit log has come. */
  head(): Promise<AuditHead>;
}

const COLUMNS = 'a.at, a.actor_id, a.operation, a.refusal, a.case_ref, a.school, a.subject';
// Joined to nothing, so that no database reads everything of the period to find the pupil's.
const OF_PUPIL = `select ${COLUMNS} from ${AUDIT_PUPILS} n join trapp_audit a on a.id = n.entry where n.pupil = ? and a.at || '' >= ? and a.at || '' < ? order by n.entry desc limit ?`;
const OF_CASE = `select ${COLUMNS} from trapp_audit a where a.case_ref = ? and a.actor_kind = 'staff' and a.at || '' >= ? and a.at || '' < ? order by a.id desc limit ?`;
const HEAD = "select count(*) as count, coalesce((select link from trapp_audit order by id desc limit 1), '') as link from trapp_audit";

export function createAccessLogStore(strapi: Core.Strapi): AccessLogStore {
  const logged = async (sql: string, id: string, { from, before, most }: Between) => (await rowsOf(strapi.db, sql, [id, from, before, most])).map((row) => loggedSchema.parse(row));
  return {
    ofPupil: (pupilId, between) => widened(strapi.db, 'those who answer for a pupil read who has seen the pupil', () => logged(OF_PUPIL, pupilId, between)),
    ofCase: (caseId, between) => widened(strapi.db, 'those who answer for a case read who has seen the case', () => logged(OF_CASE, caseId, between)),
    head: () =>
      widened(strapi.db, 'how far the audit log has come: a number and a hash, about nobody', async () => {
        const [row] = (await rowsOf(strapi.db, HEAD, [])) as { count: number | string; link: string }[];
        return { rows: Number(row?.count ?? 0), link: row?.link ?? '' };
      }),
  };
}
