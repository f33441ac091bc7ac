import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { SentInputOf } from '../../core/contracts/index';
import { isFailure, useAct } from '../api/act';
import { useWords } from '../messages/index';
import { AskFirst } from '../parts/ask-first';

interface RestoreButtonProps {
  readonly routineKey: string;
  readonly from: SentInputOf<'restoreDraft'>['from'];
  /** What the draft will be like, in words. */
  readonly name: string;
  readonly small?: boolean;
  readonly onRestored?: () => void;
}

/** Makes the draft what a version or a kept draft says; what the draft says now is set aside. */
export function RestoreButton({ routineKey, from, name, small = false, onRestored }: RestoreButtonProps) {
  const say = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const restore = async () => {
    const told = await act('restoreDraft', { routineKey }, { from });
    if (isFailure(told)) {
      toggleNotification({ type: 'danger', message: told.problems[0]?.message ?? say('failed') });
      return;
    }
    toggleNotification({ type: 'success', message: say(told.setAside ? 'restore.done.aside' : 'restore.done', { name }) });
    if (onRestored === undefined) navigate(`/plugins/trapp/routines/${routineKey}`);
    else onRestored();
  };
  return <AskFirst label={say('restore')} title={`${say('restore')}: ${name}`} small={small} question={say('restore.question', { name })} onSure={() => void restore()} />;
}
