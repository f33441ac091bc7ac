import { Checkbox, Details, Fieldset, Heading, Paragraph, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useFormContext, type ControllerRenderProps, type FieldValues } from 'react-hook-form';
import { isWritten, type Answer, type Item } from '../../core/guides/index';
import { withoutCapital } from '../../core/language/index';
import { nameFact, shownFactSchema } from '../../core/rules/index';
import { unitSpokenOf } from '../language/unit';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { DateField, TextField } from '../parts/index';
import { FactorField } from './factor-field';
import { PersonField } from './person-field';
import { RepeatField } from './repeat-field';

interface GuideItemProps {
  readonly item: Item;
  readonly visible: ReadonlySet<string>;
  /** Where its answer lies in the form: among the guide's own, or in a row. */
  readonly at?: string;
}

const text = nbRecords.guide;
/** What an answer may hold at most, when the guide sets no limit of its own. */
const MOST_LETTERS = 10_000;

/** One question, group or piece of information of a guide, with its advice beside it. Hidden ones keep their answers in the draft. */
export function GuideItem({ item, visible, at = 'answers' }: GuideItemProps) {
  if (!visible.has(item.linkId)) return null;
  if (item.type === 'display') return <Paragraph className="trapp-told">{words(item.text)}</Paragraph>;
  if (item.type === 'signature') {
    return (
      <Paragraph className="trapp-told">
        {words(item.text)} {text.signedOnPaper}
      </Paragraph>
    );
  }
  if (item.type === 'repeat') {
    return (
      <div className="trapp-question">
        <RepeatField item={item} description={tagOf(item)} visible={visible}>
          {(child, place, inRow) => <GuideItem key={child.linkId} item={child} visible={inRow} at={place} />}
        </RepeatField>
        <Guidance item={item} />
      </div>
    );
  }
  if (item.type === 'group') {
    return (
      <div className="trapp-questions">
        <Heading level={3} data-size="2xs">
          {words(item.text)}
        </Heading>
        <Guidance item={item} />
        {(item.item ?? []).map((child) => (
          <GuideItem key={child.linkId} item={child} visible={visible} />
        ))}
      </div>
    );
  }
  return (
    <div className="trapp-question">
      <Question item={item} at={at} />
      <Guidance item={item} />
      {(item.item ?? []).map((child) => (
        <GuideItem key={child.linkId} item={child} visible={visible} />
      ))}
    </div>
  );
}

function Guidance({ item }: { readonly item: Item }) {
  if (!item.guidance) return null;
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{text.guidance}</Details.Summary>
      <Details.Content>{words(item.guidance)}</Details.Content>
    </Details>
  );
}

function Question({ item, at }: { readonly item: Item; readonly at: string }) {
  const { control } = useFormContext<FieldValues>();
  return (
    <Controller
      control={control}
      name={`${at}.${item.linkId}`}
      render={({ field, fieldState }) => <Control item={item} field={field} error={fieldState.error?.message} />}
    />
  );
}

interface ControlProps {
  readonly item: Item;
  readonly field: ControllerRenderProps<FieldValues, string>;
  readonly error: string | undefined;
}

