import { Controller, useForm } from 'react-hook-form';
import type { ReferralStatus } from '../../core/cases/index';
import type { ReferralView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

type Values = { readonly to: ReferralStatus | ''; readonly on: string; readonly note: string };
const text = nbCooperation.referrals;
const explained: readonly ReferralStatus[] = ['declined', 'done', 'withdrawn'];

/** Writes down what has happened with a referral; fields are named by it, for there may be several on the page. */
export function ReferralMoveForm({ caseId, referral }: { readonly caseId: string; readonly referral: ReferralView }) {
  const me = useMe();
  const say = useNotice();
  const key = `h${referral.id}`;
  const defaultValues: Record<string, Values> = { [key]: { to: '', on: me.today, note: '' } };
  const form = useForm<Record<string, Values>>({ defaultValues, shouldFocusError: false });
  const act = useAct('moveReferral', {
    onDone: () => {
      form.reset(defaultValues);
      say(text.saved);
    },
  });
  const errors = form.formState.errors[key];
  const to = form.watch(`${key}.to`) || undefined;
  const mustExplain = to !== undefined && explained.includes(to);
  const save = (all: Record<string, Values>) => {
    const filled = all[key];
    if (filled?.to) act.mutate({ params: { caseId, referralId: referral.id }, input: { to: filled.to, on: filled.on, note: filled.note } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.what} options={referral.next.map((value) => ({ value, label: text.to[value] }))} register={form.register(`${key}.to`, { required: text.needWhat })} error={errors?.to?.message} />
      <Controller control={form.control} name={`${key}.on`} render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      <TextField
        label={to === undefined ? text.note.sent : text.note[to]}
        rows={2}
        optional={!mustExplain}
        error={errors?.note?.message}
        {...form.register(`${key}.note`, { validate: (note) => !mustExplain || note.trim() !== '' || text.needNote })}
      />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
