import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { isSameGate, withGate, withoutGate, type Gate, type Outcome, type Step } from '../../core/staircases/index';
import { NumberField, PickOne, Tick } from '../parts/pick';
import { useChoices } from './choices';
import { useStairWords } from './words';

interface GateFieldsProps {
  readonly step: Step;
  readonly gates: readonly Gate[];
  readonly onChange: (gates: Outcome['gates']) => void;
}

/** What must be there before the way is open: sentences to tick, each with its number or its choice. Only what can come about is offered (T5, T11). */
export function GateFields({ step, gates, onChange }: GateFieldsProps) {
  const { say, text, gate: inWords } = useStairWords();
  const { consentPurposes, guides } = useChoices();
  const id = useId();
  const makes = (kind: string) => step.tasks.some((task) => task.kind === kind);
  const records = (['conversation', 'meeting', 'plan', 'evaluation'] as const).filter(makes);
  const tickable = guides.filter(({ ticks }) => ticks.length > 0);
  const checklist = gates.find((gate) => gate.kind === 'checklist');
  const meetings = gates.find((gate) => gate.kind === 'meetings_held');
  const offered: Gate[] = [
    ...(step.tasks.some(({ required }) => required) ? [{ kind: 'required_tasks_done' } as const] : []),
    { kind: 'child_heard' },
    ...consentPurposes.map(({ key }): Gate => ({ kind: 'consent', purpose: key })),
    ...records.map((record): Gate => ({ kind: 'record_signed', record })),
    ...records.map((record): Gate => ({ kind: 'paper_made', record })),
  ];
  // What stands there already and can no longer be opened is shown, so that it can be taken out.
  const stranded = gates.filter((gate) => gate.kind !== 'checklist' && gate.kind !== 'meetings_held' && !offered.some((one) => isSameGate(one, gate)));
  const set = (gate: Gate, isOn: boolean) => onChange(isOn ? withGate(gates, gate) : withoutGate(gates, gate));
  const first = tickable[0];
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography variant="pi" fontWeight="bold" id={id} tag="p">
        {say('stairs.gates')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {[...offered, ...stranded].map((gate) => (
          <Tick key={JSON.stringify(gate)} label={inWords(gate)} checked={gates.some((held) => isSameGate(held, gate))} onChange={(isOn) => set(gate, isOn)} />
        ))}
        {(makes('meeting') || meetings) && (
          <Flex gap={3} alignItems="center" wrap="wrap">
            <Tick label={say('stairs.gate.meetings_held')} checked={meetings !== undefined} onChange={(isOn) => set({ kind: 'meetings_held', atLeast: 2 }, isOn)} />
            {meetings && <NumberField label={say('stairs.gate.atLeast')} value={meetings.atLeast} min={1} max={20} onChange={(atLeast) => set({ kind: 'meetings_held', atLeast: atLeast ?? 1 }, true)} />}
          </Flex>
        )}
        {(first || checklist) && (
          <Tick
            label={say('stairs.gate.checklist')}
            checked={checklist !== undefined}
            onChange={(isOn) => (checklist ? set(checklist, false) : first?.ticks[0] && set({ kind: 'checklist', guide: first.key, field: first.ticks[0].key, atLeast: 1 }, isOn))}
          />
        )}
        {checklist && <ChecklistFields gate={checklist} onChange={(next) => onChange([...gates.filter((gate) => gate.kind !== 'checklist'), next])} />}
      </Flex>
      <Box paddingTop={1}>{gates.length === 0 && <Typography textColor="neutral600">{say('stairs.gates.none', { step: text(step.title) })}</Typography>}</Box>
    </Box>
  );
}

type Checklist = Extract<Gate, { kind: 'checklist' }>;

function ChecklistFields({ gate, onChange }: { readonly gate: Checklist; readonly onChange: (gate: Checklist) => void }) {
  const { say, text } = useStairWords();
  const { guides } = useChoices();
  const questions = guides.flatMap((guide) => guide.ticks.map((question) => ({ guide, question, value: `${guide.key} ${question.key}` })));
  const chosen = questions.find(({ value }) => value === `${gate.guide} ${gate.field}`);
  const pick = (value: string) => {
    const found = questions.find((one) => one.value === value);
    if (found) onChange({ ...gate, guide: found.guide.key, field: found.question.key });
  };
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap" paddingLeft={6}>
      <Box minWidth="22rem">
        <PickOne label={say('stairs.gate.checklist.question')} value={`${gate.guide} ${gate.field}`} choices={questions.map(({ value, guide, question }) => ({ value, label: `${text(guide.title)}: ${text(question.title)}` }))} onChange={pick} />
      </Box>
      <NumberField label={say('stairs.gate.atLeast')} value={gate.atLeast} min={1} max={chosen?.question.most ?? 60} onChange={(atLeast) => onChange({ ...gate, atLeast: atLeast ?? 1 })} />
    </Flex>
  );
}
