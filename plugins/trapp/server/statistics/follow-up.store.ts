import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** Which of a school's pupils something waits or goes on about; ids only, for counting. */
export interface FollowUp {
  readonly withFinding: ReadonlySet<string>;
  readonly withCase: ReadonlySet<string>;
}

/** Whom findings and cases are about, without what they say. */
export interface FollowUpStore {
  /** Pupils with a finding that waits to be assessed at one of these schools, and with an open case there. Two statements. */
  ofSchools(schoolIds: readonly string[]): Promise<FollowUp>;
}

const idRow = z.object({ pupil: z.string() });
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
  };
}
