import { useParams } from 'react-router-dom';
import { useOperation } from '../api/index';
import { AwaitPage } from '../layout/index';
import { nbRecords } from '../messages/nb-records';
import { EvaluationForm } from './evaluation-form';
import { GuideForm } from './guide-form';
import { MeetingForm } from './meeting-form';
import { PlanForm } from './plan-form';
import './records.css';

/** A record in its own form. While it is a draft it is written here; signed, the same form is read. */
export default function RecordPage() {
  const { recordId = '' } = useParams();
  const query = useOperation('viewRecord', { params: { recordId } });
  return (
    <AwaitPage title={nbRecords.one} query={query}>
      {(view) => {
        const { form, content } = view;
        // A new key once it is signed: the form then starts again from what was locked.
        const key = `${view.record.id} ${view.record.status}`;
        if (form.kind === 'conversation' && content.kind === 'conversation') return <GuideForm key={key} view={view} guide={form.guide} answers={content.answers} />;
        if (form.kind === 'plan' && content.kind === 'plan') return <PlanForm key={key} view={view} form={form} plan={content.plan} />;
        if (form.kind === 'meeting' && content.kind === 'meeting') return <MeetingForm key={key} view={view} template={form.template} meeting={content.meeting} />;
        if (form.kind === 'evaluation' && content.kind === 'evaluation') return <EvaluationForm key={key} view={view} form={form} evaluation={content.evaluation} />;
        throw new Error(`Record ${view.record.id} has a form and a content of different kinds`);
      }}
    </AwaitPage>
  );
}
