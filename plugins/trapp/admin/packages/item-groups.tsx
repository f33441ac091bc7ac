import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../messages/index';
import { ChangeLines } from '../routines/change-list';
import type { Plan } from './use-package';

type PackageItem = Plan['items'][number];

/** What a routine is made of, as somebody who takes some of it looks for it; what is in none of them is about the routine as a whole. */
const groups = {
  rules: ['rules', 'checks'],
  steps: ['staircase', 'procedures', 'concerns', 'reminders'],
  guides: ['guides'],
  templates: ['planTemplates', 'meetingTemplates', 'papers'],
  measures: ['measures'],
  services: ['services', 'consentPurposes', 'concernReport'],
  tests: ['tests', 'courses'],
  whole: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Group = keyof typeof groups;
const inOrder = Object.keys(groups) as Group[];

function groupOf({ id }: PackageItem): Group {
  const [part = ''] = id.split('/');
  return inOrder.find((group) => (groups[group] as readonly string[]).includes(part)) ?? 'whole';
}

/** A longer list of what is simply new is folded away; what is changed is always to be seen. */
const SHOWN = 5;

interface ItemGroupsProps {
  readonly items: readonly PackageItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onPut: (ids: readonly string[], isIn: boolean) => void;
}

/** What is offered of a package, part by part: a whole group is taken or left at once, or one by one. */
export function ItemGroups({ items, chosen, onPut }: ItemGroupsProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {inOrder.map((group) => {
        const own = items.filter((item) => groupOf(item) === group);
        return own.length > 0 && <ItemGroup key={group} group={group} items={own} chosen={chosen} onPut={onPut} />;
      })}
    </Flex>
  );
}

function ItemGroup({ group, items, chosen, onPut }: ItemGroupsProps & { readonly group: Group }) {
  const say = useWords();
  const taken = items.filter(({ id }) => chosen.has(id)).length;
  const isOpen = items.length <= SHOWN || items.some(({ state }) => state === 'changed');
  const name = say(`package.group.${group}`);
  return (
    <Box tag="section" aria-label={name} background="neutral0" hasRadius borderColor="neutral200" padding={4}>
      <Checkbox checked={taken === items.length ? true : taken > 0 ? 'indeterminate' : false} onCheckedChange={() => onPut(items.map(({ id }) => id), taken < items.length)}>
        {say('package.group', { name, taken, count: items.length })}
      </Checkbox>
      <Box tag="details" paddingTop={2} open={isOpen}>
        <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
          {say('package.group.open', { name })}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {items.map((item) => (
            <Item key={item.id} item={item} isChosen={chosen.has(item.id)} onToggle={(isIn) => onPut([item.id], isIn)} />
          ))}
        </Flex>
      </Box>
    </Box>
  );
}

interface ItemProps {
  readonly item: PackageItem;
  readonly isChosen: boolean;
  readonly onToggle: (isIn: boolean) => void;
}

function Item({ item: { title, state, lines }, isChosen, onToggle }: ItemProps) {
  const say = useWords();
  const tone = state === 'changed' ? 'primary' : 'success';
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={2} alignItems="center">
        <Checkbox checked={isChosen} onCheckedChange={(isIn) => onToggle(isIn === true)}>
          {title}
        </Checkbox>
        <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
          {say(state === 'changed' ? 'compare.changed' : 'compare.added')}
        </Badge>
      </Flex>
      <ChangeLines lines={lines} />
    </Box>
  );
}
