import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { say as inWords, withCapital } from '../../core/language/index';
import { absenceConditionSchema, caseConditionSchema, choicesConditionSchema, conditionClause } from '../../core/rules/index';
import { useReader, useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { ConditionFields } from './condition-fields';
import { choiceOf } from './facts';
import { NodeButtons } from './node-buttons';
import { wrapped, type DraftCondition, type NodePath } from './tree';
import { placeOf, problemsAt, useTree, type TreeInHand } from './tree-context';

interface ConditionRowProps {
  readonly condition: DraftCondition;
  readonly path: NodePath;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One condition as a sentence; its fields are shown when it is the one being written. */
export function ConditionRow({ condition, path, isFirst, isLast }: ConditionRowProps) {
  const say = useWords();
  const { language } = useReader();
  const tree = useTree();
  const way = path.join('.');
  const isOpen = tree.open === way;
  const found = problemsAt(tree, path, false);
  const entry = choiceOf(condition)?.entry;
  const what = entry === undefined ? condition.fact : inWords(entry.label, language);
  return (
    <Box tag="li" id={anchorOf(placeOf(tree, path))} background="neutral0" borderColor={found.some(({ kind }) => kind === 'error') ? 'danger500' : 'neutral200'} hasRadius padding={3} style={{ listStyle: 'none' }}>
      <Flex justifyContent="space-between" alignItems="center" gap={3}>
        <Typography fontWeight="semiBold">{clauseOf(condition, tree, language) ?? say('rules.unfinished', { fact: what })}</Typography>
        <Flex gap={1} shrink={0}>
          <Button variant="ghost" size="S" aria-expanded={isOpen} aria-label={say(isOpen ? 'rules.close.of' : 'rules.edit.of', { what })} onClick={() => tree.onOpen(isOpen ? null : way)}>
            {say(isOpen ? 'rules.close' : 'rules.edit')}
          </Button>
          <NodeButtons path={path} what={what} isFirst={isFirst} isLast={isLast} />
        </Flex>
      </Flex>
      {found.map((problem, index) => (
        <Typography key={index} tag="p" variant="pi" textColor={problem.kind === 'error' ? 'danger700' : 'neutral700'}>
          {problem.message}
        </Typography>
      ))}
      {isOpen && (
        <Box paddingTop={4}>
          <ConditionFields condition={condition} path={path} />
          <Flex gap={2} paddingTop={4}>
            {(['any', 'all', 'not'] as const).map((kind) => (
              <Button key={kind} variant="ghost" size="S" onClick={() => tree.change((root) => wrapped(root, path, kind))}>
                {say(`rules.wrap.${kind}`)}
              </Button>
            ))}
          </Flex>
        </Box>
      )}
    </Box>
  );
}

/** The condition in words, once all of it is written. */
function clauseOf(condition: DraftCondition, { name, called }: Pick<TreeInHand, 'name' | 'called'>, language: 'nb' | 'en'): string | undefined {
  const schemas = [absenceConditionSchema, choicesConditionSchema, caseConditionSchema] as const;
  for (const schema of schemas) {
    const read = schema.safeParse(condition);
    if (read.success) {
      const clause = conditionClause(read.data, name, language, called);
      return withCapital(clause);
    }
  }
  return undefined;
}
