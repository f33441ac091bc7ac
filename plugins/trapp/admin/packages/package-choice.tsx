import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { Panel } from '../routines/panel';
import { ItemGroups } from './item-groups';
import { MapPanel } from './map-panel';
import type { Mapped, Plan } from './use-package';

interface PackageChoiceProps {
  readonly plan: Plan;
  readonly mapped: Mapped;
  readonly onMap: (id: string, to: string | null) => void;
  readonly onTake: (chosen: readonly string[]) => Promise<void>;
}

/** What the package has that the routine has not, each to be taken or left; all of it is chosen to begin with. */
export function PackageChoice({ plan, mapped, onMap, onTake }: PackageChoiceProps) {
  const say = useWords();
  const offered = plan.items.filter(({ id, state }) => state !== 'unchanged' && state !== 'not_there' && mapped[id] === undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(offered.map(({ id }) => id)));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const put = (id: string, isIn: boolean) => (before: ReadonlySet<string>) => new Set([...[...before].filter((one) => one !== id), ...(isIn ? [id] : [])]);
  const putAll = (ids: readonly string[], isIn: boolean) => setChosen((before) => new Set([...[...before].filter((one) => !ids.includes(one)), ...(isIn ? ids : [])]));
  // What is mapped and then is not, is new again, and offered like everything else.
  const map = (id: string, to: string | null) => {
    if (to === null && plan.items.some((item) => item.id === id)) setChosen(put(id, true));
    onMap(id, to);
  };
  const roles = plan.roles.filter(({ isHere, described }) => !isHere && described !== null).map(({ role }) => `roles/${role}`);
  const taken = [...roles.filter((id) => !left.has(id) && mapped[id] === undefined), ...offered.map(({ id }) => id).filter((id) => chosen.has(id))];
  const take = async () => {
    setMissing(taken.length === 0);
    if (taken.length === 0 || busy) return;
    setBusy(true);
    await onTake(taken);
    setBusy(false);
  };
  const picks = (
    <Flex gap={2}>
      <Button variant="ghost" onClick={() => setChosen(new Set(offered.map(({ id }) => id)))}>
        {say('package.all')}
      </Button>
      <Button variant="ghost" onClick={() => setChosen(new Set())}>
        {say('package.none')}
      </Button>
    </Flex>
  );
  return (
    <>
      <MapPanel plan={plan} mapped={mapped} onMap={map} left={left} onLeave={(id, isLeft) => setLeft(put(id, isLeft))} />
      <Panel title={say('package.choose')} action={picks}>
        <ItemGroups items={offered} chosen={chosen} onPut={putAll} />
        <Typography tag="p" textColor="neutral600">
          {say('package.same', { count: plan.items.filter(({ state }) => state === 'unchanged').length })}
        </Typography>
      </Panel>
      {plan.kept.length > 0 && (
        <Panel title={say('package.kept')}>
          <ul>
            {plan.kept.map((title) => (
              <Typography tag="li" key={title}>
                {title}
              </Typography>
            ))}
          </ul>
        </Panel>
      )}
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <FailureLine>{missing ? say('package.take.missing') : ''}</FailureLine>
        <Button size="L" loading={busy} onClick={() => void take()}>
          {say('package.take', { count: taken.length })}
        </Button>
      </Flex>
    </>
  );
}
