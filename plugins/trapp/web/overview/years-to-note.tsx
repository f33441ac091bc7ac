import { Paragraph } from '@digdir/designsystemet-react';
import type { AbsenceOverview } from '../../core/contracts/index';
import { nbOverview } from '../messages/nb-overview';

/** Years that the figures should not be held against (B102). */
export function YearsToNote({ years }: { readonly years: AbsenceOverview['notComparable'] }) {
  return years.map(({ schoolYear, why }) => <Paragraph key={`${schoolYear} ${why}`}>{nbOverview.notComparable(schoolYear, why)}</Paragraph>);
}
