import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { createContext, useContext } from 'react';
import { fitsType, isWritten, type Item, type ItemType, type Prefill } from '../../core/guides/index';
import { say as inWords } from '../../core/language/index';
import { nameFact, shownFactSchema } from '../../core/rules/index';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { AbsenceFields, QuestionField } from '../rules/fact-fields';
import { FactPicker } from '../rules/fact-picker';
import { asking, choiceOf, factChoices } from '../rules/facts';
import type { DraftCondition } from '../rules/tree';
import type { ChoiceQuestion } from '../rules/tree-context';
import { withField } from './texts-of';

/** The questions of the routine's guides that several choices can be made for. */
export const QuestionsContext = createContext<readonly ChoiceQuestion[]>([]);

const kinds = ['none', 'absence_extent', 'absence_pattern', 'fact'] as const;
/** What the system fills in to begin with, once a fact is chosen. */
const usual = (type: ItemType) => (type === 'boolean' ? 'child_heard' : 'absence:days');
/** Facts that say nothing here: on a case there is one open case; and those that are no answer of this type. */
const leftOut = (type: ItemType) => factChoices.map(({ id }) => id).filter((id) => id === 'open_cases' || !fitsType(factFor(id, undefined), type));

/** What the system writes in the answer when the form is begun: the absence so far in words, or any fact that rules can ask for (A29). As a figure or as yes and no it can be built on by conditions. */
export function PrefillField({ item: { prefill, type }, onChange }: { readonly item: Item; readonly onChange: (change: (item: Item) => Item) => void }) {
  const say = useWords();
  const isInWords = isWritten(type);
  const fact = typeof prefill === 'object' && prefill !== null ? prefill : undefined;
  const kind = fact ? 'fact' : typeof prefill === 'string' ? prefill : 'none';
  const write = (next: Prefill | undefined) => onChange((held) => withField(held, 'prefill', next));
  const pick = (chosen: string) => write(chosen === 'fact' ? factFor(usual(type), undefined) : chosen === 'absence_extent' || chosen === 'absence_pattern' ? chosen : undefined);
  return (
    <Box width="100%">
      <PickOne label={say('guide.field.prefill')} value={kind} choices={kinds.filter((one) => isInWords || one === 'none' || one === 'fact').map((value) => ({ value, label: say(`guide.prefill.${value}`) }))} onChange={pick} />
      {fact && <FactFields asked={fact} leaveOut={leftOut(type)} told={isInWords ? 'guide.prefill.told' : 'guide.prefill.toldValue'} onWrite={write} />}
    </Box>
  );
}

interface FactFieldsProps {
  readonly asked: DraftCondition;
  readonly leaveOut: readonly string[];
  readonly told: 'guide.prefill.told' | 'guide.prefill.toldValue';
  readonly onWrite: (next: Prefill) => void;
}

function FactFields({ asked, leaveOut, told, onWrite }: FactFieldsProps) {
  const say = useWords();
  const { language } = useReader();
  const questions = useContext(QuestionsContext);
  const absence = useAbsenceNames();
  const choice = choiceOf(asked);
  const whole = shownFactSchema.safeParse(asked);
  const titleOf = ({ guide, field }: { guide: string; field: string }) => {
    const found = questions.find((question) => question.guide === guide && question.field === field);
    return found && { nb: found.title };
  };
  const writeParams = (params: Readonly<Record<string, unknown>>) => onWrite({ ...asked, params: { ...asked.params, ...params } } as Prefill);
  return (
    <Box role="group" aria-label={say('guide.prefill.fact')} background="neutral100" hasRadius padding={4} marginTop={3}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} alignItems="center" wrap="wrap">
          <Typography fontWeight="bold">{choice === undefined ? say('rules.fact.unknown', { fact: asked.fact }) : inWords(choice.entry.label, language)}</Typography>
          <FactPicker title={say('guide.prefill.pick')} leaveOut={leaveOut} onPick={(id) => onWrite(factFor(id, asked))}>
            <Button variant="tertiary" size="S">
              {say('rules.fact.other')}
            </Button>
          </FactPicker>
        </Flex>
        {asked.fact === 'choices_made' && <QuestionField params={asked.params ?? {}} questions={questions} onChange={writeParams} />}
        {asked.fact === 'absence' && <AbsenceFields params={asked.params ?? {}} isOfParts={choice?.group === 'parts'} errorAt={() => undefined} onChange={writeParams} />}
        <Typography role="status" variant="pi" textColor="neutral700">
          {whole.success ? say(told, { fact: nameFact(whole.data, language, { titleOf, absence }) }) : say('guide.prefill.half')}
        </Typography>
      </Flex>
    </Box>
  );
}

/** The fact as a form tells it: what a condition asks for, without any limit. */
function factFor(id: string, before: DraftCondition | undefined): Prefill {
  const { fact, params } = asking(id, before);
  return { fact, ...(params !== undefined && { params }) } as Prefill;
}
