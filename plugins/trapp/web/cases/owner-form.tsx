import { Button, Details, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useAct, useOperation } from '../api/index';
import { useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { Await, ErrorSummary, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface OwnerValues {
  owner: { ownerId: string; note: string };
}

/** Hands the baton to another of the school's staff. */
export function OwnerForm({ caseId }: { readonly caseId: string }) {
  const say = useNotice();
  const owners = useOperation('listOwners', { params: { caseId } });
  const form = useForm<OwnerValues>({ defaultValues: { owner: { ownerId: '', note: '' } }, shouldFocusError: false });
  const act = useAct('changeOwner', {
    onDone: () => {
      form.reset();
      say(nbCases.owner.saved);
    },
  });
  const error = form.formState.errors.owner?.ownerId?.message;
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{nbCases.owner.change}</Details.Summary>
      <Details.Content>
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ owner }) => act.mutate({ params: { caseId }, input: owner }))}>
          <Await query={owners}>
            {({ staff }) => (
              <Field>
                <Label>{nbCases.owner.to}</Label>
                <Select id="owner.ownerId" aria-invalid={error ? true : undefined} {...form.register('owner.ownerId', { required: nbCases.owner.need })}>
                  <Select.Option value="">{nbCases.owner.pick}</Select.Option>
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
          <TextField label={nbCases.owner.note} rows={2} optional {...form.register('owner.note')} />
          <ErrorSummary errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} />
          <div className="trapp-cluster">
            <Button type="submit" variant="secondary" loading={act.isPending}>
              {nbCases.owner.save}
            </Button>
          </div>
        </form>
      </Details.Content>
    </Details>
  );
}
