import { Box, Button, Grid, Typography } from '@strapi/design-system';
import { starterPapers } from '../../core/documents/index';
import { say as inWords } from '../../core/language/index';
import type { PaperTemplate } from '../../core/papers/index';
import { useReader, useWords } from '../messages/index';

/** What a new paper is begun from. */
export function StartChoice({ onChoose }: { readonly onChoose: (paper: PaperTemplate) => void }) {
  const say = useWords();
  const { language } = useReader();
  return (
    <Box tag="section" aria-labelledby="start-choice" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography tag="h2" variant="delta" id="start-choice">
        {say('papers.start')}
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingBottom={4}>
        {say('papers.start.lead')}
      </Typography>
      <Grid.Root gap={4}>
        {starterPapers.map((paper) => (
          <Grid.Item key={paper.key} col={6} xs={12} direction="column" alignItems="stretch">
            <Button variant="secondary" justifyContent="flex-start" onClick={() => onChoose(paper)}>
              {inWords(paper.title, language)}
            </Button>
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
              {say(`papers.use.${paper.kind}`)}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
}
