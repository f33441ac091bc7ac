import { Flex } from '@strapi/design-system';
import { memo, useMemo } from 'react';
import { changeType, chooses, fieldTypes, filledTypes, holdsItems, isWritten, itemTypes, type Item, type ItemType, type PlacedProblem } from '../../core/guides/index';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { NumberField, PickOne, Tick, type Choice } from '../parts/pick';
import { At, usePath } from '../parts/place';
import { SourcesField } from '../parts/sources-field';
import { ConditionsField } from './conditions-field';
import { OptionsField } from './options-field';
import { PrefillField } from './prefill-field';
import { OptionalText, WantedText, withField } from './texts-of';

interface ItemFormProps {
  readonly item: Item;
  /** Questions above it, for conditions. */
  readonly above: readonly Item[];
  /** Parts and groups that it may stand in, and which it does. */
  readonly places: readonly Choice[];
  readonly place: string;
  readonly problems: readonly PlacedProblem[];
  readonly onChange: (change: (item: Item) => Item) => void;
  readonly onPlace: (place: string) => void;
}

const labels = { group: 'guide.field.text.group', repeat: 'guide.field.text.repeat', display: 'guide.field.text.display', factor: 'guide.field.text.factor', signature: 'guide.field.text.signature' } as const;

/** Everything that can be said of one question, group or piece of information. What its type has no use for is not asked. */
export function ItemForm({ item, problems, ...rest }: ItemFormProps) {
  const say = useWords();
  const { type, text } = item;
  const error = problems.find(({ field, isAdvice }) => field.startsWith('text') && !isAdvice)?.message;
  const settings = useSettings(item);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="text">
        <WantedText long={type === 'display' || type === 'text'} label={say(type in labels ? labels[type as keyof typeof labels] : 'guide.field.text')} value={text} error={error} onText={(next) => rest.onChange((held) => ({ ...held, text: next }))} />
      </At>
      <Settings item={settings} {...rest} />
    </Flex>
  );
}

/** The item as it was when anything but its text last changed: what does not show the text need not be drawn with each letter of it. */
function useSettings(item: Item): Item {
  const { text: _text, ...others } = item;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the values are the dependencies: the text is left out on purpose
  return useMemo(() => item, fieldsOf.map((field) => others[field]));
}

const fieldsOf = Object.keys({
  linkId: 0, type: 0, guidance: 0, required: 0, recommended: 0, maxLength: 0, min: 0, max: 0, minText: 0, maxText: 0, answerOption: 0, enableWhen: 0, enableBehavior: 0, schoolOnly: 0, prefill: 0, sources: 0, item: 0,
} satisfies Record<Exclude<keyof Item, 'text'>, 0>) as Exclude<keyof Item, 'text'>[];

/** All but the text. */
const Settings = memo(function Settings({ item, above, places, place, onChange, onPlace }: Omit<ItemFormProps, 'problems'>) {
  const say = useWords();
  const { type } = item;
  const { takesAnswer } = fieldTypes[type];
  const limits = usePath('min');
  // A group that holds something stays a group: its questions would have nowhere to stand.
  const types = itemTypes.filter((one) => (item.item?.length ?? 0) === 0 || holdsItems(one)).map((one) => ({ value: one, label: say(`guide.type.${one}`) }));
  const need = item.required === true ? 'required' : item.recommended === true ? 'recommended' : 'optional';
  return (
    <>
      <Flex gap={4} alignItems="flex-start">
        <PickOne label={say('guide.field.type')} value={type} choices={types} onChange={(value) => onChange((held) => changeType(held, value as ItemType))} />
        {takesAnswer && <PickOne label={say('guide.field.need')} value={need} choices={needs.map((value) => ({ value, label: say(`guide.need.${value}`) }))} onChange={(value) => onChange((held) => needed(held, value))} />}
      </Flex>
      {chooses(type) && (
        <At path="answerOption">
          <OptionsField item={item} onChange={onChange} />
        </At>
      )}
      {(type === 'scale' || type === 'integer' || type === 'decimal') && (
        <Flex id={anchorOf(limits)} gap={4} alignItems="flex-start">
          <NumberField label={say('guide.field.min')} value={item.min} onChange={(min) => onChange((held) => withField(held, 'min', min))} />
          <NumberField label={say('guide.field.max')} value={item.max} onChange={(max) => onChange((held) => withField(held, 'max', max))} />
        </Flex>
      )}
      {type === 'scale' && (
        <>
          <OptionalText label={say('guide.field.minText')} value={item.minText} onText={(text) => onChange((held) => withField(held, 'minText', text))} />
          <OptionalText label={say('guide.field.maxText')} value={item.maxText} onText={(text) => onChange((held) => withField(held, 'maxText', text))} />
        </>
      )}
      {type !== 'display' && type !== 'signature' && (
        <OptionalText long label={say('guide.field.guidance')} hint={say('guide.field.guidance.hint')} value={item.guidance} onText={(text) => onChange((held) => withField(held, 'guidance', text))} />
      )}
      {filledTypes.includes(type) && (
        <At path="prefill">
          <PrefillField item={item} onChange={onChange} />
        </At>
      )}
      {isWritten(type) && (
        <NumberField label={say('guide.field.maxLength')} value={item.maxLength} min={1} max={10_000} onChange={(most) => onChange((held) => withField(held, 'maxLength', most))} />
      )}
      <At path="enableWhen">
        <ConditionsField item={item} above={above} onChange={onChange} />
      </At>
      <Tick label={say('guide.field.schoolOnly')} hint={say('guide.field.schoolOnly.hint')} checked={item.schoolOnly === true} onChange={(isOn) => onChange((held) => withField(held, 'schoolOnly', isOn ? true : undefined))} />
      <PickOne label={say('guide.field.place')} value={place} choices={places} onChange={onPlace} />
      <SourcesField value={item.sources} onChange={(sources) => onChange((held) => withField(held, 'sources', sources.length > 0 ? [...sources] : undefined))} />
    </>
  );
});

const needs = ['optional', 'recommended', 'required'] as const;

function needed(item: Item, need: string): Item {
  return withField(withField(item, 'required', need === 'required' ? true : undefined), 'recommended', need === 'recommended' ? true : undefined);
}
