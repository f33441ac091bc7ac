import { Details } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import type { CheckRow } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { words } from '../language/words';
import { Page, Section } from '../layout/index';
import { nbChecks } from '../messages/nb-checks';
import { Await, EmptyState, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { CheckList, UnclearSection } from './check-list';

/** The checks that one is to make, and for leaders those of the school: made, waiting, and not made in time (S22). */
export default function ChecksPage() {
  const query = useOperation('listChecks');
  const { today, mayImport } = useMe();
  return (
    <Page title={nbChecks.title} lead={nbChecks.lead}>
      <Await query={query}>
        {({ checks, unclear }) => (
          <>
            {unclear.length > 0 && <UnclearSection unclear={unclear} />}
            <Mine checks={checks.filter(({ mine }) => mine)} />
            {byCheck(checks.filter(({ mine }) => !mine)).map((rows) => (
              <OneCheck key={rows.map(({ schoolId, routineKey, checkKey }) => `${schoolId} ${routineKey} ${checkKey}`)[0]} rows={rows} today={today} withRoutine={new Set(checks.map(({ routineKey }) => routineKey)).size > 1} />
            ))}
          </>
        )}
      </Await>
      {mayImport && <TextLink to="/lister">{nbChecks.lists}</TextLink>}
    </Page>
  );
}

function Mine({ checks }: { readonly checks: readonly CheckRow[] }) {
  const { today } = useMe();
  return (
    <Section title={nbChecks.mine.title}>
      {checks.length === 0 ? <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={nbChecks.mine.empty} /> : <CheckList checks={checks} today={today} />}
    </Section>
  );
}

/** Others' check at a school: those that were not made in time, and the others for those who ask. */
function OneCheck({ rows, today, withRoutine }: { readonly rows: readonly CheckRow[]; readonly today: string; readonly withRoutine: boolean }) {
  const [first] = rows;
  if (!first) return null;
  const late = rows.filter(({ state, missed }) => state === 'overdue' || missed.length > 0);
  const others = rows.filter((row) => !late.includes(row));
  return (
    <Section title={[words(first.title), first.schoolName, ...(withRoutine ? [words(first.routineTitle)] : [])].join(', ')} beside={<span className="trapp-subtle">{nbChecks.school.made(rows.filter(({ state }) => state === 'done').length, rows.length)}</span>}>
      {late.length > 0 && <CheckList checks={late} today={today} />}
      {others.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{nbChecks.school.others(others.length)}</Details.Summary>
          <Details.Content>
            <CheckList checks={others} today={today} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function byCheck(checks: readonly CheckRow[]): CheckRow[][] {
  const found = new Map<string, CheckRow[]>();
  for (const row of checks) {
    const key = `${row.schoolId} ${row.routineKey} ${row.checkKey}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}
