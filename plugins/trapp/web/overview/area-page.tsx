import { Paragraph } from '@digdir/designsystemet-react';
import { Buildings3Icon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { MunicipalityOverview } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords, monthWords, numberWords } from '../dates/index';
import { Page, Section } from '../layout/index';
import { nbArea } from '../messages/nb-area';
import { nbOverview } from '../messages/nb-overview';
import { Await, EmptyState } from '../parts/index';
import { FigureTable, known } from './figure-table';
import { FollowUpFigures } from './follow-up-figures';
import { OverviewTable } from './overview-table';
import { usePeriod } from './use-period';
import { YearsToNote } from './years-to-note';
import './overview.css';

const text = nbArea;

/** The schools of an area beside each other and together, for whoever is above them: figures, and no case (B96). */
export default function AreaPage() {
  const { period, field } = usePeriod();
  const query = useOperation('viewAreaOverview', { input: { period } });
  return (
    <Page title={text.title} lead={text.lead} trail={[{ to: '/loftet', label: text.trail }]}>
      {field}
      <Await query={query}>{(overview) => <Area overview={overview} />}</Await>
    </Page>
  );
}

function Area({ overview: { schools, whole, counted, notComparable, months, waits, caseFigures, emergencies } }: { readonly overview: MunicipalityOverview }) {
  if (schools.length === 0) {
    return (
      <EmptyState icon={<Buildings3Icon aria-hidden="true" />} title={text.empty}>
        {text.emptyMore}
      </EmptyState>
    );
  }
  const rows = schools.map((school) => ({ id: school.freshness.schoolId, name: <SchoolName school={school} />, figures: school }));
  return (
    <>
      <Paragraph>{text.hidden}</Paragraph>
      <YearsToNote years={notComparable} />
      <Section title={text.schools}>
        <OverviewTable title={text.schools} of={text.school} rows={[...rows, { id: 'whole', name: text.whole, figures: whole }]} />
        <p className="trapp-subtle">{text.counted(counted, schools.length)}</p>
      </Section>
      {months.length > 1 && (
        <Section title={nbOverview.months} lead={text.monthsLead}>
          <FigureTable title={nbOverview.months} of={nbOverview.month} columns={monthColumns} rows={months.map((figures) => ({ id: figures.month, name: monthWords(`${figures.month}-01`), figures }))} />
        </Section>
      )}
      {schools.some(({ checks }) => checks.due > 0) && (
        <Section title={nbOverview.checks} lead={nbOverview.checksLead}>
          <FigureTable title={nbOverview.checks} of={text.school} columns={checkColumns} rows={schools.map(({ name, freshness, checks }) => ({ id: freshness.schoolId, name, figures: checks }))} />
        </Section>
      )}
      <FollowUpFigures checks={[]} waits={waits} caseFigures={caseFigures} whole={text.whole} />
      <Section title={text.emergencies} lead={text.emergenciesLead}>
        {emergencyRows(emergencies).every(({ figures }) => figures.uses === 'hidden') ? (
          <Paragraph>{text.emergenciesFew}</Paragraph>
        ) : (
          <FigureTable title={text.emergencies} of={text.emergencyOf} columns={emergencyColumns} rows={emergencyRows(emergencies)} />
        )}
      </Section>
      <p className="trapp-subtle">{nbOverview.counted}</p>
    </>
  );
}

type School = MunicipalityOverview['schools'][number];

const monthColumns: readonly (readonly [string, (month: MunicipalityOverview['months'][number]) => ReactNode])[] = [
  [nbOverview.share, ({ share }) => (typeof share === 'number' ? `${numberWords(share)} %` : known(share))],
  [text.schoolsIn, ({ schools }) => schools],
];

const checkColumns: readonly (readonly [string, (checks: School['checks']) => ReactNode])[] = [
  [nbOverview.due, ({ due }) => due],
  [nbOverview.inTime, ({ inTime }) => inTime],
  [nbOverview.tooLate, ({ late }) => late],
  [nbOverview.notMade, ({ missed }) => missed],
];

type Emergencies = MunicipalityOverview['emergencies'];
type EmergencyRow = Pick<Emergencies, 'uses'>;

const emergencyColumns: readonly (readonly [string, (row: EmergencyRow) => ReactNode])[] = [[text.times, ({ uses }) => known(uses)]];

function emergencyRows({ uses, waiting, months, schools }: Emergencies) {
  const row = (id: string, name: string, times: Emergencies['uses']) => ({ id, name, figures: { uses: times } });
  return [
    ...schools.map((one, at) => row(`${at}`, one.name, one.uses)),
    ...months.map(({ month, uses: times }) => row(month, monthWords(`${month}-01`), times)),
    row('whole', text.whole, uses),
    row('waiting', text.notLookedAt, waiting),
  ];
}

/** A figure is worth what its data is: how far that reaches stands with the name. */
function SchoolName({ school: { name, freshness, missing } }: { readonly school: School }) {
  return (
    <>
      {name}
      <span className="trapp-subtle trapp-overview__fresh">{freshness.dataUntil === null ? text.noData : text.until(dayWords(freshness.dataUntil), missing !== null)}</span>
    </>
  );
}
