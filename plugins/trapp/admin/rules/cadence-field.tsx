import { Box, Field, Flex, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { weekdayName } from '../../core/calendar/index';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';

interface CadenceFieldProps {
  readonly value: unknown;
  readonly onChange: (next: unknown) => void;
  readonly error: string | undefined;
}

const kinds = ['daily', 'weekly', 'monthly', 'semester', 'dates'] as const;
type Kind = (typeof kinds)[number];
const beginnings: Readonly<Record<Kind, unknown>> = { daily: undefined, weekly: { kind: 'weekly', weekday: 1 }, monthly: { kind: 'monthly', on: 'last_school_day' }, semester: { kind: 'semester' }, dates: { kind: 'dates', dates: [] } };

/** How often the rule is asked: every day, or in the checks of week, month and half-year (S34-S42). */
export function CadenceField({ value, onChange, error }: CadenceFieldProps) {
  const say = useWords();
  const { language } = useReader();
  const cadence = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : { kind: 'daily' };
  const kind = kinds.find((one) => one === cadence['kind']) ?? 'daily';
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      <Box width="18rem">
        <PickOne label={say('rules.field.cadence')} error={error} value={kind} choices={kinds.map((one) => ({ value: one, label: say(`rules.cadence.${one}`) }))} onChange={(next) => onChange(beginnings[next as Kind])} />
      </Box>
      {kind === 'weekly' && (
        <Box width="12rem">
          <PickOne label={say('rules.cadence.weekday')} value={String(cadence['weekday'])} choices={[1, 2, 3, 4, 5].map((day) => ({ value: String(day), label: weekdayName(day, language) }))} onChange={(day) => onChange({ kind, weekday: Number(day) })} />
        </Box>
      )}
      {kind === 'monthly' && (
        <Box width="18rem">
          <PickOne label={say('rules.cadence.on')} value={String(cadence['on'])} choices={(['first_school_day', 'last_school_day'] as const).map((on) => ({ value: on, label: say(`rules.cadence.${on}`) }))} onChange={(on) => onChange({ kind, on })} />
        </Box>
      )}
      {kind === 'dates' && <DatesField value={Array.isArray(cadence['dates']) ? cadence['dates'].map(String) : []} onChange={(dates) => onChange({ kind, dates })} />}
    </Flex>
  );
}

/** Dates of the year as people write them, "15.10", with commas between. */
function DatesField({ value, onChange }: { readonly value: readonly string[]; readonly onChange: (dates: string[]) => void }) {
  const say = useWords();
  const [text, setText] = useState(value.map((date) => date.split('-').reverse().join('.')).join(', '));
  const typed = ({ target }: { target: { value: string } }) => {
    setText(target.value);
    const parts = target.value.split(',').map((part) => /^\s*(\d{1,2})\.(\d{1,2})\.?\s*$/.exec(part));
    onChange(parts.flatMap((found) => (found === null ? [] : [`${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`])));
  };
  return (
    <Box width="18rem">
      <Field.Root hint={say('rules.cadence.dates.hint')}>
        <Field.Label>{say('rules.cadence.dates.which')}</Field.Label>
        <TextInput value={text} onChange={typed} />
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}
