import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { keptKinds, type RetentionTimes } from '../../core/retention/index';
import { isFailure, useAct } from '../api/act';
import { useAsked, type Failure } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useReader, useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { Changes } from './changes';
import { draftOf, timesOf } from './retention-draft';
import { RetentionOverview } from './retention-overview';
import { RetentionPreview } from './retention-preview';
import { TimeForm } from './time-form';

/** How long what is about people is kept, by which law, and what is done afterwards (F1). */
export function RetentionPage() {
  const say = useWords();
  const asked = useAsked('viewRetention');
  return (
    <Page.Main>
      <Page.Title>{say('retention.title')}</Page.Title>
      <Layouts.Header title={say('retention.title')} subtitle={say('retention.lead')} navigationAction={<BackButton fallback="/plugins/trapp" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{(view) => <Times key={view.edition} view={view} onSaved={asked.again} />}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

interface TimesProps {
  readonly view: OutputOf<'viewRetention'>;
  readonly onSaved: () => void;
}

function Times({ view, onSaved }: TimesProps) {
  const say = useWords();
  const mayWrite = useMyRole() === 'coordinator';
  const linesOf = useLines();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState(draftOf(view.content));
  const [failure, setFailure] = useState<Failure>();
  const [isAsked, setAsked] = useState(false);
  const { times, groundless } = timesOf(draft);
  const save = async () => {
    setAsked(true);
    if (groundless.length > 0) return;
    const answer = await act('saveRetention', {}, { content: times, edition: view.edition });
    if (isFailure(answer)) return setFailure(answer);
    toggleNotification({ type: 'success', message: say('catalogue.saved') });
    onSaved();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {mayWrite ? (
        keptKinds.map((kind) => (
          <TimeForm
            key={kind}
            kind={kind}
            time={draft[kind]}
            error={isAsked && groundless.includes(kind) ? say('retention.ground.missing') : undefined}
            onChange={(time) => {
              setFailure(undefined);
              setDraft((before) => ({ ...before, [kind]: time }));
            }}
          />
        ))
      ) : (
        <Panel title={say('retention.title')}>
          {linesOf(view.content).map(({ what, said }) => (
            <Typography key={what} tag="p">
              {what}: {said}
            </Typography>
          ))}
        </Panel>
      )}
      <RetentionPreview times={times} />
      {mayWrite && (
        <Box>
          <FailureLine>{isAsked && groundless.length > 0 ? say('retention.ground.missing') : failure && (failure.problems.map(({ message }) => message).join(' ') || say('failed'))}</FailureLine>
          <Button onClick={() => void save()}>{say('retention.save')}</Button>
        </Box>
      )}
      {mayWrite && <RetentionOverview />}
      <Changes changes={view.changes} linesOf={linesOf} />
    </Flex>
  );
}

/** Each kind with what is said of it, for those who read and for the history. */
function useLines(): (times: RetentionTimes) => { what: string; said: string }[] {
  const say = useWords();
  const { language } = useReader();
  return (times) =>
    keptKinds.map((kind) => {
      const time = times[kind];
      const said = time && say('retention.said', { keep: `${time.keep.amount} ${say(`retention.${time.keep.unit}`)}`, then: say(`retention.then.${time.then}`), ground: time.ground[language] ?? time.ground.nb });
      return { what: say(`retention.kind.${kind}`), said: said ?? say('retention.unsaid') };
    });
}
