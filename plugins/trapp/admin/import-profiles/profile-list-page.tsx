import { Box, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink, useNavigate } from 'react-router-dom';
import type { KeptProfile } from '../../core/contracts/index';
import { keyOf } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import { useAsked } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { AddNamed } from '../parts/add-named';
import { PickOne } from '../parts/pick';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { emptyProfile } from './profile-draft';

const EMPTY = ':empty';

/** The municipality's import profiles (B62, B64). */
export function ProfileListPage() {
  const say = useWords();
  const { moment } = useReader();
  const asked = useAsked('listImportProfiles');
  return (
    <Page.Main>
      <Page.Title>{say('profiles.title')}</Page.Title>
      <Layouts.Header title={say('profiles.title')} subtitle={say('profiles.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Awaited asked={asked}>
          {({ profiles }) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              {profiles.length === 0 && (
                <Box>
                  <EmptyStateLayout content={say('profiles.none')} />
                </Box>
              )}
              {profiles.length > 0 && (
                <Panel title={say('profiles.title')}>
                  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                    {profiles.map(({ key, title, isWhole, changedAt, changedBy }) => (
                      <li key={key}>
                        <Link tag={NavLink} to={key} aria-label={say('profiles.open', { title })}>
                          {title}
                        </Link>
                        <Typography tag="p" variant="pi" textColor={isWhole ? 'neutral600' : 'danger700'}>
                          {!isWhole ? say('profiles.unfinished') : changedBy === null ? say('profiles.changed', { moment: moment(changedAt) }) : say('profiles.changedBy', { moment: moment(changedAt), name: changedBy })}
                        </Typography>
                      </li>
                    ))}
                  </Flex>
                </Panel>
              )}
              <NewProfile profiles={profiles} />
            </Flex>
          )}
        </Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

function NewProfile({ profiles }: { readonly profiles: readonly KeptProfile[] }) {
  const say = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const [from, setFrom] = useState(EMPTY);
  const [failure, setFailure] = useState('');
  const make = async (name: string) => {
    const key = keyOf(name, profiles.map((one) => one.key));
    const value = { ...(profiles.find((one) => one.key === from)?.value ?? emptyProfile), title: { nb: name } };
    const answer = await act('addImportProfile', {}, { key, value });
    if (isFailure(answer)) return setFailure(answer.problems.map(({ message }) => message).join(' ') || say('failed'));
    navigate(key);
  };
  return (
    <Panel title={say('profiles.new')}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box minWidth="18rem">
          <PickOne
            label={say('profiles.from')}
            value={from}
            choices={[{ value: EMPTY, label: say('profiles.from.empty') }, ...profiles.filter(({ isWhole }) => isWhole).map(({ key, title }) => ({ value: key, label: title }))]}
            onChange={setFrom}
          />
        </Box>
        <AddNamed label={say('profiles.make')} question={say('profiles.new.name')} onAdd={(name) => void make(name)} />
      </Flex>
      {failure !== '' && (
        <Typography role="alert" textColor="danger700">
          {failure}
        </Typography>
      )}
    </Panel>
  );
}
