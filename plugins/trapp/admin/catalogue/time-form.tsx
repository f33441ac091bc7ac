import { Box, Flex, Typography } from '@strapi/design-system';
import { afterwards, keepingUnits, type KeptKind } from '../../core/retention/index';
import { useWords } from '../messages/index';
import { NumberField, PickOne } from '../parts/pick';
import { TextsField } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import type { TimeDraft } from './retention-draft';

interface TimeFormProps {
  readonly kind: KeptKind;
  readonly time: TimeDraft;
  readonly error: string | undefined;
  readonly onChange: (time: TimeDraft) => void;
}

/** How long one kind is kept; the law and what comes after are asked for when there is a time. */
export function TimeForm({ kind, time, error, onChange }: TimeFormProps) {
  const say = useWords();
  return (
    <Panel title={say(`retention.kind.${kind}`)}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p" textColor="neutral600">
          {say(`retention.kind.${kind}.hint`)}
        </Typography>
        <Flex gap={3} alignItems="flex-start" wrap="wrap">
          <Box width="14rem">
            <NumberField label={say('retention.amount')} hint={say('retention.amount.hint')} value={time.amount} min={1} max={120} onChange={(amount) => onChange({ ...time, amount })} />
          </Box>
          <Box minWidth="10rem">
            <PickOne
              label={say('retention.unit')}
              value={time.unit}
              choices={keepingUnits.map((unit) => ({ value: unit, label: say(`retention.${unit}`) }))}
              onChange={(picked) => onChange({ ...time, unit: keepingUnits.find((unit) => unit === picked) ?? time.unit })}
            />
          </Box>
        </Flex>
        {time.amount !== undefined && (
          <>
            <TextsField label={say('retention.ground')} hint={say('retention.ground.hint')} value={time.ground} languages={['nb', 'nn', 'en']} error={error} required onChange={(ground) => onChange({ ...time, ground })} />
            <PickOne
              label={say('retention.then')}
              value={time.then}
              choices={afterwards.map((then) => ({ value: then, label: say(`retention.then.${then}`) }))}
              onChange={(picked) => onChange({ ...time, then: afterwards.find((then) => then === picked) ?? time.then })}
            />
          </>
        )}
      </Flex>
    </Panel>
  );
}
