import { Controller, useForm } from 'react-hook-form';
import type { Delivery } from '../../core/cases/index';
import type { DeliveriesView } from '../../core/contracts/index';
import { useAct, useEntryId } from '../api/index';
import { useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

const text = nbMeetings.deliveries;
const OTHER = 'other';
const allWays = Object.keys(text.ways) as Delivery['how'][];
interface Values {
  delivery: { who: string; name: string; how: Delivery['how'] | ''; why: string; on: string };
}

/** Writes down that the minutes reached somebody, or why they did not. Those who wait come first. */
export function DeliveryForm({ view }: { readonly view: DeliveriesView }) {
  const me = useMe();
  const say = useNotice();
  const [id, next] = useEntryId();
  const defaultValues: Values = { delivery: { who: view.recipients.length === 0 ? OTHER : '', name: '', how: '', why: '', on: me.today } };
  const form = useForm<Values>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordDelivery', {
    onDone: () => {
      form.reset(defaultValues);
      next();
      say(text.saved);
    },
  });
  const errors = form.formState.errors.delivery;
  const recipients = [...view.recipients.entries()].sort(([, one], [, other]) => Number(one.delivered !== null) - Number(other.delivered !== null));
  const ways = allWays.filter((how) => !view.isProtected || how === 'paper' || how === 'read_aloud' || how === 'not_delivered');
  const save = ({ delivery: { who, name, how, why, on } }: Values) => {
    if (how === '') return;
    const held = view.recipients[Number(who)];
    const to = who === OTHER || held === undefined ? { kind: 'other' as const, guardianId: null, name } : { kind: held.kind, guardianId: held.guardianId, name: held.name };
    act.mutate({ params: { recordId: view.recordId }, input: { id, to, how, why: how === 'not_delivered' ? why : '', on } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField
        legend={text.who}
        options={[...recipients.map(([index, { name, kind }]) => ({ value: String(index), label: `${name} (${text.kinds[kind].toLocaleLowerCase('nb')})` })), { value: OTHER, label: text.other }]}
        register={form.register('delivery.who', { required: text.needWho })}
        error={errors?.who?.message}
      />
      {form.watch('delivery.who') === OTHER && <TextField label={text.name} maxLength={160} error={errors?.name?.message} {...form.register('delivery.name', { required: text.needName })} />}
      <ChoiceField legend={text.how} options={ways.map((how) => ({ value: how, label: text.ways[how] }))} register={form.register('delivery.how', { required: text.needHow })} error={errors?.how?.message} />
      {form.watch('delivery.how') === 'not_delivered' && <TextField label={text.why} rows={2} maxLength={1000} error={errors?.why?.message} {...form.register('delivery.why', { required: text.needWhy })} />}
      <Controller control={form.control} name="delivery.on" render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}
