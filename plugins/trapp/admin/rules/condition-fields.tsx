import { Button, Flex, Typography } from '@strapi/design-system';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { AbsenceFields, QuestionField } from './fact-fields';
import { FactPicker } from './fact-picker';
import { asking, choiceOf } from './facts';
import { LimitField } from './limit-field';
import { put, type DraftCondition, type NodePath } from './tree';
import { placeOf, useTree } from './tree-context';

type Values = Readonly<Record<string, unknown>>;

/** Everything that one condition asks: the fact, over how long, of which absence, and the limit. */
export function ConditionFields({ condition, path }: { readonly condition: DraftCondition; readonly path: NodePath }) {
  const say = useWords();
  const { language } = useReader();
  const tree = useTree();
  const choice = choiceOf(condition);
  const write = (next: DraftCondition) => tree.change((root) => put(root, path, next), false);
  const errorAt = (part: string) => tree.problems.find((problem) => problem.path === placeOf(tree, [...path, 'params', part]))?.message;
  const writeParams = (params: Values) => write({ ...condition, params: { ...condition.params, ...params } });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Typography variant="pi" fontWeight="bold">
          {say('rules.fact')}
        </Typography>
        <Typography>{choice === undefined ? say('rules.fact.unknown', { fact: condition.fact }) : inWords(choice.entry.label, language)}</Typography>
        <FactPicker onPick={(id) => tree.change((root) => put(root, path, asking(id, condition)))}>
          <Button variant="tertiary" size="S">
            {say('rules.fact.other')}
          </Button>
        </FactPicker>
      </Flex>
      {choice !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {inWords(choice.entry.help, language)}
        </Typography>
      )}
      {condition.fact === 'choices_made' && <QuestionField params={condition.params ?? {}} questions={tree.questions} onChange={writeParams} />}
      <LimitField condition={condition} unit={choice?.entry.unit ?? 'number'} onChange={write} />
      {condition.fact === 'absence' && <AbsenceFields params={condition.params ?? {}} isOfParts={choice?.group === 'parts'} errorAt={errorAt} onChange={writeParams} />}
    </Flex>
  );
}
