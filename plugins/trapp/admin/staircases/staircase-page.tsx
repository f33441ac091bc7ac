import { Box, EmptyStateLayout, Flex, Tabs } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { draftStaircase, draftText, type Staircase } from '../../core/staircases/index';
import { useAsked } from '../api/ask';
import { routineAddress } from '../api/content';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart } from '../drafts/use-draft-part';
import { useWords } from '../messages/index';
import { useAnchor } from '../parts/anchor';
import { PartProblems } from '../parts/part-problems';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { ChoicesProvider, choicesIn } from './choices';
import { usePlaceName } from './place-name';
import { RunThrough } from './run/run-through';
import { useRun } from './run/use-run';
import { StaircaseEditor } from './staircase-editor';
import { useStairWords } from './words';

/** The staircase of a routine: drawn, edited, and tried with a made-up case. */
export function StaircasePage() {
  const say = useWords();
  const { routineKey = '' } = useParams();
  const asked = useAsked('viewDraft', { routineKey });
  return (
    <Page.Main>
      <Awaited asked={asked}>
        {({ parts }) => {
          const row = parts.find(({ part }) => part === 'staircase');
          return row ? <StaircaseOf routineKey={routineKey} partKey={row.key} /> : <EmptyStateLayout content={say('stairs.missing')} action={<BackButton fallback={routineAddress(routineKey)} />} />;
        }}
      </Awaited>
    </Page.Main>
  );
}

function StaircaseOf({ routineKey, partKey }: { readonly routineKey: string; readonly partKey: string }) {
  const { say, text } = useStairWords();
  const draft = useDraftPart(routineKey, 'staircase', partKey);
  const { document, value, change, problems } = draft;
  const staircase = useMemo(() => draftStaircase(value), [value]);
  const run = useRun(useMemo(() => ({ ...document, staircase: value }), [document, value]));
  const choices = useMemo(() => choicesIn(document), [document]);
  const nameOf = usePlaceName(staircase);
  useAnchor(value !== undefined);
  const title = say('stairs.title', { routine: text(draftText(document['title'])) });
  const onChange = (next: Staircase) => change({ ...next });
  return (
    <ChoicesProvider value={choices}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('stairs.lead')} navigationAction={<BackButton fallback={routineAddress(routineKey)} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <DraftState draft={draft} nameOf={nameOf} />
          {value !== undefined && (
            <Tabs.Root defaultValue="draw">
              <Tabs.List aria-label={title}>
                <Tabs.Trigger value="draw">{say('stairs.tab.draw')}</Tabs.Trigger>
                <Tabs.Trigger value="run">{say('stairs.tab.run')}</Tabs.Trigger>
              </Tabs.List>
              <Tabs.Content value="draw">
                <Flex direction="column" alignItems="stretch" gap={5} paddingTop={4}>
                  <StaircaseEditor staircase={staircase} onChange={onChange} problems={problems} />
                  <Panel title={say('stairs.problems')}>
                    <PartProblems problems={problems} nameOf={nameOf} />
                  </Panel>
                </Flex>
              </Tabs.Content>
              <Tabs.Content value="run">
                <Box paddingTop={4}>
                  <RunThrough run={run} routineKey={routineKey} />
                </Box>
              </Tabs.Content>
            </Tabs.Root>
          )}
        </Flex>
      </Layouts.Content>
    </ChoicesProvider>
  );
}
