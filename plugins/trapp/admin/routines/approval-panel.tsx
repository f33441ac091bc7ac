import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { KeptRow } from '../../core/contracts/index';
import { formatDay } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import { useReader, useWords } from '../messages/index';
import { KEPT } from './difference';
import { Panel } from './panel';
import { ReasonDialog } from './reason-dialog';

interface ApprovalPanelProps {
  readonly routineKey: string;
  readonly proposal: KeptRow;
  readonly current: number | null;
  readonly onAnswered: () => void;
}

/** What somebody has put forward: see what it changes, approve it, or send it back. The one who wrote it waits for another. */
export function ApprovalPanel({ routineKey, proposal, current, onAnswered }: ApprovalPanelProps) {
  const say = useWords();
  const { moment } = useReader();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const answer = (kind: 'approved' | 'returned') => async (reason: string) => {
    const told = await act('answerProposal', { routineKey, keptId: proposal.id }, { answer: kind, reason });
    if (isFailure(told)) return told;
    toggleNotification({ type: 'success', message: told.published === null ? say('approval.returned.done') : say('publish.done', { number: told.published }) });
    onAnswered();
    return undefined;
  };
  return (
    <Panel title={say('approval.waits')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {say('approval.by', { by: proposal.by, at: moment(proposal.at), reason: proposal.reason })}
          {proposal.startsOn !== null && ` ${say('approval.starts', { day: formatDay(proposal.startsOn) })}`}
        </Typography>
        {proposal.mine && <Typography textColor="neutral600">{say('approval.own')}</Typography>}
        <Flex gap={2} wrap="wrap">
          <LinkButton tag={NavLink} to={`compare?from=${current ?? ''}&to=${KEPT}${proposal.id}`} variant="secondary">
            {say(current === null ? 'approval.first.see' : 'approval.see')}
          </LinkButton>
          {!proposal.mine && (
            <ReasonDialog label={say('approval.approve')} title={say('approval.approve')} lead={say('approval.approve.lead')} question={say('approval.approve.reason')} onSure={answer('approved')} />
          )}
          <ReasonDialog label={say('approval.return')} variant="tertiary" title={say('approval.return')} lead={say('approval.return.lead')} question={say('approval.return.reason')} onSure={answer('returned')} />
        </Flex>
      </Flex>
    </Panel>
  );
}
