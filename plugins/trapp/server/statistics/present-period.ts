import type { AbsenceOverview } from '../../core/contracts/index';
import type { OverviewGround } from '../../core/statistics/index';

/** The days that the figures are about, with how many of them were school days with data. */
export function presentPeriod({ period, schoolDays }: OverviewGround): AbsenceOverview['period'] {
  return period === null ? null : { from: period.from, to: period.to, schoolDays };
}
