import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { forwardRef, type ChangeEventHandler, type FocusEventHandler } from 'react';
import { OptionalTag } from './optional-tag';

interface TextFieldProps {
  /** Field name in the form; also the id that the error summary points at. */
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** More than one row makes it a text area. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly type?: 'text' | 'password' | 'tel' | 'number';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric';
  readonly readOnly?: boolean;
  readonly value?: string;
  readonly onChange?: ChangeEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly onBlur?: FocusEventHandler<HTMLInputElement | HTMLTextAreaElement>;
}

/** A text field with its label, help and message: `<TextField label="…" error={errors.reason?.message} {...register('reason')} />`. */
export const TextField = forwardRef<HTMLInputElement | HTMLTextAreaElement, TextFieldProps>(function TextField(
  { name, label, description, error, optional = false, rows = 1, type = 'text', ...control },
  ref,
) {
  const props = { ...control, id: name, name, ref: ref as never, 'aria-invalid': error ? true : undefined };
  return (
    <Field>
      <Label>
        {label}
        {optional && <OptionalTag />}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      {rows > 1 ? <Textarea {...props} rows={rows} /> : <Input {...props} type={type} />}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
});
