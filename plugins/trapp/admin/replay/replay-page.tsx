import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { useAsked } from '../api/ask';
import { useSlow } from '../api/use-slow';
import { useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { ReplayForm } from './replay-form';
import { ReplayResult } from './replay-result';

/** Tries the draft's rules on a past period: what is chosen, how far it has come, and what came of it. `?rule=` begins with one rule chosen. */
export function ReplayPage() {
  const say = useWords();
  const { routineKey = '' } = useParams();
  const [asked] = useSearchParams();
  const title = useAsked('listRoutines').answer?.routines.find((held) => held.key === routineKey)?.title ?? routineKey;
  const choices = useAsked('viewReplayChoices', { routineKey });
  const { state, start, cancel } = useSlow('replayRoutine', { routineKey });
  return (
    <Page.Main>
      <Page.Title>{say('replay.title')}</Page.Title>
      <Layouts.Header title={say('replay.title')} subtitle={say('replay.lead', { title })} navigationAction={<BackButton fallback={`/plugins/trapp/routines/${routineKey}`} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel title={say('replay.form')}>
            <Awaited asked={choices}>{(answer) => <ReplayForm choices={answer} only={asked.get('rule')} isBusy={state.at === 'work'} isAgain={state.at === 'done'} onStart={start} />}</Awaited>
            <Box role="status" paddingTop={state.at === 'cancelled' ? 4 : 0}>
              {state.at === 'cancelled' && <Typography>{say('replay.cancelled')}</Typography>}
            </Box>
            {state.at === 'failed' && (
              <Box role="alert" paddingTop={4}>
                <ProblemList title={say('failed')} problems={[...state.failure.problems]} tone="danger" />
              </Box>
            )}
            {state.at === 'work' && <Underway done={state.done} of={state.of} onCancel={cancel} />}
          </Panel>
          {state.at === 'done' && <ReplayResult report={state.answer} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

interface UnderwayProps {
  readonly done: number;
  readonly of: number | null;
  readonly onCancel: () => void;
}

/** How far it has come. Screen readers hear every tenth, not every step. */
function Underway({ done, of, onCancel }: UnderwayProps) {
  const say = useWords();
  const percent = of === null || of === 0 ? 0 : Math.floor((100 * done) / of);
  const words = (part: number) => (of === null ? say('replay.waiting') : say('replay.progress', { percent: part }));
  return (
    <Flex gap={4} paddingTop={5} alignItems="center" wrap="wrap">
      <Box flex="1" minWidth="16rem" maxWidth="32rem">
        <Typography tag="p" aria-hidden="true">
          {words(percent)}
        </Typography>
        <Box paddingTop={2}>
          <ProgressBar value={percent} aria-label={say('replay.title')} style={{ width: '100%' }} />
        </Box>
        <Box role="status" style={unseen}>
          {words(percent - (percent % 10))}
        </Box>
      </Box>
      <Button variant="tertiary" onClick={onCancel}>
        {say('replay.cancel')}
      </Button>
    </Flex>
  );
}

const unseen = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
