import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { DateField, FormEnd } from '../parts/index';
import { useMe } from '../session/me';

const text = nbBaton.absences;

interface Person {
  readonly id: string;
  readonly name: string;
}

interface AbsenceFormProps {
  readonly schoolId: string;
  /** Whose absence it is; asked for when a leader writes it. */
  readonly staffId?: string;
  readonly staff: readonly Person[];
}

/** Under the school's id: whoever works at two has two forms on the page. */
type AbsenceValues = Record<string, Absence>;
interface Absence {
  staffId: string;
  from: string;
  until: string;
  substituteId: string;
}

/** "Away from … to …, and … stands in." Why is not asked. */
export function AbsenceForm({ schoolId, staffId, staff }: AbsenceFormProps) {
  const me = useMe();
  const say = useNotice();
  const at = `school-${schoolId}`;
  const form = useForm<AbsenceValues>({ defaultValues: { [at]: { staffId: staffId ?? '', from: me.today, until: '', substituteId: '' } }, shouldFocusError: false });
  const act = useAct('recordStaffAbsence', {
    onDone: () => {
      form.reset();
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  const wrong = errors[at];
  const save = ({ until, substituteId, ...values }: Absence) => act.mutate({ params: { schoolId }, input: { ...values, until: until || null, substituteId: substituteId || null } });
  const away = form.watch(`${at}.staffId`);
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ [at]: absence }) => absence && save(absence))}>
      {staffId === undefined && (
        <Field>
          <Label>{text.who}</Label>
          <Select id={`${at}.staffId`} aria-invalid={wrong?.staffId ? true : undefined} {...form.register(`${at}.staffId`, { required: text.needWho })}>
            <Select.Option value="">{nbBaton.offer.pick}</Select.Option>
            <People staff={staff} />
          </Select>
          {wrong?.staffId && <ValidationMessage>{wrong.staffId.message}</ValidationMessage>}
        </Field>
      )}
      <Controller control={form.control} name={`${at}.from`} rules={{ required: text.needFrom }} render={({ field }) => <DateField {...field} label={text.from} error={wrong?.from?.message} />} />
      <Controller control={form.control} name={`${at}.until`} render={({ field }) => <DateField {...field} label={text.until} description={text.untilHelp} optional error={wrong?.until?.message} />} />
      <Field>
        <Label>{text.substitute}</Label>
        <Select id={`${at}.substituteId`} {...form.register(`${at}.substituteId`)}>
          <Select.Option value="">{text.noSubstitute}</Select.Option>
          <People staff={staff.filter(({ id }) => id !== away)} />
        </Select>
      </Field>
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}

function People({ staff }: { readonly staff: readonly Person[] }) {
  return staff.map(({ id, name }) => (
    <Select.Option key={id} value={id}>
      {name}
    </Select.Option>
  ));
}
