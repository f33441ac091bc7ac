import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { OutputOf } from '../../core/contracts/index';
import { isFailure, useAct } from '../api/act';
import { useMyRole } from '../api/my-role';
import { useWords } from '../messages/index';
import { ExportButton } from './export-button';
import { ReasonDialog } from './reason-dialog';
import { RestoreButton } from './restore-button';

interface VersionActionsProps {
  readonly version: Pick<OutputOf<'viewVersion'>, 'routineKey' | 'number' | 'withdrawn'>;
  readonly onChanged: () => void;
}

/** What can be done with a published version: take it back as the draft, withdraw it, keep a copy. */
export function VersionActions({ version: { routineKey, number, withdrawn }, onChanged }: VersionActionsProps) {
  const say = useWords();
  const act = useAct();
  const mayWrite = useMyRole() === 'coordinator';
  const { toggleNotification } = useNotification();
  const withdraw = async (reason: string) => {
    const told = await act('withdrawVersion', { routineKey, number }, { reason });
    if (isFailure(told)) return told;
    toggleNotification({ type: 'success', message: say('withdraw.done', { number }) });
    onChanged();
    return undefined;
  };
  return (
    <Flex gap={2} wrap="wrap">
      <ExportButton routineKey={routineKey} version={number} />
      {mayWrite && <RestoreButton routineKey={routineKey} from={{ version: number }} name={say('version.name', { number })} />}
      {mayWrite && withdrawn === null && (
        <ReasonDialog label={say('withdraw')} variant="danger-light" title={say('withdraw.title', { number })} lead={say('withdraw.lead')} question={say('withdraw.reason')} onSure={withdraw} />
      )}
    </Flex>
  );
}
