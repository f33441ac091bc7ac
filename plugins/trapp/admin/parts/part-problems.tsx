import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { DraftProblem } from '../drafts/draft-door';
import { useWords } from '../messages/index';
import { anchorOf } from './anchor';
import { ProblemList } from './problem-list';

interface PartProblemsProps {
  readonly problems: readonly DraftProblem[];
  /** What a place in this part is called; a place without a name is not pointed to. */
  readonly nameOf: (path: string) => string | undefined;
}

/** What the check says of the part that is open, with a way to each place. Editors mark their places with `anchorOf(path)` as id. */
export function PartProblems({ problems, nameOf }: PartProblemsProps) {
  const say = useWords();
  const errors = problems.filter(({ kind }) => kind === 'error');
  const advice = problems.filter(({ kind }) => kind === 'advice');
  const placeOf = (path: string) => {
    const name = nameOf(path);
    return name === undefined ? null : <Link href={`#${anchorOf(path)}`}>{name}</Link>;
  };
  return (
    <Box aria-live="polite">
      {problems.length === 0 && <Typography textColor="success700">{say('problems.none')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {errors.length > 0 && <ProblemList title={say('problems.errors', { count: errors.length })} problems={errors} tone="danger" placeOf={placeOf} />}
        {advice.length > 0 && <ProblemList title={say('problems.advice', { count: advice.length })} problems={advice} tone="neutral" placeOf={placeOf} />}
      </Flex>
    </Box>
  );
}
