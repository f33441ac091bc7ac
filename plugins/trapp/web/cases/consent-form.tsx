import { Button } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import type { Consent } from '../../core/cases/index';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { ChoiceField, DateField, ErrorSummary, TextField } from '../parts/index';
import { useMe } from '../session/me';

/** Under one name, so that no other form on the page has a field with the same id. */
interface ConsentValues {
  consent: { purpose: string; answer: Consent['answer']; givenBy: string; on: string; until: string; note: string };
}

const text = nbCases.consents;

/** Writes down what was answered about consent: for what, by whom, from when until when. */
export function ConsentForm({ view }: { readonly view: CaseView }) {
  const me = useMe();
  const say = useNotice();
  const defaultValues: ConsentValues = {
    consent: { purpose: view.consentPurposes[0]?.key ?? '', answer: 'given', givenBy: '', on: me.today, until: '', note: '' },
  };
  const form = useForm<ConsentValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordConsent', {
    onDone: () => {
      form.reset(defaultValues);
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  const save = ({ consent: values }: ConsentValues) => act.mutate({ params: { caseId: view.case.id }, input: { ...values, until: values.until || null } });
  const purposes = view.consentPurposes.map((purpose) => ({ value: purpose.key, label: words(purpose.title), description: words(purpose.explanation) }));
  const answers = (['given', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: text[value] }));
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.purpose} options={purposes} register={form.register('consent.purpose', { required: text.needPurpose })} error={errors.consent?.purpose?.message} />
      <ChoiceField legend={text.answer} options={answers} register={form.register('consent.answer')} />
      <TextField label={text.by} error={errors.consent?.givenBy?.message} {...form.register('consent.givenBy', { required: text.needBy })} />
      <Controller control={form.control} name="consent.on" render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      <Controller control={form.control} name="consent.until" render={({ field }) => <DateField {...field} label={text.until} optional min={me.today} />} />
      <TextField label={text.note} rows={2} optional {...form.register('consent.note')} />
      <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" loading={act.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
