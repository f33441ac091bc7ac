import { Alert, Button, List } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useAct } from '../api/index';
import { Section } from '../layout/index';
import { nbImports } from '../messages/nb-imports';
import { ActionLink, Loading, ProblemAlert } from '../parts/index';

const say = nbImports.evaluation;

/** Runs the rules for the school once, and tells what they found. */
export function EvaluationSection({ schoolId }: { readonly schoolId: string }) {
  const { mutate, data, error, isPending } = useAct('evaluateSchool');
  const hasRun = useRef(false);
  useEffect(() => {
    if (hasRun.current) return;
    hasRun.current = true;
    mutate({ input: { schoolId } });
  }, [mutate, schoolId]);

  return (
    <Section title={say.title}>
      {isPending && <Loading label={say.running} />}
      {error && (
        <>
          <ProblemAlert problem={error} />
          <div className="trapp-cluster">
            <Button variant="secondary" onClick={() => mutate({ input: { schoolId } })}>
              {say.again}
            </Button>
          </div>
        </>
      )}
      {data && (
        <>
          <Alert data-color={data.newFindings > 0 ? 'warning' : 'success'} role="status">
            <strong>{say.newFindings(data.newFindings)}</strong>
          </Alert>
          <List.Unordered>
            <List.Item>{say.summary(data.pupils)}</List.Item>
            {data.alreadyKnown > 0 && <List.Item>{say.alreadyKnown(data.alreadyKnown)}</List.Item>}
            {data.cannotBeJudged > 0 && <List.Item>{say.cannotBeJudged(data.cannotBeJudged)}</List.Item>}
          </List.Unordered>
          {data.newFindings > 0 && (
            <div className="trapp-cluster">
              <ActionLink to="/funn">{say.see}</ActionLink>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
