import { Box, Button, Flex, IconButton, TextInput, Field, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { memo, useId, type ChangeEvent } from 'react';
import { conditionOn, operatorsOf, withConditions, withOperator, type EnableWhen, type Item } from '../../core/guides/index';
import { say as inWords, type Language } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { PickOne, type Choice } from '../parts/pick';

interface ConditionsFieldProps {
  readonly item: Item;
  /** The questions above it, nearest last. */
  readonly above: readonly Item[];
  readonly onChange: (change: (item: Item) => Item) => void;
}

/** When a question is shown: picked, never written. Each condition says something sound from the moment it is there. */
export const ConditionsField = memo(function ConditionsField({ item, above, onChange }: ConditionsFieldProps) {
  const say = useWords();
  const id = useId();
  const conditions = item.enableWhen ?? [];
  const nearest = above.at(-1);
  const put = (next: readonly EnableWhen[]) => onChange((held) => withConditions(held, next));
  const replace = (index: number, condition: EnableWhen) => put(conditions.map((held, at) => (at === index ? condition : held)));
  return (
    <Box role="group" aria-labelledby={id} background="neutral100" hasRadius padding={4} width="100%">
      <Typography tag="h3" variant="omega" fontWeight="bold" id={id}>
        {say('guide.when')}
      </Typography>
      {conditions.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {say(nearest === undefined ? 'guide.when.none' : 'guide.when.always')}
        </Typography>
      )}
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {conditions.map((condition, index) => (
          <OneCondition
            key={index}
            number={index + 1}
            condition={condition}
            above={above}
            onChange={(next) => replace(index, next)}
            onRemove={() => put(conditions.filter((_held, at) => at !== index))}
          />
        ))}
        {conditions.length > 1 && (
          <PickOne
            label={say('guide.when.behavior')}
            value={item.enableBehavior ?? 'all'}
            choices={[{ value: 'all', label: say('guide.when.all') }, { value: 'any', label: say('guide.when.any') }]}
            onChange={(value) => onChange((held) => ({ ...held, enableBehavior: value === 'any' ? 'any' : 'all' }))}
          />
        )}
        {nearest !== undefined && conditions.length < 10 && (
          <Flex>
            <Button variant="tertiary" startIcon={<Plus />} onClick={() => put([...conditions, conditionOn(nearest)])}>
              {say('guide.when.add')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
});

interface OneConditionProps {
  readonly number: number;
  readonly condition: EnableWhen;
  readonly above: readonly Item[];
  readonly onChange: (condition: EnableWhen) => void;
  readonly onRemove: () => void;
}

function OneCondition({ number, condition, above, onChange, onRemove }: OneConditionProps) {
  const say = useWords();
  const { language } = useReader();
  const asked = above.find(({ linkId }) => linkId === condition.question);
  const questions = above.map((item) => ({ value: item.linkId, label: inWords(item.text, language) || say('guide.untitled') }));
  // "Is given" and "is not given" read as two, and are one operator with yes or no.
  const operator = condition.operator === 'exists' ? (condition.answer === false ? 'not_given' : 'given') : condition.operator;
  const operators = asked === undefined ? [] : operatorsOf(asked).flatMap((one): Choice[] => (one === 'exists' ? (['given', 'not_given'] as const) : [one]).map((value) => ({ value, label: say(`guide.operator.${value}`) })));
  const compare = (value: string) => {
    if (asked === undefined) return;
    if (value === 'given' || value === 'not_given') return onChange({ question: asked.linkId, operator: 'exists', answer: value === 'given' });
    onChange(withOperator(condition, value as EnableWhen['operator'], asked));
  };
  return (
    <Flex role="group" aria-label={say('guide.when.name', { number })} gap={2} alignItems="flex-end" wrap="wrap" background="neutral0" hasRadius padding={3}>
      <Box width="100%">
        <PickOne
          label={say('guide.when.question')}
          value={condition.question}
          choices={questions}
          onChange={(question) => {
            const next = above.find(({ linkId }) => linkId === question);
            if (next !== undefined) onChange(conditionOn(next));
          }}
        />
      </Box>
      <Box flex="1" minWidth="14rem">
        <PickOne label={say('guide.when.operator')} value={operator} choices={operators} onChange={compare} />
      </Box>
      {asked !== undefined && condition.operator !== 'exists' && (
        <Box flex="1" minWidth="14rem">
          <AnswerOf asked={asked} answer={condition.answer} language={language} onChange={(answer) => onChange({ ...condition, answer })} />
        </Box>
      )}
      <IconButton label={`${say('guide.remove')}: ${say('guide.when.name', { number })}`} variant="ghost" onClick={onRemove}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

interface AnswerOfProps {
  readonly asked: Item;
  readonly answer: EnableWhen['answer'];
  readonly language: Language;
  readonly onChange: (answer: EnableWhen['answer']) => void;
}

/** The answer that is waited for, as the question itself would be answered. */
function AnswerOf({ asked, answer, language, onChange }: AnswerOfProps) {
  const say = useWords();
  const label = say('guide.when.answer');
  switch (asked.type) {
    case 'boolean':
      return <PickOne label={label} value={String(answer)} choices={[{ value: 'true', label: say('guide.yes') }, { value: 'false', label: say('guide.no') }]} onChange={(value) => onChange(value === 'true')} />;
    case 'choice':
    case 'multi_choice':
      return <PickOne label={label} value={String(answer)} choices={(asked.answerOption ?? []).map(({ value, text }) => ({ value, label: inWords(text, language) || value }))} onChange={onChange} />;
    case 'factor':
      return <PickOne label={label} value={String(answer)} choices={(['protective', 'risk', 'not_relevant'] as const).map((value) => ({ value, label: say(`guide.weight.${value}`) }))} onChange={onChange} />;
    default: {
      const isNumber = asked.type === 'integer' || asked.type === 'decimal' || asked.type === 'scale';
      return (
        <Field.Root>
          <Field.Label>{label}</Field.Label>
          <TextInput
            type={isNumber ? 'number' : asked.type === 'date' ? 'date' : 'text'}
            value={String(answer)}
            maxLength={200}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange(isNumber ? Number(target.value) : target.value)}
          />
        </Field.Root>
      );
    }
  }
}
