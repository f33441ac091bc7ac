import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PartValue } from '../../core/routines/index';
import { useReader, useWords } from '../messages/index';
import { differences } from './differences';
import type { Clash } from './part-session';

interface ClashPanelProps {
  readonly clash: Clash;
  readonly mine: PartValue;
  readonly show: ((value: PartValue) => ReactNode) | undefined;
  readonly nameOf: ((path: string) => string | undefined) | undefined;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Two have written in the same part: both texts side by side, and a choice. Neither is lost (pain 4). */
export function ClashPanel({ clash, mine, show, nameOf, onTake, onKeep }: ClashPanelProps) {
  const say = useWords();
  const { moment } = useReader();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = clash.row.changedBy ?? say('draft.clash.somebody');
  const differing = differences(mine, clash.theirs).flatMap((one) => {
    const place = nameOf === undefined ? one.path : nameOf(one.path);
    return place === undefined ? [] : [{ ...one, place }];
  });
  const side = (title: string, value: PartValue, at: 'mine' | 'theirs') => (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Box background="neutral0" hasRadius padding={4} height="100%">
        <Typography tag="h3" fontWeight="bold">
          {title}
        </Typography>
        {show?.(value)}
        <Box tag="ul" paddingTop={2}>
          {differing.map((one) => (
            <Typography tag="li" key={one.path} variant="pi">
              {one.place}: <strong>{one[at] ?? say('draft.clash.nothing')}</strong>
            </Typography>
          ))}
        </Box>
      </Box>
    </Grid.Item>
  );
  return (
    <Box tag="section" aria-labelledby={id} background="warning100" hasRadius padding={5}>
      <Typography tag="h2" variant="delta" id={id} ref={heading} tabIndex={-1}>
        {say('draft.clash.title', { name, moment: moment(clash.row.changedAt) })}
      </Typography>
      <Typography tag="p" paddingTop={1} paddingBottom={4}>
        {say('draft.clash.lead')}
      </Typography>
      <Grid.Root gap={4}>
        {side(say('draft.clash.mine'), mine, 'mine')}
        {side(say('draft.clash.theirs', { name }), clash.theirs, 'theirs')}
      </Grid.Root>
      <Flex gap={3} paddingTop={4}>
        <Button onClick={onKeep}>{say('draft.clash.keep')}</Button>
        <Button variant="secondary" onClick={onTake}>
          {say('draft.clash.take')}
        </Button>
      </Flex>
    </Box>
  );
}
