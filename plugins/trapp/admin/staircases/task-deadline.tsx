import { Box, Field, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { TaskDeadline } from '../../core/calendar/index';
import { useWords } from '../messages/index';
import { DurationField, durationChoices, LengthOfTime, unitOf } from '../parts/duration-field';
import { NumberField, PickOne } from '../parts/pick';

const AFTER_START = 'after_school_start';

interface TaskDeadlineProps {
  readonly value: TaskDeadline;
  readonly onChange: (value: TaskDeadline) => void;
}

/** By when a task is to be done: so long after the case came to the step, or so many minutes after school starts. */
export function TaskDeadlineField({ value, onChange }: TaskDeadlineProps) {
  const say = useWords();
  const label = say('stairs.task.within');
  const afterStart = { value: AFTER_START, label: say('duration.after_school_start') };
  const start = () => onChange({ unit: AFTER_START, startsAt: '08:30', minutes: 60 });
  if (value.unit !== AFTER_START) return <DurationField label={label} hint={say('stairs.task.within.hint')} value={value} onChange={onChange} other={{ ...afterStart, onPick: start }} />;
  return (
    <LengthOfTime label={label} hint={say('duration.after_school_start.hint')}>
      <Box width="7rem">
        <NumberField label={say('duration.amount')} value={value.minutes} min={0} max={600} onChange={(minutes) => onChange({ ...value, minutes: minutes ?? 0 })} />
      </Box>
      <Box minWidth="12rem">
        <PickOne
          label={say('duration.unit')}
          value={AFTER_START}
          choices={[...durationChoices(say), afterStart]}
          onChange={(next) => {
            const unit = unitOf(next);
            if (unit !== undefined) onChange({ amount: 1, unit });
          }}
        />
      </Box>
      <Box width="11rem">
        <Field.Root>
          <Field.Label>{say('duration.startsAt')}</Field.Label>
          <TextInput type="time" value={value.startsAt} onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange({ ...value, startsAt: target.value })} />
        </Field.Root>
      </Box>
    </LengthOfTime>
  );
}
