import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import type { ImportSummary } from '../../core/imports/index';
import type { ApiProblem } from '../api/index';
import { Section } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { ProblemAlert } from '../parts/index';
import { hasNothingToImport, SummaryView } from './summary-view';
import { useArrivalFocus } from './use-arrival-focus';

interface PreviewSectionProps {
  readonly summary: ImportSummary;
  readonly fileName: string;
  readonly onConfirm: () => void;
  readonly onAnother: () => void;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
}

const say = nbImports.preview;

/** What would happen, before it happens. */
export function PreviewSection({ summary, fileName, onConfirm, onAnother, isBusy, problem }: PreviewSectionProps) {
  const canImport = !hasNothingToImport(summary);
  const isNothingNew = summary.added === 0 && summary.changed === 0 && summary.restored === 0 && summary.withdrawn === 0 && (summary.notInFile === 0 || summary.kind === 'absences') && summary.rejected === 0 && canImport;
  return (
    <div ref={useArrivalFocus()} tabIndex={-1} className="trapp-arrival">
      <Section title={say.title} lead={`${nbImports.kinds[summary.kind]}: ${fileName}. ${say.nothingYet}`}>
        {isNothingNew && (
          <Alert data-color="info">
            <Paragraph>{say.nothingNew}</Paragraph>
          </Alert>
        )}
        <SummaryView summary={summary} />
        {problem && <ProblemAlert problem={problem} />}
        <div className="trapp-cluster">
          {canImport && (
            <Button loading={isBusy} onClick={onConfirm}>
              {say.confirm}
            </Button>
          )}
          <Button variant={canImport ? 'tertiary' : 'primary'} onClick={onAnother}>
            {say.another}
          </Button>
        </div>
      </Section>
    </div>
  );
}
