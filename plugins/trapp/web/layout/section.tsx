import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Tags, counts or links beside the heading. */
  readonly beside?: ReactNode;
  readonly level?: 2 | 3;
  /** `card` stands out on a white sheet; `plain` lies on the page. */
  readonly look?: 'card' | 'plain';
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, lead, beside, level = 2, look = 'card', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`trapp-section trapp-section--${look}`}>
      <div className="trapp-section__head">
        <Heading level={level} data-size={level === 2 ? 'xs' : '2xs'} id={id}>
          {title}
        </Heading>
        {beside}
      </div>
      {lead && <Paragraph className="trapp-section__lead">{lead}</Paragraph>}
      {children}
    </section>
  );
}
