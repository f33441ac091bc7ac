import { Paragraph } from '@digdir/designsystemet-react';
import type { FindingView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbFindings } from '../messages/nb-findings';
import { ActionLink } from '../parts/index';
import { FindingStatus } from './finding-status';

/** What was decided, by whom and why. */
export function AssessmentDone({ finding }: { readonly finding: FindingView }) {
  const { assessment, status } = finding;
  if (assessment === null) return null;
  const say = nbFindings.assessment;
  return (
    <Section title={say.done} beside={<FindingStatus status={status} />}>
      <blockquote className="trapp-quote">{assessment.reason}</blockquote>
      <Paragraph className="trapp-subtle">{say.by(assessment.by, dayWords(assessment.on))}</Paragraph>
      {assessment.caseId && (
        <div className="trapp-cluster">
          <ActionLink to={`/saker/${assessment.caseId}`} variant="secondary">
            {say.goToCase}
          </ActionLink>
        </div>
      )}
    </Section>
  );
}
