import { Box, EmptyStateLayout, Flex, Link, LinkButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useAsked } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useWords, type Word } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from './awaited';
import { NewRoutineDialog } from './new-routine-dialog';
import { StatusBadge } from './status-badge';

type OtherPage = readonly [to: string, word: Word];
/** What stands beside the routines, for those who read and for those who write. */
const plansPage: OtherPage = ['local-plans', 'plans.title'];
const catalogue: readonly OtherPage[] = [['roles', 'roles.title'], ['absence-names', 'names.title'], ['retention', 'retention.title']];
const readPages: readonly OtherPage[] = [plansPage, ...catalogue];
const writtenPages: readonly OtherPage[] = [
  plansPage, ['packages', 'package.import'], ['absence-overview', 'overview.title'], ...catalogue, ['appearance', 'look.title'], ['import-profiles', 'profiles.title'], ['import-sources', 'sources.title'],
];

export function RoutineListPage() {
  const say = useWords();
  const asked = useAsked('listRoutines');
  const isReader = useMyRole() === 'reader';
  const write = !isReader && asked.answer && <NewRoutineDialog routines={asked.answer.routines} />;
  const others = (
    <Flex gap={2} wrap="wrap">
      {(isReader ? readPages : writtenPages).map(([to, word]) => (
        <LinkButton key={to} tag={NavLink} to={to} variant="tertiary">
          {say(word)}
        </LinkButton>
      ))}
    </Flex>
  );
  return (
    <Page.Main>
      <Page.Title>{say('routines.title')}</Page.Title>
      <Layouts.Header title={say('routines.title')} subtitle={say('routines.lead')} primaryAction={write} />
      <Layouts.Content>
        <Box paddingBottom={4}>{others}</Box>
        <Awaited asked={asked}>
          {({ routines }) =>
            routines.length === 0 ? (
              <EmptyStateLayout content={say('routines.none')} />
            ) : (
              <Table colCount={3} rowCount={routines.length + 1}>
                <WordHead words={['routines.column.title', 'routines.column.status', 'routines.column.open']} />
                <Tbody>
                  {routines.map((routine) => (
                    <Tr key={routine.key}>
                      <Td>
                        <Typography fontWeight="semiBold">{routine.title}</Typography>
                      </Td>
                      <Td>
                        <StatusBadge {...routine} />
                      </Td>
                      <Td>
                        <Box>
                          <Link tag={NavLink} to={`routines/${routine.key}`} aria-label={say('routines.open', { title: routine.title })}>
                            {say('routines.column.open')}
                          </Link>
                        </Box>
                      </Td>
                    </Tr>
                  ))}
                </Tbody>
              </Table>
            )
          }
        </Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}
