import { Button, Details, Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { TransferRow } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { Await, ErrorSummary, TextField } from '../parts/index';

const text = nbBaton.receive;

/** A case that comes with a new pupil: the note, and the answer. */
export function ReceiveTransfer({ transfer: { caseId, pupil, fromName, fromSchoolName, note, legalBasis, on } }: { readonly transfer: TransferRow }) {
  return (
    <>
      <strong>{text.title(pupil.name)}</strong>
      <span className="trapp-subtle">{text.from(fromName, fromSchoolName, dayWords(on))}</span>
      <Paragraph className="trapp-quote">{note}</Paragraph>
      <span className="trapp-subtle">{text.basis(legalBasis)}</span>
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.open}</Details.Summary>
        <Details.Content>
          <Answer caseId={caseId} />
        </Details.Content>
      </Details>
    </>
  );
}

function Answer({ caseId }: { readonly caseId: string }) {
  const say = useNotice();
  const navigate = useNavigate();
  const query = useOperation('viewTransfer', { params: { caseId } });
  // Several cases may come at once, and each field has a name of its own.
  const [owner, why] = [`owner-${caseId}`, `reason-${caseId}`];
  const form = useForm<Record<string, string>>({ defaultValues: { [owner]: '', [why]: '' }, shouldFocusError: false });
  const act = useAct('answerTransfer', {
    onDone: (_, { input }) => {
      say(input.accept ? text.accepted : nbBaton.offer.declined, '/');
      navigate('/');
    },
  });
  const { errors, submitCount } = form.formState;
  const yes = form.handleSubmit(({ [owner]: ownerId = '' }) => (ownerId === '' ? form.setError(owner, { message: text.needOwner }) : act.mutate({ params: { caseId }, input: { accept: true, reason: '', ownerId } })));
  const no = form.handleSubmit(({ [why]: reason = '' }) => (reason.trim() === '' ? form.setError(why, { message: nbBaton.offer.needReason }) : act.mutate({ params: { caseId }, input: { accept: false, reason, ownerId: '' } })));
  return (
    <form noValidate className="trapp-form" onSubmit={yes}>
      <Await query={query}>
        {({ staff }) => (
          <Field>
            <Label>{text.owner}</Label>
            <Select id={owner} aria-invalid={errors[owner] ? true : undefined} {...form.register(owner)}>
              <Select.Option value="">{nbBaton.offer.pick}</Select.Option>
              {staff.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
            {errors[owner] && <ValidationMessage>{errors[owner].message}</ValidationMessage>}
          </Field>
        )}
      </Await>
      <div className="trapp-cluster">
        <Button type="submit" loading={act.isPending}>
          {text.accept}
        </Button>
      </div>
      <TextField label={nbBaton.offer.reason} rows={2} optional error={errors[why]?.message} {...form.register(why)} />
      <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
      <div className="trapp-cluster">
        <Button type="button" variant="secondary" loading={act.isPending} onClick={no}>
          {nbBaton.offer.no}
        </Button>
      </div>
    </form>
  );
}
