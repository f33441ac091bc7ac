import { Details, Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { TransferRow } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { Await, FormEnd, TextField } from '../parts/index';
import { MergeForm } from './merge-form';

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
          <Answer caseId={caseId} fromSchoolName={fromSchoolName} />
        </Details.Content>
      </Details>
    </>
  );
}

interface AnswerProps {
  readonly caseId: string;
  readonly fromSchoolName: string;
}

function Answer({ caseId, fromSchoolName }: AnswerProps) {
  const query = useOperation('viewTransfer', { params: { caseId } });
  return (
    <Await query={query}>
      {({ staff, own }) => (
        <div className="trapp-stack">
          {own === null ? <Take caseId={caseId} staff={staff} /> : <MergeForm caseId={caseId} fromSchoolName={fromSchoolName} own={own} />}
          <Decline caseId={caseId} />
        </div>
      )}
    </Await>
  );
}

/** The case comes to the school, and somebody there owns it. */
function Take({ caseId, staff }: { readonly caseId: string; readonly staff: readonly { readonly id: string; readonly name: string }[] }) {
  const say = useNotice();
  const navigate = useNavigate();
  // Several cases may come at once, and each field has a name of its own.
  const name = `owner-${caseId}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [name]: '' }, shouldFocusError: false });
  const act = useAct('answerTransfer', {
    onDone: () => {
      say(text.accepted, '/');
      navigate('/');
    },
  });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ [name]: ownerId = '' }) => act.mutate({ params: { caseId }, input: { accept: true, reason: '', ownerId } }))}>
      <Field>
        <Label>{text.owner}</Label>
        <Select id={name} aria-invalid={errors[name] ? true : undefined} {...form.register(name, { required: text.needOwner })}>
          <Select.Option value="">{nbBaton.offer.pick}</Select.Option>
          {staff.map((one) => (
            <Select.Option key={one.id} value={one.id}>
              {one.name}
            </Select.Option>
          ))}
        </Select>
        {errors[name] && <ValidationMessage>{errors[name].message}</ValidationMessage>}
      </Field>
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.accept}
      </FormEnd>
    </form>
  );
}

/** The case stays where it is, and they are told why. */
function Decline({ caseId }: { readonly caseId: string }) {
  const say = useNotice();
  const navigate = useNavigate();
  const name = `reason-${caseId}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [name]: '' }, shouldFocusError: false });
  const act = useAct('answerTransfer', {
    onDone: () => {
      say(nbBaton.offer.declined, '/');
      navigate('/');
    },
  });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ [name]: reason = '' }) => act.mutate({ params: { caseId }, input: { accept: false, reason, ownerId: '' } }))}>
      <TextField label={nbBaton.offer.reason} rows={2} error={errors[name]?.message} {...form.register(name, { required: nbBaton.offer.needReason })} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {nbBaton.offer.no}
      </FormEnd>
    </form>
  );
}
