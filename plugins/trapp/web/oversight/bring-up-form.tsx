import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useAct, useOperation } from '../api/index';
import { useNotice } from '../layout/index';
import { nbOversight } from '../messages/nb-oversight';
import { Await, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

const text = nbOversight.up;

/** Asked for only when somebody opens it: most schools never need it. */
export function BringUpForm({ caseId }: { readonly caseId: string }) {
  const query = useOperation('listAbove', { params: { caseId } });
  return <Await query={query}>{({ staff }) => (staff.length === 0 ? <Paragraph>{text.noOne}</Paragraph> : <Form caseId={caseId} staff={staff} />)}</Await>;
}

interface FormProps {
  readonly caseId: string;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
}

function Form({ caseId, staff }: FormProps) {
  const say = useNotice();
  const { today } = useMe();
  const form = useForm({ defaultValues: { up: { why: '', staffId: '', purpose: '', until: '' } }, shouldFocusError: false });
  const act = useAct('bringUpCase', { onDone: () => say(text.saved) });
  const { errors, submitCount } = form.formState;
  const isLent = form.watch('up.staffId') !== '';
  const save = form.handleSubmit(({ up: { why, staffId, purpose, until } }) => act.mutate({ params: { caseId }, input: { why, insight: staffId === '' ? null : { staffId, purpose, until } } }));
  return (
    <form noValidate className="trapp-form" onSubmit={save}>
      <Paragraph>{text.lead}</Paragraph>
      <TextField label={text.why} rows={3} maxLength={2000} error={errors.up?.why?.message} {...form.register('up.why', { required: text.needWhy })} />
      <Field>
        <Label>{text.insight}</Label>
        <Select id="up.staffId" {...form.register('up.staffId')}>
          <Select.Option value="">{text.nobody}</Select.Option>
          {staff.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {isLent && (
        <>
          <TextField label={text.purpose} rows={2} maxLength={2000} error={errors.up?.purpose?.message} {...form.register('up.purpose', { required: text.needPurpose })} />
          <Controller
            control={form.control}
            name="up.until"
            rules={{ required: text.needUntil }}
            render={({ field }) => <DateField label={text.until} min={today} error={errors.up?.until?.message} {...field} />}
          />
        </>
      )}
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}
