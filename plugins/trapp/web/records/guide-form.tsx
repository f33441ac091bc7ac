import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { RecordView } from '../../core/contracts/index';
import { checkAnswers, visibleLinkIds, type Answers, type Guide, type Item } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { StatusTag } from '../parts/index';
import { GuideItem } from './guide-item';
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

const text = nbRecords.guide;

/** The conversation guide, one part at a time: preparation, opening, questions to each, closing. Every part can be reached at any time. */
export function GuideForm({ view, guide, answers }: GuideFormProps) {
  const form = useForm<GuideValues>({ defaultValues: { answers }, shouldFocusError: false });
  const [open, setOpen] = useState(0);
  const partOf = useMemo(() => partByLinkId(guide), [guide]);
  const readOnly = view.record.status === 'signed' || !view.mayWrite;
  const visible = visibleLinkIds(guide, form.watch('answers'));

  const go = (index: number) => {
    setOpen(index);
    requestAnimationFrame(() => document.getElementById('guide-part')?.focus());
  };

  const check = (values: GuideValues) => checkAnswers(guide, values.answers).map((problem) => ({ ...problem, path: `answers.${problem.path}` }));
  const part = guide.parts[open] ?? guide.parts[0];
  if (part === undefined) return null;
  return (
    <RecordFrame
      view={view}
      form={form}
      check={check}
      toContent={(values) => ({ kind: 'conversation', answers: values.answers })}
      fromContent={(content) => ({ answers: content.kind === 'conversation' ? content.answers : {} })}
      onLacking={(path) => setOpen(partOf.get(path.replace('answers.', '')) ?? open)}
      atEnd={open + 1 === guide.parts.length}
    >
      {readOnly ? (
        <ReadGuide guide={guide} answers={answers} visible={visible} />
      ) : (
        <>
          {guide.introduction && <Paragraph>{words(guide.introduction)}</Paragraph>}
          <nav aria-label={text.parts}>
            <ol className="trapp-parts">
              {guide.parts.map((held, index) => (
                <li key={held.key}>
                  <button type="button" aria-current={index === open ? 'step' : undefined} className="trapp-parts__part" onClick={() => go(index)}>
                    {words(held.title)}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <section aria-labelledby="guide-part" className="trapp-section trapp-section--card">
            <div className="trapp-section__head">
              <Heading level={2} data-size="xs" id="guide-part" tabIndex={-1}>
                {words(part.title)}
              </Heading>
              <div className="trapp-cluster">
                {part.phase === 'questions' && <StatusTag tone="info">{text.respondents[part.respondent]}</StatusTag>}
                <span className="trapp-subtle">{text.progress(open + 1, guide.parts.length)}</span>
              </div>
            </div>
            {part.introduction && <Paragraph>{words(part.introduction)}</Paragraph>}
            {part.item.map((item) => (
              <GuideItem key={item.linkId} item={item} visible={visible} />
            ))}
            <div className="trapp-cluster">
              {open + 1 < guide.parts.length && (
                <Button type="button" onClick={() => go(open + 1)}>
                  {text.next}
                </Button>
              )}
              {open > 0 && (
                <Button type="button" variant="secondary" onClick={() => go(open - 1)}>
                  {text.previous}
                </Button>
              )}
            </div>
          </section>
        </>
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
