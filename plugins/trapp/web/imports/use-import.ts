import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { addressOf, useAct, type ApiProblem } from '../api/index';
import { useSlow, type Slow } from '../api/use-slow';
import type { ChosenFile } from './import-form';

export type ImportAnswer = OutputOf<'previewAbsences'>;
/** One of the two steps of an import, whichever file it is. */
export type ImportStep = Slow<ImportAnswer>;

const file = { schoolId: '', profile: '', file: { name: '', base64: '' } };
const addresses = { preview: addressOf('previewAbsences', { input: file }), bring: addressOf('importAbsences', { input: { ...file, fingerprint: '' } }) };

/** Looking a file through, and bringing it in. Absence files may be large: they tell how far they have come, and can be left. */
export function useImport(schoolId: string) {
  const client = useQueryClient();
  const previewAbsences = useSlow<'previewAbsences'>(addresses.preview);
  const importAbsences = useSlow<'importAbsences'>(addresses.bring);
  const previewRoster = useAct('previewRoster', { refresh: 'none' });
  const importRoster = useAct('importRoster');

  const isBrought = importAbsences.state.at === 'done';
  useEffect(() => {
    if (isBrought) void client.invalidateQueries();
  }, [isBrought, client]);

  const preview = ({ kind, profile, file: sent }: ChosenFile) => {
    if (kind === 'roster') previewRoster.mutate({ input: { schoolId, file: sent } });
    else previewAbsences.start({ schoolId, profile, file: sent });
  };
  const bring = ({ kind, profile, file: sent }: ChosenFile, { fingerprint }: ImportAnswer) => {
    if (kind === 'roster') importRoster.mutate({ input: { schoolId, file: sent, fingerprint } });
    else importAbsences.start({ schoolId, profile, file: sent, fingerprint });
  };
  const stepsOf = (kind: ChosenFile['kind']): { readonly previewing: ImportStep; readonly importing: ImportStep } =>
    kind === 'roster' ? { previewing: stateOf(previewRoster), importing: stateOf(importRoster) } : { previewing: previewAbsences.state, importing: importAbsences.state };
  return { preview, bring, stepsOf, cancelPreview: previewAbsences.cancel, cancelImport: importAbsences.cancel };
}

interface Mutation {
  readonly isPending: boolean;
  readonly data: ImportAnswer | undefined;
  readonly error: ApiProblem | null;
}

/** A roster is small, and is not followed on its way: it is known to be under way, and that is all. */
function stateOf({ isPending, data, error }: Mutation): ImportStep {
  if (isPending) return { at: 'work', done: 0, of: null };
  if (error !== null) return { at: 'failed', problem: error };
  return data === undefined ? { at: 'rest' } : { at: 'done', answer: data };
}
