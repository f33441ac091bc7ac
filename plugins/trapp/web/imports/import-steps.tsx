import { useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { useAct, type ApiProblem } from '../api/index';
import { ImportForm, type ChosenFile } from './import-form';
import { ImportResult } from './import-result';
import { PreviewSection } from './preview-section';

type Answer = OutputOf<'previewAbsences'>;
type Step = { readonly at: 'choose' } | { readonly at: 'preview'; readonly chosen: ChosenFile; readonly answer: Answer } | { readonly at: 'done'; readonly chosen: ChosenFile; readonly answer: Answer };

interface ImportStepsProps {
  readonly schoolId: string;
  readonly profiles: OutputOf<'listImports'>['profiles'];
}

/** Choose a file, see what would happen, then let it happen. */
export function ImportSteps({ schoolId, profiles }: ImportStepsProps) {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const previewRoster = useAct('previewRoster', { refresh: 'none' });
  const previewAbsences = useAct('previewAbsences', { refresh: 'none' });
  const importRoster = useAct('importRoster');
  const importAbsences = useAct('importAbsences');

  const preview = (chosen: ChosenFile) => {
    const onSuccess = (answer: Answer) => setStep({ at: 'preview', chosen, answer });
    const input = { schoolId, file: chosen.file };
    if (chosen.kind === 'roster') previewRoster.mutate({ input }, { onSuccess });
    else previewAbsences.mutate({ input: { ...input, profile: chosen.profile } }, { onSuccess });
  };

  const confirm = (chosen: ChosenFile, { fingerprint }: Answer) => {
    const onSuccess = (answer: Answer) => setStep({ at: 'done', chosen, answer });
    // The school's data moved on since the preview: show what the file would do now instead of guessing.
    const onError = (problem: ApiProblem) => problem.code === 'import_changed_since_preview' && preview(chosen);
    const input = { schoolId, file: chosen.file, fingerprint };
    if (chosen.kind === 'roster') importRoster.mutate({ input }, { onSuccess, onError });
    else importAbsences.mutate({ input: { ...input, profile: chosen.profile } }, { onSuccess, onError });
  };

  const startOver = () => {
    importRoster.reset();
    importAbsences.reset();
    setStep({ at: 'choose' });
  };

  if (step.at === 'choose') {
    return (
      <ImportForm
        profiles={profiles}
        onChosen={preview}
        isBusy={previewRoster.isPending || previewAbsences.isPending}
        problem={previewRoster.error ?? previewAbsences.error}
      />
    );
  }
  if (step.at === 'done') return <ImportResult schoolId={schoolId} summary={step.answer.summary} onAnother={startOver} />;
  return (
    <PreviewSection
      summary={step.answer.summary}
      fileName={step.chosen.file.name}
      onConfirm={() => confirm(step.chosen, step.answer)}
      onAnother={startOver}
      isBusy={importRoster.isPending || importAbsences.isPending}
      problem={importRoster.error ?? importAbsences.error}
    />
  );
}
