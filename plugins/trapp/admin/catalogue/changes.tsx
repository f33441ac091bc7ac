import { Box, Flex, Typography } from '@strapi/design-system';
import type { CatalogueChange } from '../../core/contracts/index';
import { useReader, useWords } from '../messages/index';
import { Panel } from '../routines/panel';

interface ChangesProps<Content> {
  readonly changes: readonly CatalogueChange<Content>[];
  /** Every line of the page in words, in the same order each time. */
  readonly linesOf: (content: Content) => readonly { readonly what: string; readonly said: string }[];
}

/** Who changed what of a page when, and what it said before: the newest first. */
export function Changes<Content>({ changes, linesOf }: ChangesProps<Content>) {
  const say = useWords();
  const { moment } = useReader();
  const told = ({ before, after }: CatalogueChange<Content>) => {
    const was = linesOf(before);
    return linesOf(after).flatMap(({ what, said }, index) => {
      const earlier = was[index]?.said ?? '';
      return said === earlier ? [] : [say('catalogue.changes.from', { what, before: earlier, after: said })];
    });
  };
  return (
    <Panel title={say('catalogue.changes')}>
      {changes.length === 0 && <Typography>{say('catalogue.changes.none')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={3}>
        {changes.map((change, index) => (
          <Box key={`${change.at} ${index}`}>
            {told(change).map((line) => (
              <Typography key={line} tag="p">
                {line}
              </Typography>
            ))}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('catalogue.changes.by', { by: change.by, at: moment(change.at) })}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Panel>
  );
}
