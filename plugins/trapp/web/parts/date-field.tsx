import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { forwardRef, type FocusEventHandler } from 'react';
import type { Day } from '../../core/calendar/index';
import { weekdayWords } from '../dates/index';
import { OptionalTag } from './optional-tag';

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly readOnly?: boolean;
  readonly min?: Day;
  readonly max?: Day;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onBlur?: FocusEventHandler<HTMLInputElement>;
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day in the browser's own field, with the date in words beside it. Controlled: use react-hook-form's `Controller`. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(
  { name, label, description, error, optional = false, value, onChange, ...control },
  ref,
) {
  return (
    <Field>
      <Label>
        {label}
        {optional && <OptionalTag />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <div className="trapp-date">
        <Input
          {...control}
          ref={ref}
          id={name}
          name={name}
          type="date"
          value={value}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="trapp-date__words" aria-live="polite">
          {WHOLE_DAY.test(value) ? weekdayWords(value) : ''}
        </span>
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
});
