import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Language } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { usePreview } from './use-preview';

interface PaperPreviewProps {
  readonly routineKey: string;
  readonly paper: object;
  readonly languages: readonly Language[];
}

/** The paper beside its editor, drawn by what draws all papers. */
export function PaperPreview({ routineKey, paper, languages }: PaperPreviewProps) {
  const say = useWords();
  const { language: reader } = useReader();
  const [language, setLanguage] = useState<Language>('nb');
  const { address, state, tookMs } = usePreview(routineKey, paper, language);
  const seconds = tookMs === undefined ? '' : new Intl.NumberFormat(reader, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(tookMs / 1000);
  return (
    <Box tag="section" aria-label={say('papers.preview')} background="neutral0" hasRadius shadow="tableShadow" padding={4} position="sticky" top="1rem">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Box>
          <Typography tag="h2" variant="delta">
            {say('papers.preview')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('papers.preview.lead')}
          </Typography>
        </Box>
        <Box minWidth="10rem">
          <PickOne label={say('papers.preview.language')} value={language} choices={languages.map((value) => ({ value, label: say(`papers.language.${value}`) }))} onChange={(value) => setLanguage(value as Language)} />
        </Box>
      </Flex>
      <Flex justifyContent="space-between" paddingTop={2} paddingBottom={2}>
        <Typography role="status" variant="pi" textColor={state === 'failed' ? 'danger700' : 'neutral600'}>
          {state === 'waiting' ? say('papers.preview.waiting') : state === 'failed' ? say('papers.preview.tooLong') : say('papers.preview.done', { seconds })}
        </Typography>
        {address !== undefined && (
          <Link href={address} isExternal>
            {say('papers.preview.open')}
          </Link>
        )}
      </Flex>
      {address !== undefined && <iframe title={say('papers.preview')} src={`${address}#toolbar=0&navpanes=0&view=FitH`} style={{ width: '100%', height: '75vh', border: '1px solid #c0c0cf', borderRadius: '4px' }} />}
    </Box>
  );
}
