import { Box, Typography } from '@strapi/design-system';
import type { Edited } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';

/** What had to go with the last edit, because it hung on what was changed. Undo brings it all back. */
export function MendedNote({ mended }: { readonly mended: Edited['mended'] }) {
  const say = useWords();
  const { language } = useReader();
  return (
    <div role="status">
      {mended.length > 0 && (
        <Box background="warning100" hasRadius padding={3} marginBottom={4}>
          <Typography tag="p" fontWeight="bold">
            {say('guide.mended')}
          </Typography>
          <ul>
            {mended.map((one, index) => (
              <Typography tag="li" key={index}>
                {one.kind === 'condition'
                  ? say('guide.mended.condition', { item: inWords(one.item.text, language) || say('guide.untitled') })
                  : say(one.isGone ? 'guide.mended.theme.gone' : 'guide.mended.theme', { theme: inWords(one.theme.title, language) || say('guide.untitled') })}
              </Typography>
            ))}
          </ul>
        </Box>
      )}
    </div>
  );
}
