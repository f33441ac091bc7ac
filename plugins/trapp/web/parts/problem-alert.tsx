import { Alert, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import type { ApiProblem } from '../api/index';
import { nb } from '../messages/nb';

/** What went wrong and what to do now, with the places that the server named. */
export function ProblemAlert({ problem }: { readonly problem: ApiProblem }) {
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={2} data-size="2xs">
        {nb.could_not}
      </Heading>
      <Paragraph>{problem.message}</Paragraph>
      {problem.problems.length > 0 && (
        <List.Unordered>
          {problem.problems.map(({ path, message, row }) => (
            <List.Item key={`${path} ${row ?? ''} ${message}`}>{message}</List.Item>
          ))}
        </List.Unordered>
      )}
    </Alert>
  );
}
