import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { HideableFiguresView, MunicipalityOverview } from '../../core/contracts/index';
import { useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { useReplayWords } from '../replay/words';
import { useNumbers } from './numbers';

const names = ['pupils', 'sharePercent', 'days', 'documentedDays', 'undocumentedDays', 'lessons', 'late', 'medianDays', 'medianLessons', 'awayAMonth', 'withFinding', 'withCase'] as const satisfies readonly (keyof HideableFiguresView)[];

/** Each school with how far its absence reaches beside the figures, and the municipality last. */
export function SchoolTable({ overview: { whole, schools } }: { readonly overview: MunicipalityOverview }) {
  const say = useWords();
  const fresh = useFreshness();
  const columns = ['overview.school', ...names.map((name) => `overview.${name}` as const)] as const;
  return (
    <Table colCount={columns.length} rowCount={schools.length + 2} aria-label={say('overview.schools')}>
      <WordHead words={columns} />
      <Tbody>
        {schools.map((school) => (
          <Tr key={school.freshness.schoolId}>
            <Td>
              <Box paddingTop={3} paddingBottom={3}>
                <Typography tag="p" fontWeight="semiBold">
                  {school.name}
                </Typography>
                <Typography tag="p" variant="pi" textColor={school.missing === null ? 'neutral600' : 'danger700'} style={{ whiteSpace: 'normal' }}>
                  {fresh(school)}
                </Typography>
              </Box>
            </Td>
            <Figures figures={school} />
          </Tr>
        ))}
        <Tr>
          <Td>
            <Typography fontWeight="bold">{say('overview.whole')}</Typography>
          </Td>
          <Figures figures={whole} />
        </Tr>
      </Tbody>
    </Table>
  );
}

/** Cells of the same row, in the order of the columns. */
function Figures({ figures }: { readonly figures: HideableFiguresView }) {
  const say = useWords();
  const { number } = useNumbers();
  return (
    <>
      {names.map((name) => {
        const figure = figures[name];
        if (figure === null || figure === 'hidden') {
          return (
            <Td key={name}>
              <Typography textColor="neutral600">{say(figure === null ? 'overview.unknown' : 'overview.hidden')}</Typography>
            </Td>
          );
        }
        return (
          <Td key={name}>
            <Typography>{name === 'sharePercent' ? `${number(figure)} %` : number(figure)}</Typography>
          </Td>
        );
      })}
    </>
  );
}

/** How far a school's absence reaches, and when that is not far enough. */
function useFreshness(): (school: MunicipalityOverview['schools'][number]) => string {
  const say = useWords();
  const { day } = useReplayWords();
  return ({ freshness: { dataUntil }, missing }) => {
    if (dataUntil === null) return say('overview.fresh.none');
    if (missing === 'no_calendar') return say('overview.noCalendar');
    return say(missing === 'stale_data' ? 'overview.fresh.stale' : 'overview.fresh', { day: day(dataUntil) });
  };
}
