import { Box } from '@strapi/design-system';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TitleOfChoices } from '../../core/rules/index';
import type { DraftDocument } from '../../core/routines/index';
import type { DraftProblem } from '../drafts/draft-door';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader, useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { ConditionGroup } from './condition-group';
import { questionsOf } from './questions';
import { conditionsIn, isCondition, readTree, type DraftNode } from './tree';
import { TreeContext } from './tree-context';

interface ConditionsEditorProps {
  readonly value: unknown;
  /** `next`: given what stands now, answers what is to stand. `isStep`: taken back by itself, however quickly it came. */
  readonly onChange: (next: (before: unknown) => DraftNode, isStep: boolean) => void;
  readonly document: DraftDocument;
  /** Where the conditions stand in the part, and what the check says of the part. */
  readonly place: string;
  readonly problems: readonly DraftProblem[];
  /** Whom the sentences are about: "eleven", "barnet". */
  readonly name: string;
}

/** Conditions as a tree that is read as sentences: for rules, and for whatever else asks in the rule language. */
export function ConditionsEditor({ value, onChange, document, place, problems, name }: ConditionsEditorProps) {
  const say = useWords();
  const { language } = useReader();
  const [open, setOpen] = useState<string | null>(null);
  const root = useMemo(() => asRoot(readTree(value)), [value]);
  const latest = useRef(root);
  latest.current = root;
  useEffect(() => {
    // What the check points to inside a condition is shown only when its fields are.
    const open = () => {
      const to = `${window.location.hash.slice(1)}-`;
      const found = conditionsIn(latest.current).find((path) => to.startsWith(`${anchorOf([place, ...path].join('.'))}-`));
      if (found !== undefined) setOpen(found.join('.'));
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [place]);
  const guides = document['guides'];
  const questions = useMemo(() => questionsOf(guides, language), [guides, language]);
  const absence = useAbsenceNames();
  const titleOf: TitleOfChoices = ({ guide, field }) => {
    const found = questions.find((question) => question.guide === guide && question.field === field);
    return found && { nb: found.title };
  };
  const change = (next: (before: DraftNode) => DraftNode, isStep = true) => onChange((before) => next(asRoot(readTree(before))), isStep);
  return (
    <TreeContext.Provider value={{ place, problems, questions, called: { titleOf, absence }, name, open, onOpen: setOpen, change }}>
      <Box tag="ul" aria-label={say('rules.conditions')}>
        <ConditionGroup node={root} path={[]} level={0} isFirst isLast />
      </Box>
    </TreeContext.Provider>
  );
}

function asRoot(node: DraftNode) {
  return isCondition(node) ? { all: [node] } : node;
}
