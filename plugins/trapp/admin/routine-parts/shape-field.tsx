import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { Duration } from '../../core/calendar/index';
import { useRoleWords } from '../roles/role-words';
import { emptyOf, wayOfShape, type Field as FieldShape, type Shape } from '../../core/routines/index';
import type { TaskDefinition } from '../../core/staircases/index';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { DurationField } from '../parts/duration-field';
import { NumberField, PickMany, PickOne, Tick } from '../parts/pick';
import { SourcesField } from '../parts/sources-field';
import { TextsField } from '../parts/texts-field';
import { ConditionsEditor } from '../rules/conditions-editor';
import { TaskFields } from '../staircases/task-list';
import { useForm } from './form-context';
import { useFormWords } from './form-words';
import { ShapeList } from './shape-list';

/** Where a field stands: the names on the way, and the path with numbers. */
export interface Place {
  readonly names: readonly string[];
  readonly path: string;
}

export interface ShapeFieldProps {
  readonly field: FieldShape;
  readonly place: Place;
  readonly value: unknown;
  /** `undefined` takes it away. */
  readonly onChange: (value: unknown) => void;
}

const long: ReadonlySet<string> = new Set(['help', 'introduction', 'explanation', 'helpsWith', 'contactWhen', 'how', 'noConsentBecause', 'afterwards', 'longTermGoal', 'subGoals', 'returnPlan', 'planB', 'guidance', 'prepare', 'askHelp', 'text']);
const NONE = ':none';

/** One thing of a routine as a field, by its shape. What need not be there can be left out, and says so. */
export function ShapeField({ field, place, value, onChange }: ShapeFieldProps) {
  const { label } = useFormWords();
  const { shape, isOptional } = field;
  const isGroup = shape.kind === 'object' || shape.kind === 'duration' || shape.kind === 'one_of' || shape.kind === 'conditions';
  if (!isOptional || !isGroup) return <Held field={field} place={place} value={value} onChange={onChange} />;
  return (
    <Box>
      <Tick label={label(place.names)} checked={value !== undefined} onChange={(isThere) => onChange(isThere ? emptyOf(shape) : undefined)} />
      {value !== undefined && (
        <Box paddingLeft={6} paddingTop={2}>
          <Held field={field} place={place} value={value} onChange={onChange} isInside />
        </Box>
      )}
    </Box>
  );
}

function Held({ field, place, value, onChange, isInside = false }: ShapeFieldProps & { readonly isInside?: boolean }) {
  const words = useFormWords();
  const { references, languages, problems, document } = useForm();
  const label = words.label(place.names);
  const hint = words.hint(place.names);
  const error = problems.find(({ kind, path }) => kind === 'error' && path === place.path)?.message;
  const { shape, name } = field;
  const chosenFrom = references(place.names);
  const inner = () => {
    switch (shape.kind) {
      case 'text':
        return <TextsField label={label} value={value} onChange={(next) => onChange(field.isOptional && Object.values(next).every((text: string | undefined) => (text ?? '').trim() === '') ? undefined : next)} languages={languages} long={long.has(name)} error={error} required={!field.isOptional} {...(hint !== undefined && { hint })} />;
      case 'duration':
        return <DurationField label={label} hint={hint} error={error} value={value as Duration | undefined} onChange={onChange} />;
      case 'sources':
        return <SourcesField label={label} value={value} onChange={onChange} error={error} />;
      case 'conditions':
        return (
          <Box>
            <Typography variant="pi" fontWeight="bold" tag="p">
              {label}
            </Typography>
            <ConditionsEditor value={value} onChange={(next) => onChange(next(value))} document={document} place={place.path} problems={problems} name={words.label(['aPupil'])} />
          </Box>
        );
      case 'task':
        return <TaskFields task={value as TaskDefinition} onChange={onChange} />;
      case 'list':
        return <ShapeList field={{ ...field, shape }} place={place} value={Array.isArray(value) ? value : []} onChange={(list) => onChange(field.isOptional && list.length === 0 ? undefined : list)} />;
      case 'object':
        return <Group label={isInside ? undefined : label} fields={shape.fields} place={place} value={value} onChange={onChange} />;
      case 'one_of':
        return <OneOf field={{ ...field, shape }} place={place} value={value} onChange={onChange} />;
      default:
        return <Plain field={field} place={place} value={value} onChange={onChange} error={error} choices={chosenFrom} />;
    }
  };
  return <Box id={anchorOf(place.path)}>{inner()}</Box>;
}

