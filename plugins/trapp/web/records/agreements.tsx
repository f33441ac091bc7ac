import { Button, Details } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { yetToSay, type Agreement } from '../../core/cases/index';
import type { RecordView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { Section, useNotice } from '../layout/index';
import { nbAfterwards } from '../messages/nb-afterwards';
import { ChoiceField, DateField, ErrorSummary, TextField } from '../parts/index';
import { useMe } from '../session/me';

const text = nbAfterwards.agreement;

interface AgreementValues {
  agreement: Pick<Agreement, 'party' | 'name' | 'answer' | 'note' | 'on'>;
}

/** What pupil, guardians, school and services say of a signed plan (U17, F21). */
export function Agreements({ view }: { readonly view: RecordView }) {
  const waiting = yetToSay(view.agreements, { pupil: view.pupil.name, guardians: view.guardians.map(({ name }) => name) });
  return (
    <Section title={text.title} lead={text.lead}>
      {view.agreements.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {view.agreements.map(({ id, name, answer, note, on }) => (
          <li key={id} className="trapp-row__main">
            <span>{text.row(name, text.answers[answer], dayWords(on))}</span>
            {note !== '' && <span className="trapp-subtle">{note}</span>}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <p className="trapp-subtle">{text.waiting(waiting)}</p>}
      {view.mayWrite && <AgreementForm view={view} />}
    </Section>
  );
}

function optionsOf<Key extends string>(labels: Readonly<Record<Key, string>>) {
  return (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));
}

function AgreementForm({ view }: { readonly view: RecordView }) {
  const me = useMe();
  const say = useNotice();
  const defaultValues: AgreementValues = { agreement: { party: 'guardian', name: view.guardians[0]?.name ?? '', answer: 'agrees', note: '', on: me.today } };
  const form = useForm<AgreementValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordAgreement', {
    onDone: () => {
      form.reset({ agreement: { ...defaultValues.agreement, name: '' } });
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  return (
    <Details className="trapp-help">
      <Details.Summary>{text.add}</Details.Summary>
      <Details.Content>
        <div className="trapp-form">
          <ChoiceField legend={text.party} options={optionsOf(text.parties)} register={form.register('agreement.party')} />
          <TextField label={text.name} error={errors.agreement?.name?.message} {...form.register('agreement.name', { required: text.needName })} />
          <ChoiceField legend={text.answer} options={optionsOf(text.answers)} register={form.register('agreement.answer')} />
          <TextField label={text.note} description={text.noteHelp} rows={2} optional {...form.register('agreement.note')} />
          <Controller
            control={form.control}
            name="agreement.on"
            rules={{ required: text.needDay }}
            render={({ field }) => <DateField {...field} label={text.on} max={me.today} error={errors.agreement?.on?.message} />}
          />
          <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
          <div className="trapp-cluster">
            <Button type="button" variant="secondary" loading={act.isPending} onClick={form.handleSubmit(({ agreement }) => act.mutate({ params: { recordId: view.record.id }, input: agreement }))}>
              {text.save}
            </Button>
          </div>
        </div>
      </Details.Content>
    </Details>
  );
}
