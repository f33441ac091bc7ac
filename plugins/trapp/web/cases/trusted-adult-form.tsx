import { Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useAct, useOperation } from '../api/index';
import { useNotice } from '../layout/index';
import { nbClimb } from '../messages/nb-climb';
import { Await, Folded, FormEnd, TextField } from '../parts/index';

interface AdultValues {
  who: string;
  name: string;
  why: string;
}

const text = nbClimb.adult;
const OTHER = '-';

/** Puts the step, or one task, in the hands of an adult whom the child trusts (A35). Asks for the staff when it is opened. */
export function TrustedAdult({ caseId, taskId }: { readonly caseId: string; readonly taskId: string | null }) {
  return (
    <Folded summary={taskId === null ? text.name : text.nameTask} data-size="sm">
      <AdultForm caseId={caseId} taskId={taskId} />
    </Folded>
  );
}

function AdultForm({ caseId, taskId }: { readonly caseId: string; readonly taskId: string | null }) {
  const say = useNotice();
  const key = taskId === null ? 'adult' : `adult-${taskId}`;
  const adults = useOperation('listAdults', { params: { caseId } });
  const form = useForm<Record<string, AdultValues>>({ defaultValues: { [key]: { who: '', name: '', why: '' } }, shouldFocusError: false });
  const act = useAct('nameResponsible', {
    onDone: () => {
      form.reset();
      say(text.saved);
    },
  });
  const errors = form.formState.errors[key];
  const isOther = form.watch(`${key}.who`) === OTHER;
  const save = (values: Record<string, AdultValues>) => {
    const { who = '', name = '', why = '' } = values[key] ?? {};
    act.mutate({ params: { caseId }, input: { taskId, staffId: who === OTHER ? null : who, name: who === OTHER ? name : '', why } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <Paragraph>{text.lead}</Paragraph>
      <Await query={adults}>
        {({ staff }) => (
          <Field>
            <Label>{text.who}</Label>
            <Select id={`${key}.who`} aria-invalid={errors?.who ? true : undefined} {...form.register(`${key}.who`, { required: text.needWho })}>
              <Select.Option value="">{text.pick}</Select.Option>
              {staff.map((person) => (
                <Select.Option key={person.id} value={person.id}>
                  {person.name}
                </Select.Option>
              ))}
              <Select.Option value={OTHER}>{text.other}</Select.Option>
            </Select>
            {errors?.who && <ValidationMessage>{errors.who.message}</ValidationMessage>}
          </Field>
        )}
      </Await>
      {isOther && <TextField label={text.otherName} maxLength={160} error={errors?.name?.message} {...form.register(`${key}.name`, { required: text.needName })} />}
      <TextField label={text.why} description={text.whyHelp} rows={2} maxLength={1000} error={errors?.why?.message} {...form.register(`${key}.why`, { required: text.needWhy })} />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}
