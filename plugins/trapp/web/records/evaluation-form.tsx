import { Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { Effect, RecordForm, RecordView } from '../../core/contracts/index';
import { checkEvaluation, evaluationSchema, type Evaluation } from '../../core/plans/index';
import { Section } from '../layout/index';
import { nbRecords } from '../messages/nb-records';
import { EffectTable, meaningWords } from './effect-table';
import { ChoiceOf, TextOf } from './field';
import { RecordFrame } from './record-frame';

interface EvaluationFormProps {
  readonly view: RecordView;
  readonly form: Extract<RecordForm, { kind: 'evaluation' }>;
  readonly evaluation: Evaluation;
}

const text = nbRecords.evaluation;

/** The evaluation: presence before and after, each sub-goal and each measure, plan B, and what child and home say (S57, S59). */
export function EvaluationForm({ view, form: { plan, effect, measureEffects }, evaluation }: EvaluationFormProps) {
  const form = useForm<Evaluation>({ defaultValues: evaluation, shouldFocusError: false });
  const readOnly = view.record.status === 'signed' || !view.mayWrite;
  const goals = new Map(plan.subGoals.map((goal) => [goal.id, goal.text]));
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const beganTogether = plan.measures.filter(({ from }) => from === plan.startsOn).length;
  return (
    <RecordFrame
      view={view}
      form={form}
      schema={evaluationSchema}
      check={(values) => checkEvaluation(values, plan)}
      toContent={(values) => ({ kind: 'evaluation', evaluation: withoutNulls(values) })}
      fromContent={(content) => (content.kind === 'evaluation' ? content.evaluation : evaluation)}
    >
      <Section title={text.effect}>
        <EffectTable effect={effect} />
      </Section>
      <Section title={text.subGoals}>
        {evaluation.subGoals.map((goal, index) => (
          <div key={goal.id} className="trapp-entry">
            <Paragraph>
              <strong>{goals.get(goal.id)}</strong>
            </Paragraph>
            <ChoiceOf name={`subGoals.${index}.reached`} legend={text.reached} labels={text.reachedWords} readOnly={readOnly} />
            <TextOf name={`subGoals.${index}.note`} label={text.note} optional readOnly={readOnly} />
          </div>
        ))}
      </Section>
      <Section title={text.measures} lead={beganTogether > 1 ? text.beganTogether : undefined}>
        {evaluation.measures.map((held, index) => (
          <div key={held.id} className="trapp-entry">
            <Paragraph>
              <strong>{measures.get(held.id)?.what}</strong> <span className="trapp-subtle">{measures.get(held.id)?.who}</span>
            </Paragraph>
            {measures.get(held.id)?.from !== plan.startsOn && <MeasureEffect effect={measureEffects[held.id]} />}
            <ChoiceOf name={`measures.${index}.carriedOut`} legend={text.carriedOut} labels={text.carriedWords} readOnly={readOnly} />
            <ChoiceOf name={`measures.${index}.effect`} legend={text.measureEffect} labels={text.effectWords} readOnly={readOnly} />
            <TextOf name={`measures.${index}.note`} label={text.note} optional readOnly={readOnly} />
          </div>
        ))}
      </Section>
      <Section title={text.together}>
        <TextOf name="planB" label={text.planB} rows={2} readOnly={readOnly} />
        <TextOf name="childVoice" label={text.childVoice} rows={3} readOnly={readOnly} />
        <TextOf name="guardiansView" label={text.guardiansView} rows={3} readOnly={readOnly} />
        <TextOf name="summary" label={text.summary} rows={3} readOnly={readOnly} />
      </Section>
    </RecordFrame>
  );
}

/** What the absence says since the measure began: a help for whoever weighs it, and no answer. */
function MeasureEffect({ effect }: { readonly effect: Effect | undefined }) {
  return effect === undefined ? null : (
    <Paragraph data-size="sm" className="trapp-subtle">
      {text.seen} {meaningWords(effect.meaning)}
    </Paragraph>
  );
}

/** A radio group that nobody has touched is null in the form, and empty in the record. */
function withoutNulls(values: Evaluation): Evaluation {
  return {
    ...values,
    subGoals: values.subGoals.map((goal) => ({ ...goal, reached: goal.reached ?? '' })),
    measures: values.measures.map((held) => ({ ...held, carriedOut: held.carriedOut ?? '', effect: held.effect ?? '' })),
  };
}
