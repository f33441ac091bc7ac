import { Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { KeptProfile } from '../../core/contracts/index';
import type { Problem } from '../../core/refusals';
import { isFailure, useAct } from '../api/act';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { withCode } from './code-table';
import { draftOf, profileOf } from './profile-draft';
import { ProfileForm } from './profile-form';
import { TrialPanel } from './trial-panel';

/** One import profile, with a file to try it on beside it (B62, B64). */
export function ProfilePage() {
  const say = useWords();
  const { profileKey = '' } = useParams();
  const asked = useAsked('listImportProfiles');
  const kept = asked.answer?.profiles.find(({ key }) => key === profileKey);
  const title = kept?.title ?? say('profiles.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={say('profiles.page.lead')} navigationAction={<BackButton fallback="/plugins/trapp/import-profiles" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{() => (kept === undefined ? <Typography>{say('profiles.gone')}</Typography> : <Writing key={kept.stamp} kept={kept} onReload={asked.again} />)}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

function Writing({ kept, onReload }: { readonly kept: KeptProfile; readonly onReload: () => void }) {
  const say = useWords();
  const act = useAct();
  const [draft, setDraft] = useState(() => draftOf(kept.value));
  const [stamp, setStamp] = useState(kept.stamp);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSaved, setSaved] = useState(false);
  const change = (news: Partial<typeof draft>) => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...news }));
  };
  const save = async () => {
    const answer = await act('saveImportProfile', { profileKey: kept.key }, { value: profileOf(draft), stamp });
    if (isFailure(answer)) return setProblems(answer.problems.length > 0 ? answer.problems : [{ path: '', message: say('failed') }]);
    setProblems([]);
    setStamp(answer.stamp);
    setSaved(true);
  };
  const isClash = problems.some(({ path }) => path === 'stamp');
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {problems.length > 0 && <ProblemList title={say('problems.errors', { count: problems.length })} problems={problems.map(({ message }) => ({ path: '', message }))} tone="danger" />}
      <Flex gap={4} alignItems="center">
        <Button onClick={() => void save()}>{say('profiles.save')}</Button>
        {isClash && (
          <Button variant="tertiary" onClick={onReload}>
            {say('profiles.reload')}
          </Button>
        )}
        <Typography role="status" textColor="success700">
          {isSaved ? say('profiles.saved') : ''}
        </Typography>
      </Flex>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(34rem, 100%), 1fr))', gap: '1.5rem', alignItems: 'start' }}>
        <ProfileForm draft={draft} problems={problems} onChange={change} />
        <Panel title={say('profiles.try')}>
          <TrialPanel draft={draft} onCode={(code) => change({ codes: withCode(draft.codes, code) })} />
        </Panel>
      </div>
    </Flex>
  );
}
