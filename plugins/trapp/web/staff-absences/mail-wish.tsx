import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { OutputOf } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { Await, FormEnd, TextField } from '../parts/index';

const text = nbBaton.mail;

/** Where the daily mail goes, and whether it is wanted at all. */
export function MailWish() {
  const query = useOperation('viewMailWish');
  return (
    <Section title={text.title} lead={text.lead}>
      <Await query={query}>{(wish) => <WishForm wish={wish} />}</Await>
    </Section>
  );
}

function WishForm({ wish: { address, daily, isSent } }: { readonly wish: OutputOf<'viewMailWish'> }) {
  const say = useNotice();
  const form = useForm({ defaultValues: { address: address ?? '', daily }, shouldFocusError: false });
  const act = useAct('changeMailWish', { onDone: () => say(text.saved) });
  const { errors, submitCount } = form.formState;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit((wish) => act.mutate({ input: { daily: wish.daily, address: wish.address.trim() || null } }))}>
      {!isSent && <Paragraph>{text.notSent}</Paragraph>}
      <Checkbox label={text.daily} {...form.register('daily')} />
      <TextField label={text.address} optional autoComplete="email" error={errors.address?.message} {...form.register('address')} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}
