import { createContext, useContext } from 'react';
import type { Called } from '../../core/rules/index';
import type { DraftProblem } from '../drafts/draft-door';
import type { DraftNode, NodePath } from './tree';

/** A question of the routine's guides that is answered by choosing several. */
export interface ChoiceQuestion {
  readonly guide: string;
  readonly field: string;
  readonly title: string;
}

/** What every node of the tree needs of the whole. */
export interface TreeInHand {
  /** Where the conditions stand in the part, for the check's places. */
  readonly place: string;
  readonly problems: readonly DraftProblem[];
  readonly questions: readonly ChoiceQuestion[];
  readonly called: Called;
  readonly name: string;
  /** The condition whose fields are shown; null for none. */
  readonly open: string | null;
  readonly onOpen: (path: string | null) => void;
  /** Each is taken back by itself, but for what is typed in fields. */
  readonly change: (next: (root: DraftNode) => DraftNode, isStep?: boolean) => void;
}

export const TreeContext = createContext<TreeInHand | null>(null);

export function useTree(): TreeInHand {
  const tree = useContext(TreeContext);
  if (tree === null) throw new Error('This stands in a tree of conditions');
  return tree;
}

export function placeOf(tree: Pick<TreeInHand, 'place'>, path: NodePath): string {
  return [tree.place, ...path].join('.');
}

/** What the check says of a node itself, and of what is in its fields. */
export function problemsAt({ place, problems }: Pick<TreeInHand, 'place' | 'problems'>, path: NodePath, isGroup: boolean): DraftProblem[] {
  const own = placeOf({ place }, path);
  return problems.filter((problem) => problem.path === own || (!isGroup && problem.path.startsWith(`${own}.`)));
}
