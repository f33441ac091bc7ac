import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../messages/index';
import { moved } from './moved';
import { OrderedList } from './ordered-list';
import { PickOne, type Choice } from './pick';

interface PickInOrderProps {
  /** What the list is called, for those who hear it. */
  readonly label: string;
  /** What the choice of one more is called. */
  readonly more: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: readonly string[]) => void;
  /** At the least one stays. */
  readonly isNeeded?: boolean;
}

/** Some of several, in the order that the author gives them. What is chosen and no longer there stays, and says so. */
export function PickInOrder({ label, more, values, choices, onChange, isNeeded = false }: PickInOrderProps) {
  const say = useWords();
  const nameOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? say('pick.gone', { key: value });
  const remove = (index: number) => onChange(values.filter((_, at) => at !== index));
  return (
    <Box>
      <OrderedList label={label} items={values} keyOf={(value) => value} nameOf={nameOf} onMove={(from, to) => onChange(moved(values, from, to))} {...(!(isNeeded && values.length < 2) && { onRemove: remove })}>
        {(value) => <Typography>{nameOf(value)}</Typography>}
      </OrderedList>
      <PickOne label={more} value="" choices={choices.filter(({ value }) => !values.includes(value))} onChange={(value) => onChange([...values, value])} />
    </Box>
  );
}
