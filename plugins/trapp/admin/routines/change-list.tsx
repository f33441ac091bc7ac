import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { RoutineChange } from '../../core/routines/index';
import { useWords } from '../messages/index';

const tones = { added: 'success', removed: 'danger', changed: 'primary' } as const;

/** Parts that are new, gone or changed, each with what is different in it. */
export function ChangeList({ changes }: { readonly changes: readonly RoutineChange[] }) {
  const say = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {changes.map(({ part, key, title, kind, lines }) => (
        <Box tag="li" key={`${part} ${key ?? ''} ${kind}`} background="neutral100" hasRadius padding={4}>
          <Flex gap={2} alignItems="center">
            <Badge backgroundColor={`${tones[kind]}100`} textColor={`${tones[kind]}700`}>
              {say(`compare.${kind}`)}
            </Badge>
            <Typography fontWeight="bold" tag="h3">
              {title}
            </Typography>
          </Flex>
          <ChangeLines lines={lines} />
        </Box>
      ))}
    </Flex>
  );
}

/** What is different in one part, a sentence each. */
export function ChangeLines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2} paddingLeft={2}>
      {lines.map((line) => (
        <Typography tag="li" key={line}>
          {line}
        </Typography>
      ))}
    </Flex>
  );
}