interface GroupProps {
  readonly label?: string | undefined;
  readonly fields: readonly FieldShape[];
  readonly place: Place;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Several fields that belong together. Keys and markers are not for people. */
export function Group({ label, fields, place, value, onChange }: GroupProps) {
  const held: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  const set = (name: string, next: unknown) => {
    const { [name]: _before, ...rest } = held;
    onChange(next === undefined ? rest : { ...held, [name]: next });
  };
  const shown = fields.filter(({ name, shape }) => name !== 'key' && shape.kind !== 'literal');
  return (
    <Box {...(label !== undefined && { role: 'group', 'aria-label': label })}>
      {label !== undefined && (
        <Typography variant="omega" fontWeight="bold" tag="p" paddingBottom={2}>
          {label}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {shown.map((field) => (
          <ShapeField key={field.name} field={field} place={{ names: [...place.names, field.name], path: place.path === '' ? field.name : `${place.path}.${field.name}` }} value={held[field.name]} onChange={(next) => set(field.name, next)} />
        ))}
      </Flex>
    </Box>
  );
}

/** Chosen first, then what belongs to the choice. */
function OneOf({ field, place, value, onChange }: ShapeFieldProps & { readonly field: FieldShape & { readonly shape: Extract<Shape, { kind: 'one_of' }> } }) {
  const words = useFormWords();
  const { shape } = field;
  const at = wayOfShape(shape, value);
  const way = shape.ways[at];
  const nameOf = (index: number) => {
    const one = shape.ways[index];
    const marker = one?.kind === 'object' ? (one.fields.find(({ name }) => name === shape.by)?.shape ?? null) : null;
    return marker?.kind === 'literal' ? String(marker.value) : one?.kind === 'object' ? (one.fields[0]?.name ?? String(index)) : String(index);
  };
  const choices = shape.ways.map((_, index) => ({ value: String(index), label: words.value(place.names, nameOf(index)) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box maxWidth="28rem">
        <PickOne label={words.label(place.names)} value={String(at)} choices={choices} onChange={(next) => shape.ways[Number(next)] && onChange(emptyOf(shape.ways[Number(next)] as Shape))} />
      </Box>
      {way?.kind === 'object' && <Group fields={way.fields} place={place} value={value} onChange={onChange} />}
    </Flex>
  );
}

interface PlainProps extends ShapeFieldProps {
  readonly error: string | undefined;
  readonly choices: ReturnType<ReturnType<typeof useForm>['references']>;
}

/** Fields of one value. */
function Plain({ field, place, value, onChange, error, choices }: PlainProps) {
  const say = useWords();
  const { roles } = useRoleWords();
  const words = useFormWords();
  const { shape, isOptional, isNullable } = field;
  const label = words.label(place.names);
  const hint = words.hint(place.names);
  const nothing = isNullable ? null : undefined;
  const none = isOptional || isNullable ? [{ value: NONE, label: say('form.none') }] : [];
  const pick = (among: readonly { value: string; label: string }[]) => (
    <Box maxWidth="28rem">
      <PickOne label={label} hint={hint} error={error} value={typeof value === 'string' && value !== '' ? value : none.length > 0 ? NONE : ''} choices={[...none, ...among]} onChange={(next) => onChange(next === NONE ? nothing : next)} />
    </Box>
  );
  if (choices) return pick(choices);
  switch (shape.kind) {
    case 'role':
      return pick(roles);
    case 'choice':
      return pick(shape.values.map((one) => ({ value: one, label: words.value(place.names, one) })));
    case 'boolean':
      if (isNullable) return <YesNo label={label} value={value} onChange={onChange} />;
      return <Tick label={label} hint={hint} checked={value === true} onChange={(next) => onChange(next || !isOptional ? next : undefined)} />;
    case 'number':
      return (
        <Box maxWidth="28rem">
          <NumberField label={label} hint={hint} error={error} value={typeof value === 'number' ? value : undefined} min={shape.min ?? undefined} max={shape.max ?? undefined} onChange={(next) => onChange(next ?? nothing)} />
        </Box>
      );
    default:
      return (
        <Box maxWidth={shape.kind === 'day' ? '14rem' : undefined}>
          <Field.Root hint={hint} error={error ?? false} required={!isOptional && !isNullable}>
            <Field.Label>{label}</Field.Label>
            <TextInput
              type={shape.kind === 'day' ? 'date' : 'text'}
              maxLength={shape.kind === 'string' ? (shape.max ?? undefined) : undefined}
              value={typeof value === 'string' ? value : ''}
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value === '' && (isOptional || isNullable) ? nothing : target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Box>
      );
  }
}

function YesNo({ label, value, onChange }: { readonly label: string; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  const say = useWords();
  const choices = (['yes', 'no', 'unknown'] as const).map((one) => ({ value: one, label: say(`form.answer.${one}`) }));
  return (
    <Box maxWidth="14rem">
      <PickOne label={label} value={value === true ? 'yes' : value === false ? 'no' : 'unknown'} choices={choices} onChange={(next) => onChange(next === 'unknown' ? null : next === 'yes')} />
    </Box>
  );
}

/** Several of some choices; in their own order. */
export function PickSeveral({ label, hint, value, choices, onChange }: { readonly label: string; readonly hint: string | undefined; readonly value: readonly unknown[]; readonly choices: readonly { value: string; label: string }[]; readonly onChange: (value: string[]) => void }) {
  const say = useWords();
  return <PickMany label={label} hint={hint} values={value.filter((one): one is string => typeof one === 'string')} choices={choices} none={say('form.nothingToPick')} onChange={onChange} />;
}
