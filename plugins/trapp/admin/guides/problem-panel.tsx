import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { PlacedProblem } from '../../core/guides/index';
import { useWords } from '../messages/index';
import { leadTo } from '../parts/anchor';

interface ProblemPanelProps {
  readonly problems: readonly PlacedProblem[];
}

/** What stands in the way of publishing this guide, and the advice, each with a way to its field. */
export function ProblemPanel({ problems }: ProblemPanelProps) {
  const say = useWords();
  const errors = problems.filter(({ isAdvice }) => !isAdvice);
  const advice = problems.filter(({ isAdvice }) => isAdvice);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={2}>
      {errors.length === 0 ? <Typography textColor="success700">{say('guide.problems.none')}</Typography> : <Listed title={say('guide.problems', { count: errors.length })} problems={errors} />}
      {advice.length > 0 && <Listed title={say('guide.advice', { count: advice.length })} problems={advice} />}
    </Flex>
  );
}

function Listed({ title, problems }: ProblemPanelProps & { readonly title: string }) {
  return (
    <Box tag="details">
      <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingLeft={2}>
        {problems.map((problem, index) => (
          <li key={index}>
            <Button variant="ghost" size="S" onClick={() => leadTo(problem.path)}>
              {problem.message}
            </Button>
          </li>
        ))}
      </Flex>
    </Box>
  );
}
