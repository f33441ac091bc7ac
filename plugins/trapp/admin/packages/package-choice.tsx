import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OutputOf } from '../../core/contracts/index';
import { useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { ChangeLines } from '../routines/change-list';
import { Panel } from '../routines/panel';

type Plan = OutputOf<'previewPackage'>;

interface PackageChoiceProps {
  readonly plan: Plan;
  readonly onTake: (chosen: readonly string[]) => Promise<void>;
}

/** What the package has that the routine has not, each to be taken or left; all of it is chosen to begin with. */
export function PackageChoice({ plan, onTake }: PackageChoiceProps) {
  const say = useWords();
  const offered = plan.items.filter(({ state }) => state !== 'unchanged');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(offered.map(({ id }) => id)));
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const take = async () => {
    setMissing(chosen.size === 0);
    if (chosen.size === 0 || busy) return;
    setBusy(true);
    await onTake(offered.map(({ id }) => id).filter((id) => chosen.has(id)));
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
      <Panel title={say('package.choose')} action={picks}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {offered.map((item) => (
            <Item key={item.id} item={item} isChosen={chosen.has(item.id)} onToggle={() => toggle(item.id)} />
          ))}
        </Flex>
        <Typography tag="p" textColor="neutral600">
          {say('package.same', { count: plan.items.length - offered.length })}
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
          {say('package.take', { count: chosen.size })}
        </Button>
      </Flex>
    </>
  );
}

interface ItemProps {
  readonly item: Plan['items'][number];
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Item({ item: { title, state, lines }, isChosen, onToggle }: ItemProps) {
  const say = useWords();
  const tone = state === 'added' ? 'success' : 'primary';
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={2} alignItems="center">
        <Checkbox checked={isChosen} onCheckedChange={onToggle}>
          {title}
        </Checkbox>
        <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
          {say(state === 'added' ? 'compare.added' : 'compare.changed')}
        </Badge>
      </Flex>
      <ChangeLines lines={lines} />
    </Box>
  );
}
