import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbAudience } from '../messages/nb-audience';
import { nbBaton } from '../messages/nb-baton';
import { FormEnd, TextField } from '../parts/index';

interface TransferValues {
  transfer: { note: string; legalBasis: string };
}

const text = nbBaton.moved;

/** Sends the case after the pupil, with what the new school must know and on what ground it may (U7). */
export function TransferForm({ caseId, isPartlyLimited }: { readonly caseId: string; readonly isPartlyLimited: boolean }) {
  const say = useNotice();
  const form = useForm<TransferValues>({ defaultValues: { transfer: { note: '', legalBasis: '' } }, shouldFocusError: false });
  const act = useAct('offerTransfer', { onDone: () => say(text.sent) });
  const { errors, submitCount } = form.formState;
  return (
    <Details className="trapp-help" data-size="sm">
      <Details.Summary>{text.send}</Details.Summary>
      <Details.Content>
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ transfer }) => act.mutate({ params: { caseId }, input: transfer }))}>
          {isPartlyLimited && (
            <Alert data-color="warning">
              <Paragraph>{nbAudience.onTransfer}</Paragraph>
            </Alert>
          )}
          <TextField label={text.note} description={text.noteHelp} rows={5} error={errors.transfer?.note?.message} {...form.register('transfer.note', { required: nbBaton.offer.needNote })} />
          <TextField label={text.legalBasis} description={text.legalBasisHelp} error={errors.transfer?.legalBasis?.message} {...form.register('transfer.legalBasis', { required: text.needLegalBasis })} />
          <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
            {text.submit}
          </FormEnd>
        </form>
      </Details.Content>
    </Details>
  );
}
