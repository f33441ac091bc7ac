import { Flex, LinkButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { roleWords, termsOf } from '../../core/access/index';
import type { OutputOf } from '../../core/contracts/index';
import { useMyRole } from '../api/my-role';
import { useAsked } from '../api/ask';
import { useReader, useWords, type Word } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { RoleChanges } from './role-changes';

type Roles = OutputOf<'viewRoles'>;
const LIMITS = ['coordinator', 'shield', 'services', 'above', 'school'] as const;

/** What the municipality's roles are called and what they may, and what no content can change (F1). */
export function RolesPage() {
  const say = useWords();
  const asked = useAsked('viewRoles');
  const mayWrite = useMyRole() === 'coordinator';
  const add = mayWrite && (
    <LinkButton tag={NavLink} to="new">
      {say('roles.new')}
    </LinkButton>
  );
  return (
    <Page.Main>
      <Page.Title>{say('roles.title')}</Page.Title>
      <Layouts.Header title={say('roles.title')} subtitle={say('roles.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} primaryAction={add} />
      <Layouts.Content>
        <Awaited asked={asked}>
          {({ roles, changes }) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <RoleTable roles={roles} />
              <Panel title={say('roles.limits')}>
                <ul style={{ listStyle: 'disc', paddingLeft: '1.25rem' }}>
                  {LIMITS.map((limit) => (
                    <Typography key={limit} tag="li">
                      {say(`roles.limits.${limit}`)}
                    </Typography>
                  ))}
                </ul>
              </Panel>
              <Panel title={say('roles.changes')}>{changes.length === 0 ? <Typography>{say('roles.changes.none')}</Typography> : <RoleChanges changes={changes} />}</Panel>
            </Flex>
          )}
        </Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

const COLUMNS: readonly Word[] = ['roles.column.name', 'roles.column.reach', 'roles.column.may', 'roles.column.open'];

function RoleTable({ roles }: Pick<Roles, 'roles'>) {
  const say = useWords();
  const { language } = useReader();
  const words = roleWords(language);
  const mayWrite = useMyRole() === 'coordinator';
  return (
    <Table colCount={COLUMNS.length} rowCount={roles.length + 1}>
      <WordHead words={COLUMNS} />
      <Tbody>
        {roles.map((role) => {
          const name = role.name[language] ?? role.name.nb;
          const may = (termsOf({ role: role.key, schoolId: null, groupId: null, terms: { reach: role.reach, abilities: role.abilities } })?.abilities ?? []).map((ability) => words.abilities[ability]);
          return (
            <Tr key={role.key}>
              <Td>
                <Typography fontWeight="semiBold">{role.retired ? say('roles.retired', { role: name }) : name}</Typography>
              </Td>
              <Td>
                <Typography>{words.reach[role.reach]}</Typography>
              </Td>
              <Td style={{ whiteSpace: 'normal' }}>
                <Typography>{role.retired || may.length === 0 ? say('roles.nothing') : may.join(' · ')}</Typography>
              </Td>
              <Td>
                {mayWrite && (
                  <LinkButton tag={NavLink} to={role.key} variant="tertiary" aria-label={say('roles.open', { role: name })}>
                    {say('roles.column.open')}
                  </LinkButton>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
