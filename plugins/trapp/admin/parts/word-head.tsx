import { Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useWords, type Word } from '../messages/index';

/** The head of a table whose columns are called by words. */
export function WordHead({ words }: { readonly words: readonly Word[] }) {
  const say = useWords();
  return (
    <Thead>
      <Tr>
        {words.map((word) => (
          <Th key={word}>
            <Typography variant="sigma">{say(word)}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}
