import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { CooperationView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { ConcernReportForm } from './concern-report-form';

const text = nbCooperation.report;

/** Reports to child welfare: that they were made, and whether the guardians were told. Their content is not kept here. */
export function ConcernReports({ view }: { readonly view: CooperationView }) {
  if (view.concernReport === null && view.reports.length === 0) return null;
  return (
    <Section title={text.title} lead={text.lead}>
      <ul className="trapp-list">
        {view.reports.map((report) => (
          <li key={report.id}>
            <strong>{text.row(report.service, dayWords(report.on))}</strong>
            <span className="trapp-subtle trapp-task__note">{`${text.ways[report.how]}, ${view.people[report.by] ?? ''}`}</span>
            <Paragraph>{report.told === 'told' ? text.toldRow : text.notToldRow(report.whyNotTold)}</Paragraph>
            {report.note && <Paragraph>{report.note}</Paragraph>}
          </li>
        ))}
      </ul>
      {view.concernReport && view.open && view.may.work && (
        <Details className="trapp-add">
          <Details.Summary>{text.add}</Details.Summary>
          <Details.Content>
            <ConcernReportForm caseId={view.caseId} guide={view.concernReport} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}
