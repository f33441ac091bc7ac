import { Paragraph } from '@digdir/designsystemet-react';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { useParams } from 'react-router-dom';
import type { AbsenceOverview } from '../../core/contracts/index';
import { AuditHead } from '../access-log/index';
import { useOperation } from '../api/index';
import { spanWords } from '../dates/index';
import { Page, Section } from '../layout/index';
import { nb } from '../messages/nb';
import { nbBaton } from '../messages/nb-baton';
import { nbGroups } from '../messages/nb-groups';
import { nbOverview } from '../messages/nb-overview';
import { Await, EmptyState, FreshnessNote, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { FollowUpFigures } from './follow-up-figures';
import { MonthsTable } from './months-table';
import { OverviewTable } from './overview-table';
import { usePeriod } from './use-period';
import { YearsToNote } from './years-to-note';
import './overview.css';

const say = nbOverview;

/** A school's absence by grade and class, for those who lead it (S23). The period stands in the address, so that the way back from a class leads here. */
export default function OverviewPage() {
  const { schoolId = '' } = useParams();
  const { period, field } = usePeriod();
  const name = useMe().assignments.find((held) => held.schoolId === schoolId)?.schoolName;
  const query = useOperation('viewAbsenceOverview', { params: { schoolId }, input: { period } });
  return (
    <Page title={say.title} kicker={name} lead={say.lead} trail={[{ to: '/import', label: nb.navigation.imports }]}>
      <Paragraph>
        <TextLink to={`/import/oppfolging/${schoolId}`}>{nbBaton.work.link}</TextLink>
      </Paragraph>
      {field}
      <Await query={query}>{(overview) => <Overview overview={overview} />}</Await>
    </Page>
  );
}

function Overview({ overview: { freshness, period, missing, notComparable, months, whole, grades, classes, checks, waits, caseFigures, auditHead } }: { readonly overview: AbsenceOverview }) {
  const school = { id: 'whole', name: say.wholeSchool, figures: whole };
  return (
    <>
      <FreshnessNote freshness={freshness} />
      {missing !== null && missing !== 'no_data' && (
        <Paragraph>
          {say.noShare} {say.missing[missing]}
        </Paragraph>
      )}
      {period !== null && period.schoolDays > 0 && <Paragraph>{say.covered(spanWords(period.from, period.to), period.schoolDays)}</Paragraph>}
      <YearsToNote years={notComparable} />
      {classes.length === 0 ? (
        <EmptyState icon={<PersonGroupIcon aria-hidden="true" />} title={say.empty}>
          {say.emptyMore}
        </EmptyState>
      ) : (
        <>
          {/* With one class in each grade, both tables would say the same. */}
          {grades.length < classes.length && (
            <Section title={say.grades}>
              <OverviewTable title={say.grades} of={say.grade} rows={[...grades.map((row) => ({ id: `${row.grade}`, name: nbGroups.grade(row.grade), figures: row })), school]} />
            </Section>
          )}
          <Section title={say.classes}>
            <OverviewTable title={say.classes} of={say.class} rows={[...classes.map((row) => ({ id: row.groupId, name: <TextLink to={`/klasser/${row.groupId}`}>{row.name}</TextLink>, figures: row })), school]} />
          </Section>
          {months.length > 1 && (
            <Section title={say.months}>
              <Paragraph>{say.monthsLead}</Paragraph>
              <MonthsTable months={months} rows={[...grades.map((row) => ({ name: nbGroups.grade(row.grade), shares: row.sharesByMonth })), { name: say.wholeSchool, shares: whole.sharesByMonth }]} />
            </Section>
          )}
          <Paragraph data-size="sm" className="trapp-subtle">
            {say.counted}
          </Paragraph>
        </>
      )}
      <FollowUpFigures checks={checks} waits={waits} caseFigures={caseFigures} />
      <AuditHead line={auditHead} />
    </>
  );
}
