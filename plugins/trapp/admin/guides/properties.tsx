import { Box, Typography } from '@strapi/design-system';
import { forwardRef, useCallback, useMemo } from 'react';
import { allItemsOf, changeItem, changePart, findItem, holdsItems, moveItem, questionsAbove, withInside, type Guide, type GuidePart, type Item, type PlacedProblem } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { Inside } from '../parts/place';
import { ItemForm } from './item-form';
import { partKeyOf, pathOf, placeOf, THEMES, WHOLE, type Chosen } from './outline-rows';
import { PartForm } from './part-form';
import { ThemesForm } from './themes-form';
import type { Edit } from './use-guide';
import { WholeForm } from './whole-form';

interface PropertiesProps {
  readonly guide: Guide;
  /** The guide as it was a moment ago: enough for what other questions are called. */
  readonly settled: Guide;
  readonly chosen: Chosen;
  readonly problems: readonly PlacedProblem[];
  readonly edit: Edit;
}

/** What can be said of that which is chosen in the outline. */
export const Properties = forwardRef<HTMLDivElement, PropertiesProps>(function Properties({ guide, settled, chosen, problems, edit }, ref) {
  const say = useWords();
  const own = useMemo(() => problems.filter((problem) => placeOf(problem) === chosen), [problems, chosen]);
  const part = guide.parts.find(({ key }) => key === partKeyOf(chosen));
  const item = findItem(guide, chosen)?.item;
  const change = useCallback((how: (guide: Guide) => Guide) => void edit((held) => ({ guide: how(held), chosen: null, mended: [] })), [edit]);
  const title = chosen === WHOLE ? say('guide.property.guide') : chosen === THEMES ? say('guide.outline.themes') : say(part === undefined ? 'guide.property.item' : 'guide.property.part');
  return (
    <Box tag="section" ref={ref} aria-label={title} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Typography tag="h2" variant="delta" paddingBottom={3}>
        {title}
      </Typography>
      {own.length > 0 && (
        <Box background={own.some(({ isAdvice }) => !isAdvice) ? 'danger100' : 'neutral100'} hasRadius padding={3} marginBottom={4}>
          {own.map(({ message }, index) => (
            <Typography tag="p" key={index}>
              {message}
            </Typography>
          ))}
        </Box>
      )}
      <Inside path={pathOf(guide, chosen)}>
        {chosen === WHOLE && <WholeForm guide={guide} problems={own} onChange={change} />}
        {chosen === THEMES && <ThemesForm guide={guide} onChange={change} />}
        {part !== undefined && <PartForm key={part.key} part={part} problems={own} onChange={(how: (part: GuidePart) => GuidePart) => void edit((held) => changePart(held, part.key, how))} />}
        {item !== undefined && <OneItem key={item.linkId} item={item} guide={settled} problems={own} edit={edit} />}
      </Inside>
    </Box>
  );
});

interface OneItemProps {
  readonly item: Item;
  readonly guide: Guide;
  readonly problems: readonly PlacedProblem[];
  readonly edit: Edit;
}

function OneItem({ item, guide, problems, edit }: OneItemProps) {
  const say = useWords();
  const { language } = useReader();
  const { linkId } = item;
  const above = useMemo(() => questionsAbove(guide, linkId), [guide, linkId]);
  const places = useMemo(() => placesOf(guide, linkId, (text) => inWords(text, language) || say('guide.untitled')), [guide, linkId, language, say]);
  const found = findItem(guide, linkId);
  const place = found === undefined ? '' : placeKey(found.part.key, found.groups.at(-1)?.linkId ?? null);
  const onChange = useCallback((how: (item: Item) => Item) => void edit((held) => changeItem(held, linkId, how)), [edit, linkId]);
  const onPlace = useCallback(
    (key: string) => {
      const [part = '', group = ''] = key.split(' ');
      edit((held) => moveItem(held, linkId, { part, group: group === '' ? null : group, before: null }));
    },
    [edit, linkId],
  );
  return <ItemForm item={item} above={above} places={places} place={place} problems={problems} onChange={onChange} onPlace={onPlace} />;
}

const placeKey = (part: string, group: string | null) => `${part} ${group ?? ''}`;

/** Each part, and each group in it that is not the item itself or inside it. */
function placesOf(guide: Guide, linkId: string, words: (text: Item['text']) => string): { value: string; label: string }[] {
  const self = findItem(guide, linkId)?.item;
  const own = new Set(self === undefined ? [] : withInside(self).map((item) => item.linkId));
  return guide.parts.flatMap((part) => [
    { value: placeKey(part.key, null), label: words(part.title) },
    ...allItemsOf({ ...guide, parts: [part] }).filter((item) => holdsItems(item.type) && !own.has(item.linkId)).map((group) => ({ value: placeKey(part.key, group.linkId), label: `${words(part.title)} › ${words(group.text)}` })),
  ]);
}