function Control({ item, field, error }: ControlProps) {
  const label = words(item.text);
  const answer = field.value as Answer | undefined;
  const tag = adviceOf(item);
  const limit = { maxLength: item.maxLength ?? MOST_LETTERS };
  const written = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  switch (item.type) {
    case 'string':
    case 'text':
      return <TextField {...field} {...limit} value={written} label={label} description={tag} error={error} rows={item.type === 'text' ? 3 : 1} />;
    case 'attachment':
      return <TextField {...field} {...limit} value={written} label={label} description={[tag, text.attachment].filter(Boolean).join('. ')} error={error} rows={2} />;
    case 'person':
      return <PersonField item={item} field={field} description={tag} error={error} />;
    case 'integer':
    case 'decimal':
      return (
        <TextField {...field} value={written} label={label} description={tag} error={error} type="number" onChange={(event) => field.onChange(event.target.value === '' ? null : Number(event.target.value))} />
      );
    case 'date':
      return <DateField {...field} value={written} onChange={(day) => field.onChange(day === '' ? null : day)} label={label} description={tag} error={error} />;
    case 'boolean':
      return <Options item={item} field={field} error={error} options={[{ value: true, label: text.yes }, { value: false, label: text.no }]} />;
    case 'choice':
      return <Options item={item} field={field} error={error} options={optionsOf(item)} />;
    case 'scale':
      return <Options item={item} field={field} error={error} options={scaleOf(item)} inline />;
    case 'multi_choice':
      return <Several item={item} field={field} error={error} />;
    case 'factor':
      return <FactorField item={item} field={field} error={error} />;
    default:
      return null;
  }
}

/** What the system has written there, so that whoever reads it knows where it comes from. A form that is being built may ask for what is not whole yet. */
function filledIn({ type, prefill }: Item): string | undefined {
  if (prefill === undefined) return undefined;
  const fact = shownFactSchema.safeParse(prefill);
  if (fact.success) return text[isWritten(type) ? 'filledIn' : 'filledInFigure'](withoutCapital(nameFact(fact.data, 'nb', { unit: unitSpokenOf() })));
  return typeof prefill === 'string' ? text.filledIn(prefill === 'absence_extent' ? text.filledInExtent : text.filledInPattern) : undefined;
}

/** What stands with the question: how much an answer matters, and where it comes from. */
function adviceOf(item: Item): string | undefined {
  return [tagOf(item), filledIn(item)].filter(Boolean).join('. ') || undefined;
}

/** How much an answer matters, where it does. */
function tagOf(item: Item): string | undefined {
  if (item.required === true) return text.required;
  return item.recommended === true ? text.recommended : undefined;
}

function optionsOf(item: Item): { value: string; label: string }[] {
  return (item.answerOption ?? []).map((option) => ({ value: option.value, label: words(option.text) }));
}

/** Each point of the scale, the ends with their words. */
function scaleOf(item: Item): { value: number; label: string }[] {
  const { min = 0, max = 10 } = item;
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index;
    const end = value === min ? item.minText : value === max ? item.maxText : undefined;
    return { value, label: end ? `${value} – ${words(end)}` : String(value) };
  });
}

interface OptionsProps extends ControlProps {
  readonly options: readonly { readonly value: string | number | boolean; readonly label: string }[];
  readonly inline?: boolean;
}

function Options({ item, field, error, options, inline = false }: OptionsProps) {
  return (
    <Fieldset id={field.name} tabIndex={-1}>
      <Fieldset.Legend>{words(item.text)}</Fieldset.Legend>
      {adviceOf(item) && <Fieldset.Description>{adviceOf(item)}</Fieldset.Description>}
      <div className={inline ? 'trapp-scale' : 'trapp-options'}>
        {options.map(({ value, label }) => (
          <Radio
            key={String(value)}
            name={field.name}
            value={String(value)}
            label={label}
            checked={field.value === value}
           
            aria-invalid={error ? true : undefined}
            onChange={() => field.onChange(value)}
            onBlur={field.onBlur}
          />
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

function Several({ item, field, error }: ControlProps) {
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as string[]) : [];
  return (
    <Fieldset id={field.name} tabIndex={-1}>
      <Fieldset.Legend>{words(item.text)}</Fieldset.Legend>
      {tagOf(item) && <Fieldset.Description>{tagOf(item)}</Fieldset.Description>}
      {optionsOf(item).map(({ value, label }) => (
        <Checkbox
          key={value}
          name={field.name}
          value={value}
          label={label}
          checked={chosen.includes(value)}
         
          onChange={(event) => field.onChange(event.target.checked ? [...chosen, value] : chosen.filter((held) => held !== value))}
          onBlur={field.onBlur}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
