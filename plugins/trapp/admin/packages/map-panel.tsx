import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { roleWords } from '../../core/access/index';
import { useReader, useWords } from '../messages/index';
import { PickOne, type Choice } from '../parts/pick';
import { useRoleWords } from '../roles/role-words';
import { Panel } from '../routines/panel';
import type { Mapped, Plan } from './use-package';

type PackageRole = Plan['roles'][number];
type PackageItem = Plan['items'][number];

interface MapPanelProps {
  readonly plan: Plan;
  readonly mapped: Mapped;
  readonly onMap: (id: string, to: string | null) => void;
  /** Roles that are not to be made here, and keep the package's name for now. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}

/**
 * What the package calls something else than we do: each is one of ours, or taken along as something new. What nobody could guess stands open; what has
 * the same name as one of ours is taken to be that, and folded away with the roles that every municipality has.
 */
export function MapPanel({ plan, mapped, onMap, left, onLeave }: MapPanelProps) {
  const say = useWords();
  const roles = plan.roles.filter(({ isHere, alike }) => !isHere && alike === null);
  const items = plan.items.filter(({ state, alike }) => (state === 'to_map' || state === 'not_there') && alike === null);
  const matchedRoles = plan.roles.filter(({ isHere, alike }) => isHere || alike !== null);
  const matchedItems = plan.items.filter(({ state, alike }) => (state === 'to_map' || state === 'not_there') && alike !== null);
  const matched = matchedRoles.length + matchedItems.length;
  const role = (one: PackageRole) => <RoleRow key={one.role} role={one} to={mapped[`roles/${one.role}`]} isLeft={left.has(`roles/${one.role}`)} onMap={onMap} onLeave={onLeave} />;
  const item = (one: PackageItem) => <ItemRow key={one.id} item={one} to={mapped[one.id]} onMap={onMap} />;
  const isNothing = roles.length + items.length === 0;
  if (isNothing && matched === 0) return null;
  return (
    <Panel title={say('package.map')}>
      <Typography tag="p" textColor="neutral700" paddingBottom={4}>
        {say(isNothing ? 'package.map.nothing' : 'package.map.lead')}
      </Typography>
      <Grid.Root gap={4}>
        {roles.map(role)}
        {items.map(item)}
      </Grid.Root>
      {matched > 0 && (
        <Box tag="details" paddingTop={isNothing ? 0 : 4}>
          <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
            {say('package.map.matched', { count: matched })}
          </Typography>
          <Box paddingTop={4}>
            <Grid.Root gap={4}>
              {matchedRoles.map(role)}
              {matchedItems.map(item)}
            </Grid.Root>
          </Box>
        </Box>
      )}
    </Panel>
  );
}

function ItemRow({ item: { id, title, state, lines, choices }, to, onMap }: { readonly item: PackageItem; readonly to: string | undefined; readonly onMap: MapPanelProps['onMap'] }) {
  const say = useWords();
  const asItIs: Choice = state === 'not_there' ? { value: LEAVE, label: say('package.map.leave') } : { value: TAKE, label: say('package.map.take') };
  return (
    <Cell>
      <PickOne
        label={state === 'not_there' ? say('package.map.area', { title }) : title}
        {...(state === 'not_there' && { hint: say('package.map.area.why', { measures: lines.join(', ') }) })}
        value={to ?? asItIs.value}
        choices={[asItIs, ...choices.map((one) => ({ value: one.key, label: say('package.map.ours', { title: one.title }) }))]}
        onChange={(chosen) => onMap(id, chosen === asItIs.value ? null : chosen)}
      />
    </Cell>
  );
}

/** No key: what has it is taken along, or left by the package's name. */
const TAKE = '+take';
const LEAVE = '+leave';

interface RoleRowProps extends Pick<MapPanelProps, 'onMap' | 'onLeave'> {
  readonly role: PackageRole;
  readonly to: string | undefined;
  readonly isLeft: boolean;
}

function RoleRow({ role: { role, title, uses, isHere, described }, to, isLeft, onMap, onLeave }: RoleRowProps) {
  const say = useWords();
  const { language } = useReader();
  const { roles } = useRoleWords();
  const words = roleWords(language);
  const id = `roles/${role}`;
  const ours = roles.filter(({ value }) => value !== role).map(({ value, label }): Choice => ({ value, label: say('package.map.ours', { title: label }) }));
  const asItIs: Choice[] = isHere
    ? [{ value: role, label: say('package.map.ours', { title: roles.find(({ value }) => value === role)?.label ?? title }) }]
    : [...(described === null ? [] : [{ value: TAKE, label: say('package.map.takeRole') }]), { value: LEAVE, label: say('package.map.leave') }];
  const rest = isHere ? role : described === null || isLeft ? LEAVE : TAKE;
  const terms = described === null ? '' : [words.reach[described.reach], ...described.abilities.map((ability) => words.abilities[ability])].join('; ');
  const change = (value: string) => {
    onLeave(id, value === LEAVE);
    onMap(id, value === LEAVE || value === TAKE || value === role ? null : value);
  };
  return (
    <Cell>
      <PickOne
        label={say('package.map.roleUses', { title, count: uses })}
        {...(to === undefined && rest === TAKE && { hint: say('package.map.described', { terms }) })}
        value={to ?? rest}
        choices={[...asItIs, ...ours]}
        onChange={change}
      />
    </Cell>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <Grid.Item col={6} xs={12} alignItems="flex-start">
      <Flex direction="column" alignItems="stretch" width="100%">
        {children}
      </Flex>
    </Grid.Item>
  );
}
