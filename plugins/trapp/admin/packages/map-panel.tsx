import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { roleWords } from '../../core/access/index';
import { useReader, useWords } from '../messages/index';
import { PickOne, type Choice } from '../parts/pick';
import { useRoleWords } from '../roles/role-words';
import { Panel } from '../routines/panel';
import type { Mapped, Plan } from './use-package';

type PackageRole = Plan['roles'][number];

interface MapPanelProps {
  readonly plan: Plan;
  readonly mapped: Mapped;
  readonly onMap: (id: string, to: string | null) => void;
  /** Roles that are not to be made here, and keep the package's name for now. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}

/** What the package calls something else than we do: each is one of ours, or taken along as something new. */
export function MapPanel({ plan, mapped, onMap, left, onLeave }: MapPanelProps) {
  const say = useWords();
  const toMap = plan.items.filter(({ state }) => state === 'to_map');
  const rolesToMap = plan.roles.filter(({ isHere }) => !isHere);
  const known = plan.roles.filter(({ isHere }) => isHere);
  const role = (one: PackageRole) => <RoleRow key={one.role} role={one} to={mapped[`roles/${one.role}`]} isLeft={left.has(`roles/${one.role}`)} onMap={onMap} onLeave={onLeave} />;
  const isNothing = toMap.length + rolesToMap.length === 0;
  if (isNothing && known.length === 0) return null;
  return (
    <Panel title={say('package.map')}>
      {!isNothing && (
        <Typography tag="p" textColor="neutral700" paddingBottom={4}>
          {say('package.map.lead')}
        </Typography>
      )}
      <Grid.Root gap={4}>
        {rolesToMap.map(role)}
        {toMap.map(({ id, title, choices }) => (
          <Cell key={id}>
            <PickOne
              label={title}
              value={mapped[id] ?? TAKE}
              choices={[{ value: TAKE, label: say('package.map.take') }, ...choices.map((one) => ({ value: one.key, label: say('package.map.ours', { title: one.title }) }))]}
              onChange={(to) => onMap(id, to === TAKE ? null : to)}
            />
          </Cell>
        ))}
      </Grid.Root>
      {known.length > 0 && (
        <Box tag="details" paddingTop={isNothing ? 0 : 4}>
          <Typography tag="summary" variant="pi">
            {say('package.map.known')}
          </Typography>
          <Box paddingTop={4}>
            <Grid.Root gap={4}>{known.map(role)}</Grid.Root>
          </Box>
        </Box>
      )}
    </Panel>
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
