import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Guide } from '../../core/guides/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { StatusTag } from '../parts/index';
import { GuideItem } from './guide-item';

interface GuidePartsProps {
  readonly guide: Guide;
  readonly visible: ReadonlySet<string>;
  /** The number of the part that is shown. */
  readonly open: number;
  readonly onOpen: (index: number) => void;
}

const text = nbRecords.guide;

/** A guide to write in, one part at a time: preparation, opening, questions to each, closing. Every part can be reached at any time. */
export function GuideParts({ guide, visible, open, onOpen }: GuidePartsProps) {
  const go = (index: number) => {
    onOpen(index);
    requestAnimationFrame(() => document.getElementById('guide-part')?.focus());
  };
  const part = guide.parts[open] ?? guide.parts[0];
  if (part === undefined) return null;
  return (
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
  );
}
