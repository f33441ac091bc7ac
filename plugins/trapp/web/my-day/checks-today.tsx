import type { Day } from '../../core/calendar/index';
import type { CheckRow } from '../../core/contracts/index';
import { CheckList } from '../checks/index';
import { Section } from '../layout/index';
import { nbChecks } from '../messages/nb-checks';
import { TextLink } from '../parts/index';

/** The checks to make now, before everything else (S34). */
export function ChecksToday({ checks, today }: { readonly checks: readonly CheckRow[]; readonly today: Day }) {
  return (
    <Section title={nbChecks.myDay.title} beside={<TextLink to="/sjekker">{nbChecks.myDay.all}</TextLink>}>
      <CheckList checks={checks} today={today} />
    </Section>
  );
}
