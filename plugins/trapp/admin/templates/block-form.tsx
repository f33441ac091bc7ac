import { Button, Flex } from '@strapi/design-system';
import type { Text } from '../../core/language/index';
import { fieldName, fieldsOf, type DraftBlock } from '../../core/papers/index';
import { useReader, useWords } from '../messages/index';
import { NumberField, PickOne, Tick } from '../parts/pick';
import { PickInOrder } from '../parts/pick-in-order';
import { InsertField } from './insert-field';
import { usePaper } from './paper-context';
import { PaperText } from './paper-text';
import { kindOf } from './block-words';

interface BlockFormProps {
  readonly block: DraftBlock;
  /** Where it stands: "blocks.3". */
  readonly path: string;
  readonly onChange: (block: DraftBlock, isStep?: boolean) => void;
}

/** What one part of a paper asks for. */
export function BlockForm({ block, path, onChange }: BlockFormProps) {
  const say = useWords();
  const { language } = useReader();
  const { kind } = usePaper();
  const set = (name: string) => (value: unknown) => onChange({ ...block, [name]: value });
  const choices = (shape: 'value' | 'block') => fieldsOf(kind, shape).map((value) => ({ value, label: fieldName(value, language) }));
  switch (kindOf(block)) {
    case 'heading':
      return (
        <InsertField>
          <PaperText label={say('papers.text')} path={`${path}.text`} value={block['text']} onChange={set('text')} />
          <PickOne label={say('papers.level')} value={String(block['level'])} choices={(['2', '3'] as const).map((value) => ({ value, label: say(`papers.level.${value}`) }))} onChange={(value) => set('level')(Number(value))} />
        </InsertField>
      );
    case 'paragraph':
    case 'note':
      return (
        <InsertField>
          <PaperText label={say('papers.text')} path={`${path}.text`} value={block['text']} onChange={set('text')} long />
        </InsertField>
      );
    case 'callout':
      return (
        <InsertField>
          <PaperText label={say('papers.callout.title')} path={`${path}.title`} value={block['title']} onChange={set('title')} />
          <PaperText label={say('papers.callout.text')} path={`${path}.text`} value={block['text']} onChange={(text) => onChange(withText(block, text))} long />
        </InsertField>
      );
    case 'list':
      return (
        <InsertField>
          <Tick label={say('papers.ordered')} checked={block['ordered'] === true} onChange={set('ordered')} />
          <Points list={block['items']} path={`${path}.items`} onChange={set('items')} />
        </InsertField>
      );
    case 'checks':
      return (
        <InsertField>
          <Points list={block['items']} path={`${path}.items`} onChange={set('items')} />
        </InsertField>
      );
    case 'lines':
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <PaperText label={say('papers.lines.text')} path={`${path}.text`} value={block['text']} onChange={set('text')} />
          <NumberField label={say('papers.count')} value={typeof block['count'] === 'number' ? block['count'] : undefined} min={1} max={20} onChange={(count) => set('count')(count ?? 1)} />
        </Flex>
      );
    case 'facts':
      return <PickInOrder label={say('papers.facts')} more={say('papers.facts.more')} values={wordsIn(block['fields'])} choices={choices('value')} onChange={(fields) => onChange({ ...block, fields }, true)} isNeeded />;
    case 'field':
      return <PickOne label={say('papers.field')} value={typeof block['field'] === 'string' ? block['field'] : ''} choices={choices('block')} onChange={set('field')} />;
    case 'signatures':
      return <Points list={block['labels']} path={`${path}.labels`} word="papers.signature" onChange={set('labels')} />;
    case undefined:
      return null;
  }
}

interface PointsProps {
  readonly list: unknown;
  readonly path: string;
  readonly word?: 'papers.point' | 'papers.signature';
  readonly onChange: (list: unknown) => void;
}

function Points({ list, path, word = 'papers.point', onChange }: PointsProps) {
  const say = useWords();
  const points: readonly unknown[] = Array.isArray(list) ? list : [];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {points.map((point, index) => (
        <Flex key={index} gap={2} alignItems="flex-end">
          <PaperText label={say(word, { number: index + 1 })} path={`${path}.${index}`} value={point} onChange={(text) => onChange(points.map((one, at) => (at === index ? text : one)))} />
          <Button variant="tertiary" size="S" aria-label={say('papers.point.remove', { number: index + 1 })} disabled={points.length === 1} onClick={() => onChange(points.filter((_, at) => at !== index))}>
            ×
          </Button>
        </Flex>
      ))}
      <Flex>
        <Button variant="tertiary" size="S" onClick={() => onChange([...points, { nb: '' }])}>
          {say('papers.point.add')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** A frame may do without text beneath its heading. */
function withText(block: DraftBlock, text: Text): DraftBlock {
  if (Object.values(text).some((one) => one !== '')) return { ...block, text };
  const { text: _gone, ...rest } = block;
  return rest;
}

function wordsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}
