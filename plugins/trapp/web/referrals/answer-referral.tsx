import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { ServiceReferral } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbOversight } from '../messages/nb-oversight';
import { ChoiceField, FormEnd, TextField } from '../parts/index';

const text = nbOversight.referrals;

/** What happens next, in the service's own words. When it is over, so is what they can see. */
export function AnswerReferral({ view: { caseId, referral, next } }: { readonly view: ServiceReferral }) {
  const say = useNotice();
  const navigate = useNavigate();
  const form = useForm<{ to: (typeof next)[number] | ''; note: string }>({ defaultValues: { to: '', note: '' }, shouldFocusError: false });
  const act = useAct('answerReferral', {
    onDone: () => {
      say(text.sent, '/');
      navigate('/');
    },
  });
  const { errors, submitCount } = form.formState;
  if (next.length === 0) return null;
  return (
    <Section title={text.answer}>
      <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ to, note }) => to !== '' && act.mutate({ params: { caseId, referralId: referral.id }, input: { to, note } }))}>
        <ChoiceField legend={text.choice} options={next.map((to) => ({ value: to, label: text.options[to] }))} register={form.register('to', { required: text.needChoice })} error={errors.to?.message} />
        <TextField label={text.note} description={text.noteHelp} rows={3} optional maxLength={2000} {...form.register('note')} />
        <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
          {text.send}
        </FormEnd>
      </form>
    </Section>
  );
}
