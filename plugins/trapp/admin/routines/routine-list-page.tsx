import { Box, EmptyStateLayout, Flex, Link, LinkButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useAsked } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from './awaited';
import { NewRoutineDialog } from './new-routine-dialog';
import { StatusBadge } from './status-badge';

export function RoutineListPage() {
  const say = useWords();
  const asked = useAsked('listRoutines');
  const isReader = useMyRole() === 'reader';
  const write = !isReader && asked.answer && <NewRoutineDialog routines={asked.answer.routines} />;
  const plans = (
    <LinkButton tag={NavLink} to="local-plans" variant="tertiary">
      {say('plans.title')}
    </LinkButton>
  );
  const others = isReader ? (
    <Flex gap={2}>
      {plans}
      <LinkButton tag={NavLink} to="roles" variant="tertiary">
        {say('roles.title')}
      </LinkButton>
    </Flex>
  ) : (
    <Flex gap={2}>
      {plans}
      <LinkButton tag={NavLink} to="packages" variant="tertiary">
        {say('package.import')}
      </LinkButton>
      <LinkButton tag={NavLink} to="absence-overview" variant="tertiary">
        {say('overview.title')}
      </LinkButton>
      <LinkButton tag={NavLink} to="roles" variant="tertiary">
        {say('roles.title')}
      </LinkButton>
      <LinkButton tag={NavLink} to="appearance" variant="tertiary">
        {say('look.title')}
      </LinkButton>
      <LinkButton tag={NavLink} to="import-profiles" variant="tertiary">
        {say('profiles.title')}
      </LinkButton>
      <LinkButton tag={NavLink} to="import-sources" variant="tertiary">
        {say('sources.title')}
      </LinkButton>
    </Flex>
  );
  return (
    <Page.Main>
      <Page.Title>{say('routines.title')}</Page.Title>
      <Layouts.Header title={say('routines.title')} subtitle={say('routines.lead')} primaryAction={write} secondaryAction={others} />
      <Layouts.Content>
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
