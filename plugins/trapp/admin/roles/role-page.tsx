import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { roleWords, withAbility, withinLimits } from '../../core/access/index';
import type { RoleView } from '../../core/contracts/index';
import { isStandardRole, reachKinds, type ReachKind } from '../../core/people/index';
import { isFailure, useAct } from '../api/act';
import { useAsked, type Failure } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { Tick } from '../parts/pick';
import { TextsField } from '../parts/texts-field';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';
import { AbilityTicks } from './ability-ticks';
import { RolePreview } from './role-preview';

const NEW: RoleView = { key: 'own_', name: { nb: '' }, reach: 'whole_school', abilities: withinLimits(null, { reach: 'whole_school', abilities: [] }).abilities, retired: false, edition: 0 };

/** One role: its name, what it may within its limits, and what that comes to. */
export function RolePage() {
  const say = useWords();
  const { role = '' } = useParams();
  const { language } = useReader();
  const asked = useAsked('viewRoles');
  const held = role === 'new' ? NEW : asked.answer?.roles.find(({ key }) => key === role);
  const title = role === 'new' ? say('role.new.title') : (held?.name[language] ?? held?.name.nb ?? '');
  return (
    <Page.Main>
      <Page.Title>{title || say('roles.title')}</Page.Title>
      <Layouts.Header title={title || say('roles.title')} subtitle={say('role.lead')} navigationAction={<BackButton fallback="/plugins/trapp/roles" />} />
      <Layouts.Content>
        <Awaited asked={asked}>{() => (held === undefined ? <FailureLine>{say('role.gone')}</FailureLine> : <RoleForm key={`${held.key} ${held.edition}`} before={held} onSaved={asked.again} />)}</Awaited>
      </Layouts.Content>
    </Page.Main>
  );
}

function RoleForm({ before, onSaved }: { readonly before: RoleView; readonly onSaved: () => void }) {
  const say = useWords();
  const { language } = useReader();
  const words = roleWords(language);
  const act = useAct();
  const go = useNavigate();
  const { toggleNotification } = useNotification();
  const [role, setRole] = useState(before);
  const [failure, setFailure] = useState<Failure>();
  const isNew = before === NEW;
  const change = (news: Partial<RoleView>) => {
    setFailure(undefined);
    setRole((now) => ({ ...now, ...news }));
  };
  const nameError = failure?.problems.find(({ path }) => path.startsWith('name'))?.message;
  const elsewhere = failure?.problems.filter(({ path }) => !path.startsWith('name')) ?? [];
  const save = async () => {
    const { name, reach, abilities, retired, edition, key } = role;
    const answer = isNew ? await act('addRole', {}, { name, reach, abilities }) : await act('saveRole', { role: key }, { name, abilities, retired, edition });
    if (isFailure(answer)) return setFailure(answer);
    toggleNotification({ type: 'success', message: say('role.saved') });
    if (isNew) go('/plugins/trapp/roles', { replace: true });
    else onSaved();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Panel title={say('role.name')}>
        <TextsField label={say('role.name')} hint={say('role.name.hint')} value={role.name} languages={['nb', 'nn', 'en']} error={nameError} required onChange={(name) => change({ name })} />
      </Panel>
      <Panel title={say('role.reach')}>
        {isNew ? (
          <Radio.Group value={role.reach} aria-label={say('role.reach')} onValueChange={(picked: string) => change(onReach(picked as ReachKind))}>
            <Flex direction="column" alignItems="stretch" gap={3}>
              {reachKinds.map((reach) => (
                <Box key={reach}>
                  <Radio.Item value={reach}>{words.reach[reach]}</Radio.Item>
                  <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingLeft: '2rem' }}>
                    {words.reachHelp[reach]}
                  </Typography>
                </Box>
              ))}
            </Flex>
          </Radio.Group>
        ) : (
          <Typography tag="p">
            {words.reach[role.reach]}. {words.reachHelp[role.reach]}
          </Typography>
        )}
        {isNew && <Typography tag="p">{say('role.reach.stays')}</Typography>}
      </Panel>
      <Panel title={say('role.abilities')}>
        <AbilityTicks role={role} onChange={(ability, isOn) => change({ abilities: withAbility(role.key, role, ability, isOn).abilities })} />
      </Panel>
      <RolePreview role={role} />
      {!isNew && !isStandardRole(role.key) && <Tick label={say('role.retire')} hint={say('role.retire.hint')} checked={role.retired} onChange={(retired) => change({ retired })} />}
      <FailureLine>{failure && (elsewhere.map(({ message }) => message).join(' ') || (nameError ?? say('failed')))}</FailureLine>
      <Box>
        <Button onClick={() => void save()} disabled={role.name.nb.trim() === ''}>
          {say('role.save')}
        </Button>
      </Box>
    </Flex>
  );
}

/** A new reach begins with what always goes with it. */
function onReach(reach: ReachKind): Pick<RoleView, 'reach' | 'abilities'> {
  return withinLimits(null, { reach, abilities: [] });
}
