import { Box, Field, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { TaskDeadline } from '../../core/calendar/index';
import { useWords } from '../messages/index';
import { durationChoices, LengthOfTime, unitOf } from '../parts/duration-field';
import { NumberField, PickOne } from '../parts/pick';

const AFTER_START = 'after_school_start';

interface TaskDeadlineProps {
  readonly value: TaskDeadline;
  readonly onChange: (value: TaskDeadline) => void;
}

/** By when a task is to be done: so long after the case came to the step, or so many minutes after school starts. */
export function TaskDeadlineField({ value, onChange }: TaskDeadlineProps) {
  const say = useWords();
  const isAfterStart = value.unit === AFTER_START;
  const pick = (next: string) => {
    const unit = unitOf(next);
    onChange(unit === undefined ? { unit: AFTER_START, startsAt: '08:30', minutes: 60 } : { amount: isAfterStart ? 1 : value.amount, unit });
  };
  return (
    <LengthOfTime label={say('stairs.task.within')} hint={say(isAfterStart ? 'duration.after_school_start.hint' : 'stairs.task.within.hint')}>
      <Box width="7rem">
        <NumberField label={say('duration.amount')} value={isAfterStart ? value.minutes : value.amount} min={0} max={isAfterStart ? 600 : 400} onChange={(number = 0) => onChange(isAfterStart ? { ...value, minutes: number } : { ...value, amount: number })} />
      </Box>
      <Box minWidth="12rem">
        <PickOne label={say('duration.unit')} value={value.unit} choices={[...durationChoices(say), { value: AFTER_START, label: say('duration.after_school_start') }]} onChange={pick} />
      </Box>
      {isAfterStart && (
        <Box width="13rem">
          <Field.Root>
            <Field.Label>{say('duration.startsAt')}</Field.Label>
            <TextInput type="time" value={value.startsAt} onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange({ ...value, startsAt: target.value })} />
          </Field.Root>
        </Box>
      )}
    </LengthOfTime>
  );
}
