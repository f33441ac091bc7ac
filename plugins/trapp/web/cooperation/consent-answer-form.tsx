import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import type { Consent } from '../../core/cases/index';
import type { ConsentStandingView, CooperationView } from '../../core/contracts/index';
import { useAct, useEntryId } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

type Values = { readonly who: string; readonly other: string; readonly answer: Consent['answer']; readonly how: NonNullable<Consent['how']>; readonly on: string; readonly until: string; readonly note: string; readonly recipients: string[] };
const text = nbCooperation.consent;
const PUPIL = 'elev';
const OTHER = 'annen';
const ways = Object.entries(text.ways).map(([value, label]) => ({ value, label }));

/** Writes down what one person answered about one purpose; fields are named by the purpose, for there is one form for each on the page. */
export function ConsentAnswerForm({ view, standing }: { readonly view: CooperationView; readonly standing: ConsentStandingView }) {
  const me = useMe();
  const say = useNotice();
  const key = standing.purpose.key;
  const values: Values = { who: '', other: '', answer: 'given', how: 'talk', on: me.today, until: standing.usualUntil ?? '', note: '', recipients: [] };
  const defaultValues: Record<string, Values> = { [key]: values };
  const [id, next] = useEntryId();
  const form = useForm<Record<string, Values>>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordConsent', {
    onDone: () => {
      form.reset(defaultValues);
      next();
      say(text.saved);
    },
  });
  const errors = form.formState.errors[key];
  const who = form.watch(`${key}.who`);
  const given = form.watch(`${key}.answer`) === 'given';
  const recipients = view.services.filter((service) => standing.purpose.recipients?.includes(service.key));
  const givers = [
    ...view.guardians.map(({ id, name }) => ({ value: id, label: name })),
    ...(standing.pupilAnswers === 'no' ? [] : [{ value: PUPIL, label: text.pupilSelf(view.pupil.name) }]),
    { value: OTHER, label: text.other },
  ];
  const save = (all: Record<string, Values>) => {
    const filled = all[key] ?? values;
    const guardian = view.guardians.find(({ id }) => id === filled.who);
    const giver = guardian ? ('guardian' as const) : filled.who === PUPIL ? ('pupil' as const) : ('other' as const);
    const givenBy = guardian?.name ?? (giver === 'pupil' ? view.pupil.name : filled.other);
    act.mutate({
      params: { caseId: view.caseId },
      input: { id, purpose: key, givenBy, giver, guardianId: guardian?.id ?? null, answer: filled.answer, how: filled.how, on: filled.on, until: given ? filled.until || null : null, note: filled.note, ...(given && filled.recipients.length > 0 ? { recipients: filled.recipients } : {}) },
    });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.who} options={givers} register={form.register(`${key}.who`, { required: text.needWho })} error={errors?.who?.message} />
      {who === OTHER && <TextField label={text.otherName} error={errors?.other?.message} {...form.register(`${key}.other`, { required: text.needOther })} />}
      <ChoiceField legend={text.answer} options={(['given', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: text[value] }))} register={form.register(`${key}.answer`)} />
      <ChoiceField legend={text.how} options={ways} register={form.register(`${key}.how`)} />
      <Controller control={form.control} name={`${key}.on`} render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      {given && <Controller control={form.control} name={`${key}.until`} render={({ field }) => <DateField {...field} label={text.validity} description={text.validityHelp} optional min={me.today} />} />}
      {given && recipients.length > 1 && (
        <Fieldset>
          <Fieldset.Legend>{text.onlyThese}</Fieldset.Legend>
          <Fieldset.Description>{text.onlyTheseHelp}</Fieldset.Description>
          {recipients.map((service) => (
            <Checkbox key={service.key} value={service.key} label={words(service.title)} {...form.register(`${key}.recipients`)} />
          ))}
        </Fieldset>
      )}
      <TextField label={text.note} rows={2} optional {...form.register(`${key}.note`)} />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
