import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { Contact } from '../../core/cases/index';
import type { Precautions } from '../../core/plans/index';
import { useAct, useEntryId } from '../api/index';
import { audienceOf, FoldedAudienceField, nobodyChosen, type Chosen } from '../audience/index';
import { useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';
import { HomeVisitFields } from '../records/home-visit-fields';

/** Under one name, so that no other form on the page has a field with the same id. */
interface ContactValues {
  contact: { on: string; with: Contact['with']; how: Contact['how']; reached: 'yes' | 'no'; summary: string; precautions: Precautions };
}

const text = nbCases.contacts;

function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>) {
  return (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));
}

/** Writes one contact into the log. Filled in for the commonest case: a phone call home today. */
export function ContactForm({ caseId }: { readonly caseId: string }) {
  const me = useMe();
  const say = useNotice();
  const defaultValues: ContactValues = { contact: { on: me.today, with: 'guardian', how: 'phone', reached: 'yes', summary: '', precautions: { agreedBeforehand: false, guardianHome: false, neverAlone: false } } };
  const [id, next] = useEntryId();
  const [chosen, setChosen] = useState<Chosen>(nobodyChosen);
  const audience = audienceOf(chosen);
  const form = useForm<ContactValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordContact', {
    onDone: () => {
      form.reset(defaultValues);
      setChosen(nobodyChosen);
      next();
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  const isHomeVisit = form.watch('contact.how') === 'home_visit';
  const save = ({ contact: { reached, precautions, ...values } }: ContactValues) => {
    if (audience === null) return;
    act.mutate({ params: { caseId }, input: { id, ...values, ...(values.how === 'home_visit' ? { precautions } : {}), reached: reached === 'yes', audience } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.with} options={optionsOf(text.whom)} register={form.register('contact.with')} />
      <ChoiceField legend={text.how} options={optionsOf(text.way)} register={form.register('contact.how')} />
      {isHomeVisit && (
        <HomeVisitFields agreed={form.register('contact.precautions.agreedBeforehand')} guardianHome={form.register('contact.precautions.guardianHome')} neverAlone={form.register('contact.precautions.neverAlone')} />
      )}
      <ChoiceField legend={text.reached} options={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} register={form.register('contact.reached')} />
      <Controller
        control={form.control}
        name="contact.on"
        rules={{ required: text.needDay }}
        render={({ field }) => <DateField {...field} label={text.on} max={me.today} error={errors.contact?.on?.message} />}
      />
      <TextField label={text.summary} rows={3} error={errors.contact?.summary?.message} {...form.register('contact.summary', { required: text.needSummary })} />
      <FoldedAudienceField caseId={caseId} value={chosen} onChange={setChosen} lacking={submitCount > 0 && audience === null} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
