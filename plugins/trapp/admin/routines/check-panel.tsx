import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { OutputOf } from '../../core/contracts/index';
import type { Asked } from '../api/ask';
import { useWords } from '../messages/index';
import { Awaited } from './awaited';
import { Panel } from './panel';

type Problems = OutputOf<'checkRoutine'>['errors'];

/** What stands in the way of publishing, and what could be better: the place and the words. */
export function CheckPanel({ asked }: { readonly asked: Asked<OutputOf<'checkRoutine'>> }) {
  const say = useWords();
  const again = (
    <Button variant="tertiary" onClick={asked.again}>
      {say('routine.check.again')}
    </Button>
  );
  return (
    <Panel title={say('routine.check')} action={again}>
      <Awaited asked={asked}>
        {({ errors, advice }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {errors.length === 0 ? <Note tone="success">{say('routine.check.fine')}</Note> : <ProblemList title={say('routine.errors', { count: errors.length })} problems={errors} tone="danger" />}
            {advice.length > 0 && <ProblemList title={say('routine.advice', { count: advice.length })} problems={advice} tone="neutral" />}
          </Flex>
        )}
      </Awaited>
    </Panel>
  );
}

function Note({ tone, children }: { readonly tone: 'success'; readonly children: string }) {
  return (
    <Box background={`${tone}100`} hasRadius padding={4} role="status">
      <Typography textColor={`${tone}700`}>{children}</Typography>
    </Box>
  );
}

export function ProblemList({ title, problems, tone }: { readonly title: string; readonly problems: Problems; readonly tone: 'danger' | 'neutral' }) {
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
                {problem.path}
              </Typography>
            )}
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
