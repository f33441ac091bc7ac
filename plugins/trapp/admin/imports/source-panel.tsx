import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { ImportSourcesView, ImportSourceView } from '../../core/contracts/index';
import { say as inWords } from '../../core/language/index';
import { isFailure, useAct } from '../api/act';
import { useReader, useWords, type Word } from '../messages/index';
import { Panel } from '../routines/panel';
import { AskFirst } from '../parts/ask-first';
import { DeliveryTable } from './delivery-table';
import { deliveryAddress, type NewToken } from './token-shown';

interface SourcePanelProps {
  readonly source: ImportSourceView;
  readonly view: ImportSourcesView;
  readonly onEdit: () => void;
  readonly onToken: (token: NewToken) => void;
  readonly onChanged: () => void;
}

/** The refusal of a file that lacks much of what is recorded. */
const WITHDRAWS_MUCH = 'import_would_withdraw_much';

/** One source: how it is reached, what has come, and its token. */
export function SourcePanel({ source, view, onEdit, onToken, onChanged }: SourcePanelProps) {
  const say = useWords();
  const { language, moment } = useReader();
  const act = useAct();
  const { toggleNotification } = useNotification();
  const params = { sourceKey: source.key };

  const done = (answer: object, word: Word) => {
    if (isFailure(answer)) toggleNotification({ type: 'danger', message: answer.problems.map(({ message }) => message).join(' ') || say('failed') });
    else toggleNotification({ type: 'success', message: say(word) });
    onChanged();
  };
  const renew = async () => {
    const answer = await act('renewSourceToken', params);
    if (isFailure(answer)) return done(answer, 'failed');
    onToken({ title: source.title, sourceKey: source.key, token: answer.token });
    onChanged();
  };
  const profile = view.profiles.find(({ key }) => key === source.profile);
  const schools = source.schoolIds === 'all' ? say('sources.schools.all') : view.schools.filter(({ id }) => source.schoolIds.includes(id)).map(({ name }) => name).join(', ');
  const isStopped = source.deliveries[0]?.refusal === WITHDRAWS_MUCH;

  return (
    <Panel
      title={source.title}
      action={
        <Flex gap={2}>
          <Badge backgroundColor={source.enabled ? 'success100' : 'neutral150'} textColor={source.enabled ? 'success700' : 'neutral700'}>
            {say(source.enabled ? 'sources.on' : 'sources.off')}
          </Badge>
          <Button variant="tertiary" onClick={onEdit} aria-label={`${say('sources.edit')} ${source.title}`}>
            {say('sources.edit')}
          </Button>
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box tag="dl">
          <Fact name={say('sources.address')}>{deliveryAddress(source.key)}</Fact>
          <Fact name={say('sources.folder')}>{view.watchesFolder ? say('sources.folder.name', { key: source.key }) : say('sources.folder.none')}</Fact>
          <Fact name={say('sources.profile')}>{profile === undefined ? source.profile : inWords(profile.title, language)}</Fact>
          <Fact name={say('sources.schools')}>{schools}</Fact>
          <Fact name={say('sources.token')}>{source.tokenMadeAt === null ? say('sources.token.none') : say('sources.token.made', { when: moment(source.tokenMadeAt) })}</Fact>
          <Fact name={say('sources.used')}>{source.lastUsedAt === null ? say('sources.used.never') : moment(source.lastUsedAt)}</Fact>
        </Box>
        <Flex gap={2} wrap="wrap">
          {source.tokenMadeAt === null ? (
            <Button variant="secondary" onClick={() => void renew()}>
              {say('sources.token.make')}
            </Button>
          ) : (
            <>
              <AskFirst label={say('sources.token.renew')} question={say('sources.token.renew.sure')} onSure={() => void renew()} />
              <AskFirst label={say('sources.token.revoke')} question={say('sources.token.revoke.sure')} danger onSure={async () => done(await act('revokeSourceToken', params), 'sources.token.revoked')} />
            </>
          )}
        </Flex>
        {source.withdrawalsUntil !== null && <Typography>{say('sources.withdraw.until', { when: moment(source.withdrawalsUntil) })}</Typography>}
        {isStopped && source.withdrawalsUntil === null && (
          <Flex direction="column" alignItems="start" gap={2}>
            <Typography>{say('sources.withdraw.lead')}</Typography>
            <AskFirst label={say('sources.withdraw')} question={say('sources.withdraw.sure')} onSure={async () => done(await act('allowWithdrawals', params), 'sources.withdraw.done')} />
          </Flex>
        )}
        <Typography variant="sigma" tag="h3">
          {say('sources.deliveries')}
        </Typography>
        <DeliveryTable deliveries={source.deliveries} />
      </Flex>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Flex gap={3} alignItems="start" paddingBottom={1}>
      <Box tag="dt" minWidth="8rem">
        <Typography textColor="neutral600">{name}</Typography>
      </Box>
      <Box tag="dd" style={{ overflowWrap: 'anywhere' }}>
        <Typography>{children}</Typography>
      </Box>
    </Flex>
  );
}
