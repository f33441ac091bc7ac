import { Checkbox, Fieldset, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import type { ConcernReported } from '../../core/cases/index';
import type { CooperationView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

/** Under one name, so that no other form on the page has a field with the same id. */
interface ReportValues {
  report: { checked: string[]; on: string; how: ConcernReported['how']; urgent: boolean; told: ConcernReported['told'] | ''; whyNotTold: string; note: string };
}
const text = nbCooperation.report;
const ways = Object.entries(text.ways).map(([value, label]) => ({ value, label }));

/** The guided act: think it through point by point, report, and write down that it was done and whether the guardians know. */
export function ConcernReportForm({ caseId, guide }: { readonly caseId: string; readonly guide: NonNullable<CooperationView['concernReport']> }) {
  const me = useMe();
  const say = useNotice();
  const defaultValues: ReportValues = { report: { checked: [], on: me.today, how: 'phone', urgent: false, told: '', whyNotTold: '', note: '' } };
  const form = useForm<ReportValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('reportToChildWelfare', {
    onDone: () => {
      form.reset(defaultValues);
      say(text.saved);
    },
  });
  const errors = form.formState.errors.report;
  const told = form.watch('report.told');
  const save = ({ report }: ReportValues) => {
    if (report.told === '') return;
    act.mutate({ params: { caseId }, input: { ...report, told: report.told, whyNotTold: report.told === 'told' ? '' : report.whyNotTold } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <Paragraph>{words(guide.introduction)}</Paragraph>
      <Fieldset>
        <Fieldset.Legend>{text.checklist}</Fieldset.Legend>
        {guide.checklist.map(({ key, text: point }, index) => (
          <Checkbox
            key={key}
            id={index === 0 ? 'report.checked' : `report-${key}`}
            value={key}
            label={words(point)}
            aria-invalid={errors?.checked ? true : undefined}
            {...form.register('report.checked', { validate: (checked) => checked.length === guide.checklist.length || text.needAll })}
          />
        ))}
        {errors?.checked && <ValidationMessage>{errors.checked.message}</ValidationMessage>}
      </Fieldset>
      <Controller control={form.control} name="report.on" render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      <ChoiceField legend={text.how} options={ways} register={form.register('report.how')} />
      <Checkbox label={text.urgent} {...form.register('report.urgent')} />
      <ChoiceField
        legend={text.told}
        options={[{ value: 'told', label: text.yes }, { value: 'not_told', label: text.no }]}
        register={form.register('report.told', { required: text.told })}
        error={errors?.told?.message}
      />
      {told === 'not_told' && <TextField label={text.whyNot} rows={2} error={errors?.whyNotTold?.message} {...form.register('report.whyNotTold', { required: text.needWhyNot })} />}
      <TextField label={text.note} rows={2} optional {...form.register('report.note')} />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
