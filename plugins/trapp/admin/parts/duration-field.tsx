import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Duration } from '../../core/calendar/index';
import { useWords } from '../messages/index';
import { NumberField, PickOne } from './pick';

export const durationUnits = ['school_days', 'weeks', 'calendar_days', 'months'] as const;

interface DurationFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Duration | undefined;
  readonly onChange: (value: Duration) => void;
}

/** How long: a number with its unit, always both. */
export function DurationField({ label, hint, error, value, onChange }: DurationFieldProps) {
  const say = useWords();
  const id = useId();
  const { amount = 0, unit = 'school_days' } = value ?? {};
  return (
    <Box role="group" aria-labelledby={id} width="100%">
      <Typography variant="pi" fontWeight="bold" id={id} tag="p">
        {label}
      </Typography>
      {hint !== undefined && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
      <Flex gap={3} alignItems="flex-end">
        <Box width="7rem">
          <NumberField label={say('duration.amount')} value={value?.amount} min={0} max={400} onChange={(next) => onChange({ amount: next ?? 0, unit })} />
        </Box>
        <Box minWidth="12rem">
          <PickOne
            label={say('duration.unit')}
            value={unit}
            choices={durationUnits.map((one) => ({ value: one, label: say(`duration.${one}`) }))}
            onChange={(next) => onChange({ amount, unit: durationUnits.find((one) => one === next) ?? unit })}
          />
        </Box>
      </Flex>
      {error !== undefined && (
        <Typography variant="pi" textColor="danger600" tag="p">
          {error}
        </Typography>
      )}
    </Box>
  );
}
