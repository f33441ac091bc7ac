import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { ConditionRow } from './condition-row';
import { FactPicker } from './fact-picker';
import { asking } from './facts';
import { NodeButtons } from './node-buttons';
import { added, asKind, at, childrenOf, groupKinds, isCondition, kindOf, put, unwrapped, type DraftCondition, type DraftNode, type GroupKind, type NodePath } from './tree';
import { placeOf, problemsAt, useTree } from './tree-context';

/** Deeper than this nobody can follow the sentence; the rule language itself lets a little more through. */
const MOST_LEVELS = 6;

interface ConditionGroupProps {
  readonly node: Exclude<DraftNode, DraftCondition>;
  readonly path: NodePath;
  readonly level: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Several conditions under one word: all of them, at least one of them, or not this. */
export function ConditionGroup({ node, path, level, isFirst, isLast }: ConditionGroupProps) {
  const say = useWords();
  const tree = useTree();
  const kind = kindOf(node);
  const children = childrenOf(node);
  const what = say('rules.group.what', { kind: say(`rules.kind.${kind}`) });
  const add = (child: DraftNode) => {
    tree.change((root) => put(root, path, added(asGroup(at(root, path)), child)));
    if (isCondition(child) && kind !== 'not') tree.onOpen([...path, kind, children.length].join('.'));
  };
  return (
    <Box
      tag="li"
      id={anchorOf(placeOf(tree, path))}
      background={level % 2 === 0 ? 'neutral100' : 'neutral0'}
      borderColor={kind === 'not' ? 'warning200' : 'neutral200'}
      hasRadius
      padding={4}
      style={{ listStyle: 'none' }}
    >
      <Flex justifyContent="space-between" gap={3} paddingBottom={3}>
        <Box width="22rem">
          <SingleSelect aria-label={say('rules.kind')} value={kind} onChange={(value: string | number) => tree.change((root) => put(root, path, asKind(asGroup(at(root, path)), value as GroupKind)))}>
            {groupKinds.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {say(`rules.kind.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        {path.length > 0 && (
          <Flex gap={1}>
            <Button variant="ghost" size="S" onClick={() => tree.change((root) => unwrapped(root, path))}>
              {say('rules.unwrap')}
            </Button>
            <NodeButtons path={path} what={what} isFirst={isFirst} isLast={isLast} />
          </Flex>
        )}
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {children.map(({ node: child, step }, index) => {
          const edges = { isFirst: index === 0, isLast: index === children.length - 1 };
          const way = [...path, ...step];
          return isCondition(child) ? <ConditionRow key={way.join('.')} condition={child} path={way} {...edges} /> : <ConditionGroup key={way.join('.')} node={child} path={way} level={level + 1} {...edges} />;
        })}
      </Flex>
      {countedNone(node) && (
        <Typography tag="p" textColor="neutral600">
          {say('rules.empty')}
        </Typography>
      )}
      {problemsAt(tree, path, true).map((problem, index) => (
        <Typography key={index} tag="p" variant="pi" textColor={problem.kind === 'error' ? 'danger700' : 'neutral700'} paddingTop={2}>
          {problem.message}
        </Typography>
      ))}
      {!('not' in node && !isCondition(node.not)) && (
        <Flex gap={2} paddingTop={3}>
          <FactPicker onPick={(id) => add(asking(id, undefined))}>
            <Button variant="secondary" size="S" startIcon={<Plus />}>
              {say('rules.add')}
            </Button>
          </FactPicker>
          {level < MOST_LEVELS && (
            <Button variant="tertiary" size="S" onClick={() => add({ [kind === 'any' ? 'all' : 'any']: [] } as unknown as DraftNode)}>
              {say('rules.addGroup')}
            </Button>
          )}
        </Flex>
      )}
    </Box>
  );
}

function asGroup(node: DraftNode | undefined): Exclude<DraftNode, DraftCondition> {
  return node === undefined || isCondition(node) ? { all: [] } : node;
}

function countedNone(node: DraftNode): boolean {
  return !isCondition(node) && !('not' in node) && childrenOf(node).length === 0;
}
