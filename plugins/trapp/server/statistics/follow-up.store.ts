import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { RunningCase } from '../../core/statistics/index';
import { rowsOf } from '../statement';

/** Which of a school's pupils something waits or goes on about; ids only, for counting. */
export interface FollowUp {
  readonly withFinding: ReadonlySet<string>;
  readonly withCase: ReadonlySet<string>;
}

/** Whom findings and cases are about, without what they say. */
export interface FollowUpStore {
  /** Pupils with a finding that waits to be assessed at one of these schools, and with an open case there. Two statements. */
  ofSchools(schoolIds: readonly string[]): Promise<FollowUp>;
  /** Every open case, and which version it follows. One statement. */
  running(): Promise<RunningCase[]>;
}

const idRow = z.object({ pupil: z.string() });
const runningRow = z.object({ pupil: z.string(), routine: z.string(), version: z.coerce.number().int() });
const idsIn = (rows: unknown[]): Set<string> => new Set(rows.map((row) => idRow.parse(row).pupil));

export function createFollowUpStore(strapi: Core.Strapi): FollowUpStore {
  return {
    ofSchools: async (schoolIds) =>
      strapi.db.transaction(async ({ trx }) => {
        // Entries on rules' own lists wait for nobody.
        const findings: unknown[] = await trx('trapp_findings')
          .distinct('pupil')
          .whereIn('school', schoolIds)
          .where('status', 'new')
          .whereRaw("coalesce(kind, 'finding') = 'finding'");
        const cases: unknown[] = await trx('trapp_cases').distinct('pupil').whereIn('school', schoolIds).where('status', 'open');
        return { withFinding: idsIn(findings), withCase: idsIn(cases) };
      }),
    running: async () => {
      const read = (name: string) => (strapi.db.dialect.client === 'postgres' ? `state::jsonb ->> '${name}'` : `json_extract(state, '$.${name}')`);
      const rows = await rowsOf(strapi.db, `select pupil, ${read('routineKey')} as routine, ${read('routineVersion')} as version from trapp_cases where status = 'open'`, []);
      return z.array(runningRow).parse(rows).map(({ pupil, routine, version }) => ({ pupilId: pupil, routineKey: routine, routineVersion: version }));
    },
  };
}
