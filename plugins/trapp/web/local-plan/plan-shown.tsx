import { Paragraph } from '@digdir/designsystemet-react';
import type { LocalPlanPage } from '../../core/local-plans/index';
import { PlanPart } from './plan-part';

/** The plan as it is read, in its own language. */
export function PlanShown({ page }: { readonly page: LocalPlanPage }) {
  return (
    <div lang={page.language} className="trapp-stack">
      {page.introduction.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {page.sections.map(({ title, introduction, rows }) => (
        <PlanPart key={title} title={title} lead={introduction} rows={rows} />
      ))}
      <Paragraph className="trapp-subtle">{page.edition}</Paragraph>
    </div>
  );
}
