import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState, type SyntheticEvent } from 'react';
import { useParams } from 'react-router-dom';
import { say as inWords } from '../../core/language/index';
import { routineSchema } from '../../core/routines/index';
import { useAsked } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { Awaited } from './awaited';
import { VersionActions } from './version-actions';
import { VersionContent } from './version-content';

/** A published version as it was frozen: in words first, then the document itself. */
export function VersionPage() {
  const say = useWords();
  const { language, moment } = useReader();
  const { routineKey = '', number = '' } = useParams();
  const asked = useAsked('viewVersion', { routineKey, number });
  return (
    <Page.Main>
      <Awaited asked={asked}>
        {(version) => {
          const title = say('version.title', { title: inWords(version.title, language), number: version.number });
          const document = routineSchema.safeParse(version.document);
          return (
            <>
              <Page.Title>{title}</Page.Title>
              <Layouts.Header
                title={title}
                subtitle={say('version.lead', { date: moment(version.publishedAt), by: version.publishedBy, reason: version.reason })}
                navigationAction={<BackButton fallback={`/plugins/trapp/routines/${routineKey}`} />}
                primaryAction={<VersionActions version={version} onChanged={asked.again} />}
              />
              <Layouts.Content>
                <Flex direction="column" alignItems="stretch" gap={6}>
                  {version.withdrawn !== null && <Typography role="status">{say('version.withdrawn.why', { ...version.withdrawn, at: moment(version.withdrawn.at) })}</Typography>}
                  <Typography variant="pi" textColor="neutral600">
                    {say('version.hash')}: {version.hash}
                  </Typography>
                  {document.success && <VersionContent routine={document.data} />}
                  <WholeDocument document={version.document} />
                </Flex>
              </Layouts.Content>
            </>
          );
        }}
      </Awaited>
    </Page.Main>
  );
}

/** The document itself, for those who ask: a large routine is two million letters, which nobody should wait for to read it in words. */
function WholeDocument({ document }: { readonly document: unknown }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box tag="details" background="neutral0" hasRadius shadow="tableShadow" padding={6} onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}>
      <Typography tag="summary" variant="delta">
        {say('version.whole')}
      </Typography>
      {isOpen && (
        <Box tag="pre" tabIndex={0} aria-label={say('version.whole')} role="region" background="neutral100" hasRadius padding={4} marginTop={4} maxHeight="40rem" overflow="auto">
          {JSON.stringify(document, null, 2)}
        </Box>
      )}
    </Box>
  );
}
