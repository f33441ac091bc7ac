import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { HideableWaitView, MunicipalityOverview } from '../../core/contracts/index';
import { useWords } from '../messages/index';
import { useReplayWords } from '../replay/words';
import { useNumbers } from './numbers';

const checkFigures = ['due', 'inTime', 'late', 'missed'] as const satisfies readonly (keyof MunicipalityOverview['schools'][number]['checks'])[];
const caseFigureNames = ['children', 'withMeeting', 'withPlan', 'withEvaluation'] as const satisfies readonly (keyof MunicipalityOverview['caseFigures'])[];
const waitFigures = ['children', 'started', 'medianDays', 'waiting', 'medianWaitingDays'] as const satisfies readonly (keyof HideableWaitView)[];

/** How often each school's checks should have been made, and how it went (S22). */
export function CheckTable({ schools }: Pick<MunicipalityOverview, 'schools'>) {
  const say = useWords();
  const { number } = useNumbers();
  const rows = schools.map(({ name, freshness, checks }) => ({ id: freshness.schoolId, cells: [name, ...checkFigures.map((figure) => number(checks[figure]))] }));
  return <PlainTable title={say('overview.checks')} heads={[say('overview.school'), ...checkFigures.map((figure) => say(`overview.checks.${figure}`))]} rows={rows} />;
}

/** How long the municipality's children wait for each service (B105). */
export function WaitTable({ waits }: Pick<MunicipalityOverview, 'waits'>) {
  const say = useWords();
  const { number } = useNumbers();
  const shown = (figure: number | 'hidden' | null) => (figure === null ? say('overview.unknown') : figure === 'hidden' ? say('overview.hidden') : number(figure));
  const rows = waits.map((wait) => ({ id: wait.service, cells: [wait.service, ...waitFigures.map((figure) => shown(wait[figure]))] }));
  return <PlainTable title={say('overview.waits')} heads={[say('overview.service'), ...waitFigures.map((figure) => say(`overview.waits.${figure}`))]} rows={rows} />;
}

/** What the municipality's cases have come to (B78-B80). */
export function CaseTable({ caseFigures }: Pick<MunicipalityOverview, 'caseFigures'>) {
  const say = useWords();
  const { number } = useNumbers();
  const shown = (figure: number | 'hidden') => (figure === 'hidden' ? say('overview.hidden') : number(figure));
  const rows = [{ id: 'whole', cells: [say('overview.whole'), ...caseFigureNames.map((name) => shown(caseFigures[name]))] }];
  return <PlainTable title={say('overview.cases')} heads={[say('overview.municipality'), ...caseFigureNames.map((name) => say(`overview.cases.${name}`))]} rows={rows} />;
}

/** How often cases were opened in an emergency: together and by month, and by school (decision 027). */
export function EmergencyTables({ emergencies: { uses, waiting, months, schools } }: Pick<MunicipalityOverview, 'emergencies'>) {
  const say = useWords();
  const { number } = useNumbers();
  const { month: called } = useReplayWords();
  const shown = (figure: number | 'hidden') => (figure === 'hidden' ? say('overview.hidden') : number(figure));
  const whole = [{ id: 'uses', cells: [say('overview.emergencies.whole'), shown(uses)] }, { id: 'waiting', cells: [say('overview.emergencies.waiting'), shown(waiting)] }];
  const heads = (of: string) => [of, say('overview.emergencies.uses')];
  return (
    <>
      <PlainTable title={say('overview.emergencies.byMonth')} heads={heads(say('overview.month'))} rows={[...months.map((one) => ({ id: one.month, cells: [called(one.month), shown(one.uses)] })), ...whole]} />
      <PlainTable title={say('overview.emergencies.bySchool')} heads={heads(say('overview.school'))} rows={schools.map((one, at) => ({ id: `${at}`, cells: [one.name, shown(one.uses)] }))} />
    </>
  );
}

/** The municipality by month of the school year so far (B58). */
export function MonthTable({ months }: Pick<MunicipalityOverview, 'months'>) {
  const say = useWords();
  const { number } = useNumbers();
  const { month: called } = useReplayWords();
  const rows = months.map(({ month, share, schools }) => ({ id: month, cells: [called(month), share === 'hidden' || share === null ? say('overview.hidden') : `${number(share)} %`, number(schools)] }));
  return <PlainTable title={say('overview.months')} heads={[say('overview.month'), say('overview.sharePercent'), say('overview.monthSchools')]} rows={rows} />;
}

interface PlainTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

function PlainTable({ title, heads, rows }: PlainTableProps) {
  return (
    <Table colCount={heads.length} rowCount={rows.length + 1} aria-label={title}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma">{head}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ id, cells }) => (
          <Tr key={id}>
            {cells.map((cell, at) => (
              <Td key={heads[at]}>
                <Typography fontWeight={at === 0 ? 'semiBold' : 'regular'}>{cell}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
