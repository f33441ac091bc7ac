import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { keyOf } from '../../core/language/index';
import { emptyOf, type Field as FieldShape, type Shape } from '../../core/routines/index';
import { useReader, useWords } from '../messages/index';
import { AddNamed } from '../parts/add-named';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { NumberField } from '../parts/pick';
import { SourcesField } from '../parts/sources-field';
import { textsOf } from '../parts/texts-field';
import { Foldable } from '../staircases/foldable';
import { useForm } from './form-context';
import { useFormWords } from './form-words';
import { Group, PickSeveral, ShapeField, type Place } from './shape-field';

interface ShapeListProps {
  readonly field: FieldShape & { readonly shape: Extract<Shape, { kind: 'list' }> };
  readonly place: Place;
  readonly value: readonly unknown[];
  readonly onChange: (list: unknown[]) => void;
}

/** Several of something: ticked where they are known, written one at a time, or each with its own fields. */
export function ShapeList(props: ShapeListProps) {
  const { field, place, value, onChange } = props;
  const words = useFormWords();
  const { references } = useForm();
  const { of } = field.shape;
  const label = words.label(place.names);
  const hint = words.hint(place.names);
  const known = references(place.names) ?? (of.kind === 'choice' ? of.values.map((one) => ({ value: one, label: words.value(place.names, one) })) : undefined);
  if (known) return <PickSeveral label={label} hint={hint} value={value} choices={known} onChange={onChange} />;
  if (of.kind === 'number') return <Week label={label} value={value} onChange={onChange} />;
  if (of.kind === 'string' || of.kind === 'key') return <SourcesField isPlain label={label} value={value} onChange={(next) => onChange([...next])} />;
  return <Items {...props} />;
}

/** One number for each weekday. */
function Week({ label, value, onChange }: { readonly label: string; readonly value: readonly unknown[]; readonly onChange: (list: unknown[]) => void }) {
  const say = useWords();
  return (
    <Box role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {([1, 2, 3, 4, 5] as const).map((day, at) => (
          <Box key={day} width="7rem">
            <NumberField label={say(`form.weekday.${day}`)} value={typeof value[at] === 'number' ? value[at] : 0} min={0} onChange={(next) => onChange([0, 1, 2, 3, 4].map((index) => (index === at ? (next ?? 0) : (value[index] ?? 0))))} />
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

type Held = Readonly<Record<string, unknown>>;

function Items({ field, place, value, onChange }: ShapeListProps) {
  const say = useWords();
  const { language } = useReader();
  const words = useFormWords();
  const [open, setOpen] = useState<number>();
  const { of, max } = field.shape;
  const label = words.label(place.names);
  const items = value.map((one): Held => (typeof one === 'object' && one !== null ? (one as Held) : {}));
  const by = of.kind === 'one_of' ? of.by : null;
  const nameOf = (item: Held, index: number) => {
    const kind = by === null ? undefined : item[by];
    return nameIn(item, language) || (typeof kind === 'string' ? say('form.item.kind', { number: index + 1, kind: words.value(place.names, kind) }) : say('form.item', { list: label, number: index + 1 }));
  };
  const set = (index: number, next: unknown) => onChange(value.map((held, at) => (at === index ? next : held)));
  const add = (made: unknown) => {
    onChange([...value, made]);
    setOpen(value.length);
  };
  const naming = namingField(of);
  // Authors never write keys: what is kept by one gets it from its name, or from what the list is called.
  const withKey = (made: unknown, name: string): Held => {
    const taken = items.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
    return { ...(made as Held), ...('key' in (made as Held) && { key: keyOf(name, taken) }) };
  };
  // One more like it, to be changed where it differs: a week of absence is the same day five times.
  const copy = (index: number) => {
    onChange([...value.slice(0, index + 1), withKey(structuredClone(value[index]), label), ...value.slice(index + 1)]);
    setOpen(index + 1);
  };
  const addNamed = (name: string) => {
    add({ ...withKey(emptyOf(of), name), ...(naming ? { [naming.name]: naming.isText ? { nb: name } : name } : {}) });
  };
  return (
    <Box role="group" aria-label={label}>
      <Typography variant="omega" fontWeight="bold" tag="p">
        {label}
      </Typography>
      {words.hint(place.names) !== undefined && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {words.hint(place.names)}
        </Typography>
      )}
      <OrderedList label={label} items={items} keyOf={(item, index) => (typeof item['key'] === 'string' ? item['key'] : String(index))} nameOf={nameOf} onMove={(from, to) => (onChange(moved(value, from, to)), setOpen(undefined))} onRemove={(index) => (onChange(value.filter((_, at) => at !== index)), setOpen(undefined))}>
        {(item, index) => (
          <Foldable title={nameOf(item, index)} lead={leadOf(item, language)} isOpen={open === index} onToggle={() => setOpen(open === index ? undefined : index)}>
            <Item shape={of} place={{ names: place.names, path: `${place.path}.${index}` }} value={item} onChange={(next) => set(index, next)} />
            {naming === undefined && (max === null || items.length < max) && (
              <Flex paddingTop={4}>
                <Button variant="tertiary" onClick={() => copy(index)}>
                  {say('stairs.copy')}
                </Button>
              </Flex>
            )}
          </Foldable>
        )}
      </OrderedList>
      {(max === null || items.length < max) && (
        <Box paddingTop={2}>
          {naming ? (
            <AddNamed label={say('form.add', { list: label.toLocaleLowerCase() })} question={say(naming.isText ? 'form.add.name' : 'form.add.id')} onAdd={addNamed} />
          ) : (
            <Button variant="secondary" startIcon={<Plus />} onClick={() => add(withKey(emptyOf(of), label))}>
              {say('form.add', { list: label.toLocaleLowerCase() })}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}

function Item({ shape, place, value, onChange }: { readonly shape: Shape; readonly place: Place; readonly value: unknown; readonly onChange: (value: unknown) => void }) {
  if (shape.kind === 'object') return <Group fields={shape.fields} place={place} value={value} onChange={onChange} />;
  return <ShapeField field={{ name: '', shape, isOptional: false, isNullable: false }} place={place} value={value} onChange={onChange} />;
}

/** What a new thing is asked for first: its title, its text, or what it is called by. */
function namingField(shape: Shape): { readonly name: string; readonly isText: boolean } | undefined {
  if (shape.kind === 'task') return { name: 'title', isText: true };
  if (shape.kind !== 'object') return undefined;
  const found = shape.fields.find(({ name, shape: inner }) => (inner.kind === 'text' && (name === 'title' || name === 'text')) || (inner.kind === 'string' && ['id', 'name', 'label'].includes(name)));
  return found && { name: found.name, isText: found.shape.kind === 'text' };
}

function nameIn(item: Held, language: 'nb' | 'en'): string {
  const plain = [item['id'], item['name'], item['label'], item['date']].find((one): one is string => typeof one === 'string' && one !== '');
  const text = textsOf(item['title'] ?? item['text']);
  return plain ?? (text[language]?.trim() || text.nb);
}

/** What else is worth seeing while it is folded. */
function leadOf(item: Held, language: 'nb' | 'en'): string {
  if (typeof item['id'] === 'string') return textsOf(item['title'])[language] ?? textsOf(item['title']).nb;
  if (typeof item['from'] === 'string' && typeof item['to'] === 'string') return `${item['from']} – ${item['to']}`;
  const text = textsOf(item['helpsWith'] ?? item['help'] ?? item['explanation'] ?? item['introduction']);
  return (text[language] ?? text.nb).slice(0, 120);
}
