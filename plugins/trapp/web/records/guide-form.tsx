import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RecordView } from '../../core/contracts/index';
import { checkAnswers, visibleLinkIds, type Answers, type Guide, type Item } from '../../core/guides/index';
import { GuideParts } from './guide-parts';
import { ReadGuide } from './read-guide';
import { RecordFrame } from './record-frame';

interface GuideFormProps {
  readonly view: RecordView;
  readonly guide: Guide;
  readonly answers: Answers;
}

/** Answers lie under one name; a question's link id is then its place in the form. */
interface GuideValues {
  answers: Answers;
}

/** The conversation guide of a record: written part by part while it is a draft, read as a whole once it is signed. */
export function GuideForm({ view, guide, answers }: GuideFormProps) {
  const form = useForm<GuideValues>({ defaultValues: { answers }, shouldFocusError: false });
  const [open, setOpen] = useState(0);
  const partOf = useMemo(() => partByLinkId(guide), [guide]);
  const readOnly = view.record.status === 'signed' || !view.mayWrite;
  const visible = visibleLinkIds(guide, form.watch('answers'));

  const check = (values: GuideValues) => checkAnswers(guide, values.answers).map((problem) => ({ ...problem, path: `answers.${problem.path}` }));
  return (
    <RecordFrame
      view={view}
      form={form}
      check={check}
      toContent={(values) => ({ kind: 'conversation', answers: values.answers })}
      fromContent={(content) => ({ answers: content.kind === 'conversation' ? content.answers : {} })}
      onLacking={(path) => setOpen(partOf.get(path.split('.')[1] ?? '') ?? open)}
      atEnd={open + 1 === guide.parts.length}
    >
      {readOnly ? (
        <ReadGuide guide={guide} answers={answers} visible={visible} />
      ) : (
        <GuideParts guide={guide} visible={visible} open={open} onOpen={setOpen} />
      )}
    </RecordFrame>
  );
}

/** In which part of the guide a question stands. */
function partByLinkId(guide: Guide): Map<string, number> {
  const places = new Map<string, number>();
  const walk = (items: readonly Item[], index: number) => {
    for (const item of items) {
      places.set(item.linkId, index);
      walk(item.item ?? [], index);
    }
  };
  guide.parts.forEach((part, index) => walk(part.item, index));
  return places;
}
