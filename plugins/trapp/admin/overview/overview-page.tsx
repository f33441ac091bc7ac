import { Box, Button, EmptyStateLayout, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { MunicipalityOverview } from '../../core/contracts/index';
import type { OverviewPeriod } from '../../core/statistics/index';
import { addressOf, useAddress } from '../api/ask';
import { useWords } from '../messages/index';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { CaseTable, CheckTable, EmergencyTables, MonthTable, WaitTable } from './follow-up-tables';
import { overviewFile } from './overview-file';
import { SchoolTable } from './school-table';

const periods = ['school_year', 'last_month', 'calendar_month'] as const satisfies readonly OverviewPeriod[];

/** The schools' and the municipality's absence, for somebody who sees no pupil (S23, B56). */
export function OverviewPage() {
  const say = useWords();
  const [period, setPeriod] = useState<OverviewPeriod>('school_year');
  const asked = useAddress<MunicipalityOverview>(`${addressOf('viewMunicipalityOverview', {})}?period=${period}`);
  return (
    <Page.Main>
      <Page.Title>{say('overview.title')}</Page.Title>
      <Layouts.Header title={say('overview.title')} subtitle={say('overview.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Box maxWidth="24rem">
            <Field.Root>
              <Field.Label>{say('overview.period')}</Field.Label>
              <SingleSelect value={period} onChange={(value) => setPeriod(periods.find((one) => one === value) ?? 'school_year')}>
                {periods.map((one) => (
                  <SingleSelectOption key={one} value={one}>
                    {say(`overview.period.${one}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Awaited asked={asked}>{(overview) => <Overview overview={overview} />}</Awaited>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Overview({ overview }: { readonly overview: MunicipalityOverview }) {
  const say = useWords();
  if (overview.schools.length === 0) return <EmptyStateLayout content={say('overview.none')} />;
  return (
    <>
      <Box background="secondary100" hasRadius padding={4}>
        <Typography tag="p" textColor="secondary700">
          {say('overview.hiddenNote')}
        </Typography>
      </Box>
      <Panel title={say('overview.schools')}>
        <SchoolTable overview={overview} />
        <Flex gap={4} wrap="wrap">
          <Button variant="tertiary" startIcon={<Download />} onClick={() => download(overview)}>
            {say('overview.download')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {say('overview.downloadMore')}
          </Typography>
        </Flex>
      </Panel>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('overview.wholeOf', { counted: overview.counted, schools: overview.schools.length })} {say('overview.counted')}
      </Typography>
      {overview.notComparable.map(({ schoolYear, why }) => (
        <Typography key={`${schoolYear} ${why}`} tag="p" variant="pi" textColor="neutral600">
          {say('overview.notComparable', { schoolYear, why })}
        </Typography>
      ))}
      {overview.months.length > 1 && (
        <Panel title={say('overview.months')}>
          <Typography tag="p">{say('overview.monthsLead')}</Typography>
          <MonthTable months={overview.months} />
        </Panel>
      )}
      <Panel title={say('overview.cases')}>
        <Typography tag="p">{say('overview.casesLead')}</Typography>
        <CaseTable caseFigures={overview.caseFigures} />
      </Panel>
      <Panel title={say('overview.checks')}>
        <Typography tag="p">{say('overview.checksLead')}</Typography>
        <CheckTable schools={overview.schools} />
      </Panel>
      <Panel title={say('overview.emergencies')}>
        <Typography tag="p">{say('overview.emergenciesLead')}</Typography>
        {areAllHidden(overview.emergencies) ? <Typography tag="p">{say('overview.emergenciesFew')}</Typography> : <EmergencyTables emergencies={overview.emergencies} />}
      </Panel>
      <Panel title={say('overview.waits')}>
        <Typography tag="p">{say(overview.waits.length === 0 ? 'overview.waitsNone' : 'overview.waitsLead')}</Typography>
        {overview.waits.length > 0 && <WaitTable waits={overview.waits} />}
      </Panel>
    </>
  );
}

function areAllHidden({ uses, waiting, months, schools }: MunicipalityOverview['emergencies']): boolean {
  return [uses, waiting, ...[...months, ...schools].map((one) => one.uses)].every((times) => times === 'hidden');
}

function download(overview: MunicipalityOverview): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([overviewFile(overview)], { type: 'text/csv;charset=utf-8' }));
  link.download = 'fravaer-per-skole.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
