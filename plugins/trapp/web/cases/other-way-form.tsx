import { Details, Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbClimb } from '../messages/nb-climb';
import { FormEnd, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface OtherWayValues {
  otherWay: { to: string; reason: string };
}

const text = nbClimb.otherWay;
/** No step has such a key: keys have letters. */
const CLOSE = '-';

/** The professional's own judgement, quiet and always there: any step, or the end, with a reason (U3). */
export function OtherWayForm({ view }: { readonly view: CaseView }) {
  const say = useNotice();
  const form = useForm<OtherWayValues>({ defaultValues: { otherWay: { to: '', reason: '' } }, shouldFocusError: false });
  const act = useAct('takeOtherWay', {
    onDone: () => {
      form.reset();
      say(text.moved);
      window.scrollTo({ top: 0 });
    },
  });
  const errors = form.formState.errors.otherWay;
  const save = ({ otherWay: { to, reason } }: OtherWayValues) =>
    act.mutate({ params: { caseId: view.case.id }, input: { to: to === CLOSE ? 'close' : { step: to }, reason, visit: view.case.path.length } });
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{text.title}</Details.Summary>
      <Details.Content>
        <Paragraph>{text.lead}</Paragraph>
        <Paragraph>{text.consent}</Paragraph>
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
          <Field>
            <Label>{text.to}</Label>
            <Select id="otherWay.to" aria-invalid={errors?.to ? true : undefined} {...form.register('otherWay.to', { required: text.needTo })}>
              <Select.Option value="">{text.pick}</Select.Option>
              {view.staircase.map((level) => (
                <Select.Optgroup key={level.key} label={words(level.title)}>
                  {level.steps.map((step) => (
                    <Select.Option key={step.key} value={step.key}>
                      {step.key === view.case.step ? text.here(words(step.title)) : words(step.title)}
                    </Select.Option>
                  ))}
                </Select.Optgroup>
              ))}
              <Select.Option value={CLOSE}>{text.close}</Select.Option>
            </Select>
            {errors?.to && <ValidationMessage>{errors.to.message}</ValidationMessage>}
          </Field>
          <TextField label={text.reason} description={text.reasonHelp} rows={3} maxLength={2000} error={errors?.reason?.message} {...form.register('otherWay.reason', { required: text.needReason })} />
          <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending} variant="secondary">
            {text.save}
          </FormEnd>
        </form>
      </Details.Content>
    </Details>
  );
}
