import type { UseFormRegisterReturn } from 'react-hook-form';
import { useOperation } from '../api/index';
import { words } from '../language/words';
import { nbClimb } from '../messages/nb-climb';
import { ChoiceField } from '../parts/index';

interface EntryFieldProps {
  readonly pupilId: string;
  readonly routineKey: string;
  readonly register: UseFormRegisterReturn;
}

/** Where the new case begins, when the routine has several places; otherwise nothing is asked (B26, A17, A25). */
export function EntryField({ pupilId, routineKey, register }: EntryFieldProps) {
  const { data } = useOperation('listEntries', { params: { pupilId, routineKey } });
  const entries = data?.entries ?? [];
  if (entries.length < 2) return null;
  const text = nbClimb.entry;
  const options = entries.map(({ step, title, help }) => ({ value: step, label: words(title), ...(help === null ? {} : { description: words(help) }) }));
  return <ChoiceField legend={text.where} options={[{ value: '', label: text.usual, description: text.usualHelp }, ...options]} register={register} />;
}

/** What the field holds, as it is sent: nothing when the routine decides. */
export function chosenEntry(entry: string): { entry?: string } {
  return entry === '' ? {} : { entry };
}
