import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { LocalPlanPage } from '../../core/local-plans/index';
import { Section } from '../layout/index';

/** The plan as it is read, in its own language. */
export function PlanShown({ page }: { readonly page: LocalPlanPage }) {
  return (
    <div lang={page.language} className="trapp-stack">
      {page.introduction.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {page.sections.map(({ title, introduction, rows }) => (
        <Section key={title} title={title} {...(introduction === '' ? {} : { lead: introduction })}>
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
      ))}
      <Paragraph className="trapp-subtle">{page.edition}</Paragraph>
    </div>
  );
}
