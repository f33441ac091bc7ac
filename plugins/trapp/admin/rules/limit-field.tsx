import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { operators, type Unit } from '../../core/rules/index';
import { useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import type { DraftCondition } from './tree';

interface LimitFieldProps {
  readonly condition: DraftCondition;
  readonly unit: Unit;
  readonly onChange: (condition: DraftCondition) => void;
}

/** The limit with its unit; yes or no where that is what the fact says. */
export function LimitField({ condition, unit, onChange }: LimitFieldProps) {
  const say = useWords();
  if (unit === 'yes_no') {
    const isYes = condition.operator === 'equal' ? condition.value !== 0 : condition.value === 0;
    return (
      <Box maxWidth="14rem">
        <PickOne label={say('rules.limit')} value={isYes ? 'yes' : 'no'} choices={[{ value: 'yes', label: say('rules.yes') }, { value: 'no', label: say('rules.no') }]} onChange={(chosen) => onChange({ ...condition, operator: 'equal', value: chosen === 'yes' ? 1 : 0 })} />
      </Box>
    );
  }
  const typed = ({ target }: { target: { value: string } }) => {
    const number = Number(target.value.replace(',', '.'));
    const { value: _before, ...rest } = condition;
    onChange(target.value.trim() === '' || Number.isNaN(number) ? rest : { ...rest, value: number });
  };
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Box width="12rem">
        <PickOne label={say('rules.limit')} value={condition.operator ?? ''} choices={operators.map((operator) => ({ value: operator, label: say(`rules.operator.${operator}`) }))} onChange={(operator) => onChange({ ...condition, operator })} />
      </Box>
      <Box width="8rem">
        <Field.Root error={condition.value === undefined ? say('rules.limit.missing') : false}>
          <Field.Label>{say('rules.limit.value')}</Field.Label>
          <TextInput type="number" step="any" value={condition.value === undefined ? '' : String(condition.value)} onChange={typed} />
        </Field.Root>
      </Box>
      <Box paddingBottom={2}>
        <Typography>{say(`rules.unit.${unit}`)}</Typography>
      </Box>
    </Flex>
  );
}
