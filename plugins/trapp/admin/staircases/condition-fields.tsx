import { Box, Flex, Typography } from '@strapi/design-system';
import { useState, type SyntheticEvent } from 'react';
import { describeConditions, type ConditionGroup } from '../../core/rules/index';
import { conditionsOf, readyConditions, readyOf, usualAmounts, type ReadyCondition } from '../../core/staircases/index';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader } from '../messages/index';
import { NumberField, PickOne } from '../parts/pick';
import { ConditionsEditor } from '../rules/conditions-editor';
import { useChoices } from './choices';
import { useStairWords } from './words';

interface ConditionFieldsProps {
  readonly value: ConditionGroup;
  readonly onChange: (value: ConditionGroup) => void;
  /** Where the conditions stand in the staircase. */
  readonly place: string;
}

const OWN = ':own';

/** When something is proposed: one of the usual sentences with its number, or conditions of the author's own, always told in words. */
export function ConditionFields({ value, onChange, place }: ConditionFieldsProps) {
  const { say } = useStairWords();
  const { language } = useReader();
  const { guides, document } = useChoices();
  const ready = readyOf(value);
  // What is written may come to be one of the usual sentences on the way; the fields stay all the same.
  const [isOpen, setOpen] = useState(ready === null);
  const choices = [...readyConditions.map((one) => ({ value: one as string, label: say(`stairs.when.${one}`) })), ...(ready ? [] : [{ value: OWN, label: say('stairs.when.own') }])];
  const pick = (chosen: string) => {
    const found = readyConditions.find((one): one is ReadyCondition => one === chosen);
    if (found) onChange(conditionsOf(found, usualAmounts[found]));
  };
  const absence = useAbsenceNames();
  const titleOf = ({ guide, field }: { guide: string; field: string }) => guides.find(({ key }) => key === guide)?.ticks.find(({ key }) => key === field)?.title;
  return (
    <Box>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box minWidth="24rem">
          <PickOne label={say('stairs.when')} value={ready?.ready ?? OWN} choices={choices} onChange={pick} />
        </Box>
        {ready && <NumberField label={say('stairs.when.amount')} value={ready.amount} min={1} max={400} onChange={(amount) => onChange(conditionsOf(ready.ready, amount ?? 1))} />}
      </Flex>
      <Box tag="details" paddingTop={2} open={isOpen || ready === null} onToggle={({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open)}>
        <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
          {say('stairs.when.write')}
        </Typography>
        <Box paddingTop={2}>
          <ConditionsEditor value={value} onChange={(next) => onChange(next(value) as ConditionGroup)} document={document} place={place} problems={[]} name={say('form.aPupil')} />
        </Box>
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {inWords(value, () => say('stairs.when.says', { clause: describeConditions(value, language, { titleOf, absence }) }))}
      </Typography>
    </Box>
  );
}

/** Half-done conditions have no sentence yet. */
function inWords(value: ConditionGroup, told: () => string): string {
  return JSON.stringify(value).includes('[]') ? '' : told();
}
