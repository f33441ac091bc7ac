import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import type { Duration } from '../../core/calendar/index';
import { useWords } from '../messages/index';
import { NumberField, PickOne, type Choice } from './pick';

const durationUnits = ['school_days', 'weeks', 'calendar_days', 'months'] as const;

interface DurationFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Duration | undefined;
  readonly onChange: (value: Duration) => void;
}

/** How long: a number with its unit, always both. */
export function DurationField({ value, onChange, ...frame }: DurationFieldProps) {
  const say = useWords();
  const { amount = 0, unit = 'school_days' } = value ?? {};
  return (
    <LengthOfTime {...frame}>
      <Box width="7rem">
        <NumberField label={say('duration.amount')} value={value?.amount} min={0} max={400} onChange={(next) => onChange({ amount: next ?? 0, unit })} />
      </Box>
      <Box minWidth="12rem">
        <PickOne label={say('duration.unit')} value={unit} choices={durationChoices(say)} onChange={(next) => onChange({ amount, unit: unitOf(next) ?? unit })} />
      </Box>
    </LengthOfTime>
  );
}

export function durationChoices(say: ReturnType<typeof useWords>): Choice[] {
  return durationUnits.map((value) => ({ value, label: say(`duration.${value}`) }));
}

/** The unit that was picked; undefined for what is none of a duration's. */
export function unitOf(picked: string): Duration['unit'] | undefined {
  return durationUnits.find((one) => one === picked);
}

interface LengthOfTimeProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** The few fields that together say how long. */
export function LengthOfTime({ label, hint, error, children }: LengthOfTimeProps) {
  const id = useId();
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
        {children}
      </Flex>
      {error !== undefined && (
        <Typography variant="pi" textColor="danger600" tag="p">
          {error}
        </Typography>
      )}
    </Box>
  );
}
