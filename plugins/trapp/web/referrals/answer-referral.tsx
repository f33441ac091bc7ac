import { Button } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { ServiceReferral } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbOversight } from '../messages/nb-oversight';
import { ChoiceField, ErrorSummary, TextField } from '../parts/index';

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
        <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={act.isPending}>
            {text.send}
          </Button>
        </div>
      </form>
    </Section>
  );
}
