import { List, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import type { RecordForm, RecordView } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import { checkPlan, planSchema, type Plan } from '../../core/plans/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbRecords } from '../messages/nb-records';
import { DayOf, TextOf } from './field';
import { PlanMeasures } from './plan-measures';
import { RecordFrame } from './record-frame';
import { ReturnWeeks } from './return-weeks';
import { Rows, rowId } from './rows';

interface PlanFormProps {
  readonly view: RecordView;
  readonly form: Extract<RecordForm, { kind: 'plan' }>;
  readonly plan: Plan;
}

const text = nbRecords.plan;

/** The plan (tiltaksplan): goals, measures, return plan, hard days, and how school and home keep in touch. */
export function PlanForm({ view, form: { template, measures, tried }, plan }: PlanFormProps) {
  const form = useForm<Plan>({ defaultValues: plan, shouldFocusError: false });
  const goals = useFieldArray({ control: form.control, name: 'subGoals', keyName: 'rowKey' });
  const readOnly = view.record.status === 'signed' || !view.mayWrite;
  const guidance = template.guidance;
  const advice = (told: Text) => (readOnly ? undefined : words(told));
  return (
    <RecordFrame
      view={view}
      form={form}
      schema={planSchema}
      check={(values) => checkPlan(values, template)}
      toContent={(values) => ({ kind: 'plan', plan: values })}
      fromContent={(content) => (content.kind === 'plan' ? content.plan : plan)}
    >
      {view.record.revises !== null && (
        <Changes changes={view.changes}>
          {plan.whyRevised !== undefined && <TextOf name="whyRevised" label={text.whyRevised} description={text.whyRevisedHelp} rows={2} readOnly={readOnly} />}
        </Changes>
      )}
      <Section title={text.aim}>
        <TextOf name="longTermGoal" label={text.longTermGoal} description={words(guidance.longTermGoal)} rows={2} readOnly={readOnly} />
        {!readOnly && <Paragraph className="trapp-subtle">{words(guidance.subGoals)}</Paragraph>}
        <Rows look="line" rows={goals.fields} label={text.subGoal} addLabel={text.addSubGoal} readOnly={readOnly} onAdd={() => goals.append({ id: rowId(), text: '' })} onRemove={goals.remove}>
          {(_, index) => <TextOf name={`subGoals.${index}.text`} label={text.subGoal(index + 1)} rows={2} readOnly={readOnly} />}
        </Rows>
      </Section>
      <Section title={text.measures} lead={advice(guidance.measures)}>
        <PlanMeasures areas={template.areas} ideas={measures} tried={tried} readOnly={readOnly} />
      </Section>
      {template.returnPlan && (
        <Section title={text.returnPlan} lead={advice(guidance.returnPlan)}>
          <ReturnWeeks readOnly={readOnly} />
        </Section>
      )}
      <Section title={text.hardDays} lead={advice(guidance.planB)}>
        <TextOf name="badDay" label={text.badDay} rows={3} readOnly={readOnly} />
        <TextOf name="planB" label={text.planB} rows={3} readOnly={readOnly} />
      </Section>
      <Section title={text.together}>
        <TextOf name="childVoice" label={text.childVoice} rows={3} readOnly={readOnly} />
        <TextOf name="contactPerson" label={text.contactPerson} readOnly={readOnly} />
        <TextOf name="contactHow" label={text.contactHow} rows={2} readOnly={readOnly} />
        <div className="trapp-pair">
          <DayOf name="startsOn" label={text.startsOn} readOnly={readOnly} />
          <DayOf name="evaluateOn" label={text.evaluateOn} readOnly={readOnly} />
        </div>
      </Section>
    </RecordFrame>
  );
}

/** What this revision has changed, as it was last saved, and why. */
function Changes({ changes, children }: Pick<RecordView, 'changes'> & { readonly children: ReactNode }) {
  return (
    <Section title={nbRecords.changes.title}>
      {children}
      {changes.length === 0 ? (
        <Paragraph className="trapp-subtle">{nbRecords.changes.none}</Paragraph>
      ) : (
        <List.Unordered data-size="sm">
          {changes.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List.Unordered>
      )}
    </Section>
  );
}
