import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Section } from '../layout/index';

interface PlanPartProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly rows: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** A part of a school's plan: each thing with its lines below it. */
export function PlanPart({ title, lead, rows }: PlanPartProps) {
  return (
    <Section title={title} lead={lead}>
      {rows.map((row) => (
        <div key={row.title} className="trapp-plan-row">
          <Heading level={3} data-size="2xs">
            {row.title}
          </Heading>
          {row.lines.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </div>
      ))}
    </Section>
  );
}
