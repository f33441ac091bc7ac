import { Fieldset, Radio, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { ControllerRenderProps, FieldValues } from 'react-hook-form';
import { factorAnswerSchema, type Item } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';

interface FactorFieldProps {
  readonly item: Item;
  readonly field: ControllerRenderProps<FieldValues, string>;
  readonly error: string | undefined;
}

const text = nbRecords.guide;
const weights = ['protective', 'risk', 'not_relevant'] as const;

/** A statement weighed for this child: does it help, make it harder, or not apply; with room for a few words (F13). */
export function FactorField({ item, field, error }: FactorFieldProps) {
  const parsed = factorAnswerSchema.safeParse(field.value);
  const answer = parsed.success ? parsed.data : null;
  const note = answer?.note ?? '';
  return (
    <Fieldset id={field.name} tabIndex={-1}>
      <Fieldset.Legend>{words(item.text)}</Fieldset.Legend>
      <div className="trapp-scale">
        {weights.map((weight) => (
          <Radio
            key={weight}
            name={field.name}
            value={weight}
            label={text.weight[weight]}
            checked={answer?.weight === weight}
            onChange={() => field.onChange({ weight, note })}
            onBlur={field.onBlur}
          />
        ))}
      </div>
      {answer && answer.weight !== 'not_relevant' && (
        <Textarea
          aria-label={`${text.note}: ${words(item.text)}`}
          placeholder={text.note}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => field.onChange({ weight: answer.weight, note: event.target.value })}
        />
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
