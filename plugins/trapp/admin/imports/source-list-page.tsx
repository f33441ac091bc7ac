import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ImportSourceView } from '../../core/contracts/index';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { Awaited } from '../routines/awaited';
import { SourceForm } from './source-form';
import { SourcePanel } from './source-panel';
import { TokenShown, type NewToken } from './token-shown';

/** Where absence comes from by itself, and how it fares. */
export function SourceListPage() {
  const say = useWords();
  const asked = useAsked('listImportSources');
  const [editing, setEditing] = useState<ImportSourceView | 'new'>();
  const [token, setToken] = useState<NewToken>();
  return (
    <Page.Main>
      <Page.Title>{say('sources.title')}</Page.Title>
      <Layouts.Header
        title={say('sources.title')}
        subtitle={say('sources.lead')}
        navigationAction={<BackButton fallback="/plugins/trapp" />}
        primaryAction={<Button onClick={() => setEditing('new')}>{say('sources.new')}</Button>}
      />
      <Layouts.Content>
        <Awaited asked={asked}>
          {(view) => (
            <Flex direction="column" alignItems="stretch" gap={6}>
              {view.sources.length === 0 && (
                <Box>
                  <EmptyStateLayout content={say('sources.none')} />
                </Box>
              )}
              {view.sources.map((source) => (
                <SourcePanel key={source.key} source={source} view={view} onEdit={() => setEditing(source)} onToken={setToken} onChanged={asked.again} />
              ))}
              {editing !== undefined && <SourceForm source={editing === 'new' ? null : editing} view={view} onClose={() => setEditing(undefined)} onSaved={asked.again} />}
              {token !== undefined && <TokenShown {...token} onClose={() => setToken(undefined)} />}
            </Flex>
          )}
        </Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}
