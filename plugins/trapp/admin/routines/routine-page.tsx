import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { useAsked } from '../api/ask';
import { useMyRole } from '../api/my-role';
import { useWords } from '../messages/index';
import { ApprovalPanel } from './approval-panel';
import { CheckPanel } from './check-panel';
import { FollowersPanel } from './followers-panel';
import { KeptPanel } from './kept-panel';
import { PartsPanel } from './parts-panel';
import { PublishDialog } from './publish-dialog';
import { StatusBadge } from './status-badge';
import { VersionsPanel } from './versions-panel';

/** One routine: is it ready, publish it, what it is made of, and what has been published. */
export function RoutinePage() {
  const say = useWords();
  const { routineKey = '' } = useParams();
  const mayCount = useMyRole() === 'coordinator';
  const routines = useAsked('listRoutines');
  const check = useAsked('checkRoutine', { routineKey });
  const versions = useAsked('listVersions', { routineKey });
  const draft = useAsked('viewDraft', { routineKey });
  const routine = routines.answer?.routines.find((held) => held.key === routineKey);
  const title = routine?.title ?? routineKey;
  const current = routine?.published ?? null;
  const proposal = versions.answer?.kept.find(({ why, answer }) => why === 'proposed' && answer === null);
  // What was approved stands as a version.
  const setAside = (versions.answer?.kept ?? []).filter((one) => one !== proposal && one.answer?.kind !== 'approved');
  const changed = () => {
    draft.again();
    check.again();
  };
  const published = () => {
    routines.again();
    versions.again();
  };
  const restored = () => {
    published();
    changed();
  };
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={routine === undefined ? <Typography>{say('loading')}</Typography> : <Flex><StatusBadge {...routine} /></Flex>}
        navigationAction={<BackButton fallback="/plugins/trapp" />}
        secondaryAction={
          <LinkButton tag={NavLink} to="replay" variant="secondary">
            {say('replay.open')}
          </LinkButton>
        }
        primaryAction={<PublishDialog routineKey={routineKey} current={current} needsApproval={versions.answer?.needsApproval ?? false} onPublished={published} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {proposal !== undefined && <ApprovalPanel routineKey={routineKey} proposal={proposal} current={current} onAnswered={published} />}
          <CheckPanel routineKey={routineKey} asked={check} draft={draft.answer} />
          <PartsPanel routineKey={routineKey} asked={draft} onChanged={changed} />
          <VersionsPanel routineKey={routineKey} asked={versions} current={current} />
          {mayCount && (versions.answer?.versions.length ?? 0) > 0 && <FollowersPanel routineKey={routineKey} current={current} />}
          {setAside.length > 0 && <KeptPanel routineKey={routineKey} kept={setAside} onRestored={restored} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
