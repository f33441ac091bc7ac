import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/refusals';

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly tone: 'danger' | 'neutral';
  /** Where it is, and how to get there. */
  readonly placeOf?: (path: string) => ReactNode;
}

/** What the check found, in words, each with its place. */
export function ProblemList({ title, problems, tone, placeOf }: ProblemListProps) {
  return (
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3" textColor={tone === 'danger' ? 'danger700' : 'neutral800'}>
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {problems.map((problem, index) => (
          <Box tag="li" key={`${problem.path} ${index}`} background={tone === 'danger' ? 'danger100' : 'neutral100'} hasRadius padding={3}>
            <Typography tag="p">{problem.message}</Typography>
            {problem.path !== '' && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {placeOf === undefined ? problem.path : placeOf(problem.path)}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
