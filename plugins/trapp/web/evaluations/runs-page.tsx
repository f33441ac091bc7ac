import { Alert, List, Paragraph } from '@digdir/designsystemet-react';
import { FolderIcon } from '@navikt/aksel-icons';
import { useParams } from 'react-router-dom';
import type { EvaluationError, EvaluationRunRow } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import { useOperation } from '../api/index';
import { momentWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbEvaluations } from '../messages/nb-evaluations';
import { nb } from '../messages/nb';
import { EmptyState, FreshnessNote } from '../parts/index';

const say = nbEvaluations.runs;

/** When the rules were asked about the school's pupils, and what came of it: nobody has to wonder (pain 22). */
export default function RunsPage() {
  const { schoolId = '' } = useParams();
  const query = useOperation('listEvaluationRuns', { input: { schoolId } });
  return (
    <AwaitPage query={query} title={say.title}>
      {({ freshness, waiting, runs }) => (
        <Page title={say.title} kicker={freshness.schoolName} trail={[{ to: '/import', label: nb.navigation.imports }]} lead={say.lead}>
          <FreshnessNote freshness={freshness} />
          <Paragraph>{say.waiting(waiting)}</Paragraph>
          {runs.length === 0 && <EmptyState icon={<FolderIcon aria-hidden="true" />} title={say.empty} />}
          {runs.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </Page>
      )}
    </AwaitPage>
  );
}

function Run({ run }: { readonly run: EvaluationRunRow }) {
  return (
    <Section title={`${momentWords(run.startedAt)}: ${say.why[run.why]}`}>
      {run.errors.map((error, index) => (
        <Alert key={index} data-color="warning">
          {problemOf(error)}
        </Alert>
      ))}
      <List.Unordered>
        <List.Item>{run.whole ? say.whole(run.pupils) : say.some(run.pupils)}</List.Item>
        <List.Item>{say.newFindings(run.newFindings)}</List.Item>
        {run.updated > 0 && <List.Item>{say.updated(run.updated)}</List.Item>}
        {run.nothingNew > 0 && <List.Item>{say.nothingNew(run.nothingNew)}</List.Item>}
        {run.groundGone > 0 && <List.Item>{say.groundGone(run.groundGone)}</List.Item>}
        {run.listed > 0 && <List.Item>{say.listed(run.listed)}</List.Item>}
        {run.cannotBeJudged > 0 && (
          <List.Item>
            {say.cannotBeJudged(run.cannotBeJudged)}: {run.missing.map(({ reason, count }) => `${say.missing[reason] ?? reason} (${count})`).join(', ')}
          </List.Item>
        )}
      </List.Unordered>
    </Section>
  );
}

function problemOf({ rule, ruleTitle, problem }: EvaluationError & { readonly ruleTitle: Text | null }): string {
  return rule === null ? say.problem[problem] : say.ruleProblem(ruleTitle === null ? rule : words(ruleTitle), say.problem[problem]);
}
