import { Details, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useAct, useOperation } from '../api/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { Await, FormEnd, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface OwnerValues {
  owner: { toId: string; note: string };
}

const text = nbBaton.offer;

/** Holds the baton out to another of the school's staff, who answers. */
export function OwnerForm({ caseId }: { readonly caseId: string }) {
  const say = useNotice();
  const owners = useOperation('listOwners', { params: { caseId } });
  const form = useForm<OwnerValues>({ defaultValues: { owner: { toId: '', note: '' } }, shouldFocusError: false });
  const act = useAct('offerOwner', {
    onDone: () => {
      form.reset();
      say(text.sent);
    },
  });
  const { errors, submitCount } = form.formState;
  const error = errors.owner?.toId?.message;
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{text.open}</Details.Summary>
      <Details.Content>
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ owner }) => act.mutate({ params: { caseId }, input: owner }))}>
          <Await query={owners}>
            {({ staff }) => (
              <Field>
                <Label>{text.to}</Label>
                <Select id="owner.toId" aria-invalid={error ? true : undefined} {...form.register('owner.toId', { required: text.needWho })}>
                  <Select.Option value="">{text.pick}</Select.Option>
                  {staff.map((person) => (
                    <Select.Option key={person.id} value={person.id}>
                      {person.name}
                    </Select.Option>
                  ))}
                </Select>
                {error && <ValidationMessage>{error}</ValidationMessage>}
              </Field>
            )}
          </Await>
          <TextField label={text.note} description={text.noteHelp} rows={4} error={errors.owner?.note?.message} {...form.register('owner.note', { required: text.needNote })} />
          <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
            {text.send}
          </FormEnd>
        </form>
      </Details.Content>
    </Details>
  );
}
