import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { Day } from '../../core/calendar/index';
import type { FindingRow } from '../../core/contracts/index';
import { byPupil } from '../findings/by-pupil';
import { FindingsByPupil } from '../findings/finding-list';
import { byUrgency } from '../findings/urgency';
import { Section } from '../layout/index';
import { nbMyDay } from '../messages/nb-my-day';
import { EmptyState, TextLink } from '../parts/index';

/** Pupils, not findings. */
const SHOWN = 5;

/** New findings, the most urgent first; the rest are one link away. */
export function FindingsToAssess({ findings, today }: { readonly findings: readonly FindingRow[]; readonly today: Day }) {
  const sorted = byUrgency(findings);
  const shown = new Set(byPupil(sorted).slice(0, SHOWN).map(({ pupil }) => pupil.id));
  const first = sorted.filter(({ pupil }) => shown.has(pupil.id));
  return (
    <Section title={nbMyDay.findings.title} lead={nbMyDay.findings.lead}>
      {sorted.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={nbMyDay.findings.empty} />
      ) : (
        <FindingsByPupil findings={first} today={today} />
      )}
      {sorted.length > first.length && <TextLink to="/funn">{nbMyDay.findings.all(sorted.length)}</TextLink>}
    </Section>
  );
}
