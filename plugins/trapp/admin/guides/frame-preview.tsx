import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { GUIDE_PREVIEW_PATH, guidePreviewReady, type GuidePreview } from '../../core/contracts/index';
import type { Guide } from '../../core/guides/index';
import type { Language } from '../../core/language/index';
import { useWords } from '../messages/index';
import { PickOne } from '../parts/pick';

interface FramePreviewProps {
  readonly guide: Guide;
  readonly languages: readonly Language[];
  /** The part that is being written. */
  readonly part: string | null;
  readonly width: 'phone' | 'wide';
  readonly onWidth: (width: 'phone' | 'wide') => void;
}

const PHONE = '360px';

/** The staff's own form with the draft in it, in a frame of our own origin: what is built is seen as it will be used, and nothing is saved. */
export function FramePreview({ guide, languages, part, width, onWidth }: FramePreviewProps) {
  const say = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [language, setLanguage] = useState<Language>('nb');

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if ((data as { says?: unknown } | null)?.says === guidePreviewReady.says) setReady(true);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const message: GuidePreview = { says: 'trapp.guide-preview.guide', guide, language, part };
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  }, [isReady, guide, language, part]);

  return (
    <Box tag="section" aria-label={say('guide.preview')} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Typography tag="h2" variant="delta">
        {say('guide.preview')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('guide.preview.lead')}
      </Typography>
      <Flex gap={2} paddingTop={3} paddingBottom={3} alignItems="flex-start">
        <PickOne label={say('guide.preview.language')} value={language} choices={languages.map((value) => ({ value, label: say(`guide.language.${value}`) }))} onChange={(value) => setLanguage(value as Language)} />
        <PickOne
          label={say('guide.preview.width')}
          value={width}
          choices={(['phone', 'wide'] as const).map((value) => ({ value, label: say(`guide.preview.${value}`) }))}
          onChange={(value) => onWidth(value === 'wide' ? 'wide' : 'phone')}
        />
      </Flex>
      <iframe
        ref={frame}
        title={say('guide.preview')}
        src={`/app${GUIDE_PREVIEW_PATH}`}
        style={{ width: width === 'phone' ? PHONE : '100%', maxWidth: '100%', height: '70vh', border: '1px solid #c0c0cf', borderRadius: '4px', background: '#fff' }}
      />
    </Box>
  );
}
