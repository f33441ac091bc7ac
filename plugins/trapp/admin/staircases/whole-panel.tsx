import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { addLevel, addStep, stepsOf, withEscalations, type Entry, type Staircase } from '../../core/staircases/index';
import { AddNamed } from '../parts/add-named';
import { anchorOf } from '../parts/anchor';
import { PickMany, PickOne } from '../parts/pick';
import { At } from '../parts/place';
import { TextsField } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { useChoices } from './choices';
import type { Chosen } from './drawing';
import { EscalationList } from './escalation-list';
import { useStairWords } from './words';
import { withText } from './written';

interface WholePanelProps {
  readonly staircase: Staircase;
  readonly onChange: (staircase: Staircase) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The whole staircase: its name, its levels, where cases begin, and what is proposed on whichever step. */
export function WholePanel({ staircase, onChange, onChoose }: WholePanelProps) {
  const { say, text } = useStairWords();
  const { languages } = useChoices();
  const steps = stepsOf(staircase).map(({ step, level }) => ({ value: step.key, label: `${text(step.title)} (${text(level.title)})` }));
  const level = (name: string) => {
    const next = addLevel(staircase, { nb: name });
    onChange(next);
    onChoose({ kind: 'level', key: next.levels.at(-1)?.key ?? '' });
  };
  const [first] = staircase.levels;
  const step = (name: string) => {
    if (!first) return;
    const added = addStep(staircase, staircase.levels.at(-1)?.key ?? first.key, { nb: name });
    onChange(added.staircase);
    onChoose({ kind: 'step', key: added.key });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Panel title={say('stairs.whole')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <At path="title">
            <TextsField label={say('stairs.whole.name')} value={staircase.title} onChange={(title) => onChange({ ...staircase, title })} languages={languages} required />
          </At>
          <Flex gap={3} wrap="wrap">
            <AddNamed label={say('stairs.level.add')} question={say('stairs.level.addName')} onAdd={level} />
            {first && <AddNamed label={say('stairs.step.addTop')} question={say('stairs.step.addName')} onAdd={step} />}
          </Flex>
          {steps.length > 0 && (
            <Box id={anchorOf('entry')} maxWidth="28rem">
              <PickOne label={say('stairs.entry')} hint={say('stairs.entry.hint')} value={staircase.entry} choices={steps} onChange={(entry) => onChange({ ...staircase, entry })} />
            </Box>
          )}
        </Flex>
      </Panel>
      <Panel title={say('stairs.entries')}>
        <Entries staircase={staircase} steps={steps} onChange={onChange} />
      </Panel>
      <Panel title={say('stairs.escalations.whole')}>
        <EscalationList staircase={staircase} step={null} escalations={staircase.escalations ?? []} onChange={(escalations) => onChange(withEscalations(staircase, escalations))} />
      </Panel>
    </Flex>
  );
}

interface EntriesProps {
  readonly staircase: Staircase;
  readonly steps: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (staircase: Staircase) => void;
}

const tracks = ['school', 'kindergarten', 'both'] as const;

/** Other places where a case may begin: for whom, and after which rules (A1, A17, A25, B26). */
function Entries({ staircase, steps, onChange }: EntriesProps) {
  const { say, text } = useStairWords();
  const { languages, rules } = useChoices();
  const { entries = [], ...rest } = staircase;
  const set = (next: readonly Entry[]) => onChange(next.length === 0 ? rest : { ...rest, entries: [...next] });
  const change = (index: number, entry: Entry) => set(entries.map((held, at) => (at === index ? entry : held)));
  const ofRules = (entry: Entry, keys: readonly string[]): Entry => {
    const { rules: _before, ...plain } = entry;
    return keys.length === 0 ? plain : { ...plain, rules: [...keys] };
  };
  return (
    <Box>
      <Typography tag="p" textColor="neutral600">
        {say('stairs.entries.lead')}
      </Typography>
      {entries.map((entry, index) => (
        <Box key={index} id={anchorOf(`entries.${index}`)} role="group" aria-label={text(entry.title)} borderColor="neutral200" hasRadius padding={4} marginTop={3}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <TextsField label={say('stairs.entry.title')} value={entry.title} onChange={(title) => change(index, { ...entry, title })} languages={languages} required />
            <Flex gap={4} wrap="wrap" alignItems="flex-start">
              <Box minWidth="20rem">
                <PickOne label={say('stairs.entry.step')} value={entry.step} choices={steps} onChange={(step) => change(index, { ...entry, step })} />
              </Box>
              <Box minWidth="14rem">
                <PickOne
                  label={say('stairs.entry.track')}
                  value={entry.track}
                  choices={tracks.map((value) => ({ value, label: say(`stairs.track.${value}`) }))}
                  onChange={(track) => change(index, { ...entry, track: tracks.find((one) => one === track) ?? entry.track })}
                />
              </Box>
            </Flex>
            <PickMany label={say('stairs.entry.rules')} hint={say('stairs.entry.rules.hint')} values={entry.rules ?? []} choices={rules.map(({ key, title }) => ({ value: key, label: text(title) }))} onChange={(keys) => change(index, ofRules(entry, keys))} />
            <TextsField label={say('stairs.help')} value={entry.help} onChange={(help) => change(index, withText(entry, 'help', help))} languages={languages} long />
            <Flex>
              <Button variant="danger-light" onClick={() => set(entries.filter((_, at) => at !== index))}>
                {say('stairs.entry.remove')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      ))}
      <Box paddingTop={3}>
        <AddNamed label={say('stairs.entry.add')} question={say('stairs.entry.name')} disabled={steps.length === 0} onAdd={(name) => set([...entries, { step: staircase.entry, title: { nb: name }, track: 'both' }])} />
      </Box>
    </Box>
  );
}
