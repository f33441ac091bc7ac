import { Details, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { Section, useNotice } from '../layout/index';
import { nbAfterwards } from '../messages/nb-afterwards';
import { FormEnd, TextField } from '../parts/index';

const text = nbAfterwards.reopen;

/** Lets a closed case go on from a step, when the concern has come back (U18). */
export function ReopenForm({ view }: { readonly view: CaseView }) {
  const say = useNotice();
  const form = useForm({ defaultValues: { reopening: { step: '', reason: '' } }, shouldFocusError: false });
  const act = useAct('reopenCase', {
    onDone: () => {
      say(text.saved);
      window.scrollTo({ top: 0 });
    },
  });
  const { errors, submitCount } = form.formState;
  const error = errors.reopening?.step?.message;
  // One that was made one with another is opened there.
  if (!view.may.decide || view.case.wentInto !== null) return null;
  return (
    <Section title={text.title} lead={text.lead}>
      <Details className="trapp-help">
        <Details.Summary>{text.show}</Details.Summary>
        <Details.Content>
          <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ reopening }) => act.mutate({ params: { caseId: view.case.id }, input: reopening }))}>
            <Field>
              <Label>{text.step}</Label>
              <Select id="reopening.step" aria-invalid={error ? true : undefined} {...form.register('reopening.step', { required: text.needStep })}>
                <Select.Option value="">{text.pick}</Select.Option>
                {view.staircase.map((level) => (
                  <Select.Optgroup key={level.key} label={words(level.title)}>
                    {level.steps.map((step) => (
                      <Select.Option key={step.key} value={step.key}>
                        {words(step.title)}
                      </Select.Option>
                    ))}
                  </Select.Optgroup>
                ))}
              </Select>
              {error && <ValidationMessage>{error}</ValidationMessage>}
            </Field>
            <TextField label={text.reason} rows={3} error={errors.reopening?.reason?.message} {...form.register('reopening.reason', { required: text.needReason })} />
            <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
              {text.save}
            </FormEnd>
          </form>
        </Details.Content>
      </Details>
    </Section>
  );
}
