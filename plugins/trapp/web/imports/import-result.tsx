import { Button } from '@digdir/designsystemet-react';
import type { ImportSummary } from '../../core/imports/index';
import { Section } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { EvaluationSection } from './evaluation-section';
import { SummaryView } from './summary-view';
import { useArrivalFocus } from './use-arrival-focus';

interface ImportResultProps {
  readonly schoolId: string;
  readonly summary: ImportSummary;
  readonly onAnother: () => void;
}

/** What was imported; after absences the rules are run at once, so that nobody has to wait for the night. */
export function ImportResult({ schoolId, summary, onAnother }: ImportResultProps) {
  return (
    <div ref={useArrivalFocus()} tabIndex={-1} className="trapp-arrival">
      <Section title={nbImports.preview.doneTitle}>
        <SummaryView summary={summary} />
        {summary.kind === 'roster' && <p>{nbImports.evaluation.next.roster}</p>}
        <div className="trapp-cluster">
          <Button variant={summary.kind === 'roster' ? 'primary' : 'secondary'} onClick={onAnother}>
            {summary.kind === 'roster' ? nbImports.evaluation.next.importAbsences : nbImports.preview.another}
          </Button>
        </div>
      </Section>
      {summary.kind === 'absences' && <EvaluationSection schoolId={schoolId} />}
    </div>
  );
}
