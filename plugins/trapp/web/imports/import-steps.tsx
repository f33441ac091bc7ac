import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { nbImports } from '../messages/nb-imports';
import { ImportForm, type ChosenFile } from './import-form';
import { ImportResult } from './import-result';
import { ImportUnderway } from './import-underway';
import { PreviewSection } from './preview-section';
import { useImport } from './use-import';

interface ImportStepsProps {
  readonly schoolId: string;
  readonly profiles: OutputOf<'listImports'>['profiles'];
}

/** Choose a file, see what would happen, then let it happen. */
export function ImportSteps(props: ImportStepsProps) {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} onAnother={() => setRound(round + 1)} />;
}

function Round({ schoolId, profiles, onAnother }: ImportStepsProps & { readonly onAnother: () => void }) {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const { preview, bring, stepsOf, cancelPreview, cancelImport } = useImport(schoolId);
  const { previewing, importing } = stepsOf(chosen?.kind ?? 'absences');
  const isFollowed = chosen?.kind === 'absences';

  // The school's data moved on since the preview: show what the file would do now instead of guessing.
  const hasMovedOn = importing.at === 'failed' && importing.problem.code === 'import_changed_since_preview';
  useEffect(() => {
    if (hasMovedOn && chosen !== null) preview(chosen);
    // Once for each time the import says so.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasMovedOn]);

  if (chosen !== null && importing.at === 'done') return <ImportResult schoolId={schoolId} summary={importing.answer.summary} onAnother={onAnother} />;
  if (chosen !== null && previewing.at === 'done') {
    const { answer } = previewing;
    return (
      <>
        <PreviewSection
          summary={answer.summary}
          fileName={chosen.file.name}
          onConfirm={() => bring(chosen, answer)}
          onAnother={onAnother}
          isBusy={importing.at === 'work'}
          problem={importing.at === 'failed' ? importing.problem : null}
        />
        {isFollowed && importing.at === 'work' && <ImportUnderway what="importing" done={importing.done} of={importing.of} onCancel={cancelImport} />}
        <Cancelled isCancelled={importing.at === 'cancelled'} />
      </>
    );
  }
  return (
    <>
      <ImportForm
        profiles={profiles}
        onChosen={(file) => {
          setChosen(file);
          preview(file);
        }}
        isBusy={previewing.at === 'work'}
        problem={previewing.at === 'failed' ? previewing.problem : null}
      />
      {isFollowed && previewing.at === 'work' && <ImportUnderway what="previewing" done={previewing.done} of={previewing.of} onCancel={cancelPreview} />}
      <Cancelled isCancelled={previewing.at === 'cancelled'} />
    </>
  );
}

/** Says that nothing came of it, to those who listen as well. */
function Cancelled({ isCancelled }: { readonly isCancelled: boolean }) {
  return (
    <div role="status">
      {isCancelled && (
        <Alert data-color="info">
          <Paragraph>{nbImports.underway.cancelled}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
