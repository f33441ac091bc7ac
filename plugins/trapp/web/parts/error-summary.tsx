import { ErrorSummary as DesignErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ComponentRef, type MouseEvent } from 'react';
import type { ApiProblem } from '../api/index';
import { nb } from '../messages/nb';
import { flattenErrors, type FieldProblem } from './flatten-errors';

interface ErrorSummaryProps {
  /** `formState.errors` of react-hook-form; the id of each control is its field name. */
  readonly errors?: object;
  /** What the server refused, if it did. */
  readonly problem?: ApiProblem | null;
  /** `formState.submitCount`: the summary takes the focus each time the user tried to go on. */
  readonly attempt: number;
}

/** Stands right above the button, lists what must be put right, and takes the reader there. Shows nothing while all is well. */
export function ErrorSummary({ errors = {}, problem = null, attempt }: ErrorSummaryProps) {
  const summary = useRef<ComponentRef<typeof DesignErrorSummary>>(null);
  const own = flattenErrors(errors);
  const refused = problem ? serverProblems(problem) : [];
  const listed = own.length > 0 ? own : refused;
  const count = listed.length;

  useEffect(() => {
    if (attempt > 0 && count > 0) summary.current?.focus();
  }, [attempt, count]);

  if (count === 0) return null;
  return (
    <DesignErrorSummary ref={summary} tabIndex={-1}>
      <DesignErrorSummary.Heading>{own.length === 0 && problem ? problem.message : nb.errorsBeforeSending}</DesignErrorSummary.Heading>
      <DesignErrorSummary.List>
        {listed.map(({ field, message }) => (
          <DesignErrorSummary.Item key={`${field} ${message}`}>
            {document.getElementById(field) ? (
              <DesignErrorSummary.Link href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {message}
              </DesignErrorSummary.Link>
            ) : (
              message
            )}
          </DesignErrorSummary.Item>
        ))}
      </DesignErrorSummary.List>
    </DesignErrorSummary>
  );
}

function serverProblems(problem: ApiProblem): FieldProblem[] {
  if (problem.problems.length === 0) return [{ field: '', message: nb.errorAgain }];
  return problem.problems.map(({ path, message }) => ({ field: path, message }));
}

/** The hash would be taken for a new address by the router; the control itself is what the reader wants. */
function goTo(event: MouseEvent, field: string): void {
  event.preventDefault();
  const control = document.getElementById(field);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
