import { Box, Button, EmptyStateLayout, Flex, Tabs, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { draftStaircase, draftText, type Staircase } from '../../core/staircases/index';
import { useAsked } from '../api/ask';
import { routineAddress } from '../api/content';
import { DraftState } from '../drafts/draft-state';
import { useDraftPart, type DraftProblem } from '../drafts/use-draft-part';
import { useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { ChoicesProvider, choicesIn } from './choices';
import type { Chosen } from './drawing';
import { RunThrough } from './run/run-through';
import { useRun } from './run/use-run';
import { chosenAt, StaircaseEditor } from './staircase-editor';
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
  const { hash } = useLocation();
  const [goTo, setGoTo] = useState<{ readonly chosen: Chosen; readonly turn: number }>();
  const first = goTo?.chosen ?? chosenAt(staircase, hash.replace('#at-', '').replaceAll('-', '.'));
  const title = say('stairs.title', { routine: text(draftText(document['title'])) });
  const onChange = (next: Staircase) => change({ ...next });
  const show = (chosen: Chosen) => setGoTo({ chosen, turn: (goTo?.turn ?? 0) + 1 });
  return (
    <ChoicesProvider value={choices}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('stairs.lead')} navigationAction={<BackButton fallback={routineAddress(routineKey)} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <DraftState draft={draft} />
          {value !== undefined && (
            <Tabs.Root defaultValue="draw">
              <Tabs.List aria-label={title}>
                <Tabs.Trigger value="draw">{say('stairs.tab.draw')}</Tabs.Trigger>
                <Tabs.Trigger value="run">{say('stairs.tab.run')}</Tabs.Trigger>
              </Tabs.List>
              <Tabs.Content value="draw">
                <Flex direction="column" alignItems="stretch" gap={5} paddingTop={4}>
                  <StaircaseEditor key={goTo?.turn ?? 0} staircase={staircase} onChange={onChange} problems={problems} first={first} />
                  <Problems staircase={staircase} problems={problems} onShow={show} />
                </Flex>
              </Tabs.Content>
              <Tabs.Content value="run">
                <Box paddingTop={4}>
                  <RunThrough run={run} />
                </Box>
              </Tabs.Content>
            </Tabs.Root>
          )}
        </Flex>
      </Layouts.Content>
    </ChoicesProvider>
  );
}

interface ProblemsProps {
  readonly staircase: Staircase;
  readonly problems: readonly DraftProblem[];
  readonly onShow: (chosen: Chosen) => void;
}

/** What the check says of the staircase, each with a button to its step. */
function Problems({ staircase, problems, onShow }: ProblemsProps) {
  const { say, text } = useStairWords();
  const placeOf = (path: string) => {
    const chosen = chosenAt(staircase, path);
    if (chosen === undefined || chosen.kind === 'whole') return null;
    const found = staircase.levels.flatMap((level) => [level, ...level.steps]).find(({ key }) => key === chosen.key);
    return (
      <Button variant="ghost" size="S" onClick={() => onShow(chosen)}>
        {text(found?.title)}
      </Button>
    );
  };
  const errors = problems.filter(({ kind }) => kind === 'error');
  const advice = problems.filter(({ kind }) => kind === 'advice');
  return (
    <Panel title={say('stairs.problems')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {problems.length === 0 && <Typography textColor="success700">{say('problems.none')}</Typography>}
        {errors.length > 0 && <ProblemList title={say('problems.errors', { count: errors.length })} problems={errors} tone="danger" placeOf={placeOf} />}
        {advice.length > 0 && <ProblemList title={say('problems.advice', { count: advice.length })} problems={advice} tone="neutral" placeOf={placeOf} />}
      </Flex>
    </Panel>
  );
}
