import { Box, Button, Loader, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Asked } from '../api/ask';
import { useWords } from '../messages/index';

/** Shows what was asked for once it is there; until then that it is on its way, or why it did not come. */
export function Awaited<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (answer: T) => ReactNode }) {
  const say = useWords();
  if (asked.answer !== undefined) return <>{children(asked.answer)}</>;
  if (asked.failure === undefined) return <Loader small>{say('loading')}</Loader>;
  return (
    <Box role="alert" background="danger100" hasRadius padding={4}>
      <Typography textColor="danger700">{asked.failure.problems.map((problem) => problem.message).join(' ') || say('failed')}</Typography>
      <Box paddingTop={4}>
        <Button variant="tertiary" onClick={asked.again}>
          {say('again')}
        </Button>
      </Box>
    </Box>
  );
}
