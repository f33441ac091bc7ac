import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { newOption, type AnswerOption, type Item } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { WantedText } from './texts-of';

interface OptionsFieldProps {
  readonly item: Item;
  readonly onChange: (change: (item: Item) => Item) => void;
}

/** The answers to choose from, in their order. A new one has a key of its own that is never shown. */
export function OptionsField({ item, onChange }: OptionsFieldProps) {
  const say = useWords();
  const { language } = useReader();
  const options = item.answerOption ?? [];
  const put = (change: (options: readonly AnswerOption[]) => AnswerOption[]) => onChange((held) => ({ ...held, answerOption: change(held.answerOption ?? []) }));
  return (
    <Box background="neutral100" hasRadius padding={4} width="100%">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {say('guide.options')}
      </Typography>
      <OrderedList
        label={say('guide.options')}
        items={options}
        keyOf={({ value }) => value}
        nameOf={({ text }, index) => inWords(text, language) || say('guide.options.name', { number: index + 1 })}
        onMove={(from, to) => put((held) => moved(held, from, to))}
        onRemove={(index) => put((held) => held.filter((_one, at) => at !== index))}
      >
        {({ text }, index) => <WantedText label={say('guide.options.name', { number: index + 1 })} value={text} onText={(next) => put((held) => held.map((option, at) => (at === index ? { ...option, text: next } : option)))} />}
      </OrderedList>
      {options.length < 60 && (
        <Flex paddingTop={2}>
          <Button variant="tertiary" startIcon={<Plus />} onClick={() => put((held) => [...held, newOption(held)])}>
            {say('guide.options.add')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
