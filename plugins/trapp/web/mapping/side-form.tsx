import { Checkbox, Details, Fieldset } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import type { FinishedSide } from '../../core/cases/index';
import type { MappingCard, MappingView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbMapping } from '../messages/nb-mapping';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

type Values = { readonly answeredBy: string; readonly on: string; readonly how: FinishedSide['how']; readonly inConfidence: string[] };
type Side = MappingCard['sides'][number];
const text = nbMapping.sides;
const ways = Object.entries(text.howLong).map(([value, label]) => ({ value, label }));

/** Who answered, when and how, and what was told in confidence; fields are named by the side, for there is one form for each. */
export function SideForm({ view, recordId, side }: { readonly view: MappingView; readonly recordId: string; readonly side: Side }) {
  const me = useMe();
  const say = useNotice();
  const key = `${side.respondent}-${recordId}`;
  const { finished, questions } = side;
  const usual = { pupil: view.pupil.name, guardian: view.guardians.join(' og '), school: me.name }[side.respondent];
  const defaultValues: Record<string, Values> = { [key]: { answeredBy: finished?.answeredBy ?? usual, on: finished?.on ?? me.today, how: finished?.how ?? 'together', inConfidence: finished?.inConfidence ?? [] } };
  const form = useForm<Record<string, Values>>({ defaultValues, shouldFocusError: false });
  const act = useAct('finishSide', { onDone: () => say(text.done) });
  const errors = form.formState.errors[key];
  const save = (all: Record<string, Values>) => {
    const filled = all[key];
    if (filled) act.mutate({ params: { recordId }, input: { respondent: side.respondent, ...filled, inConfidence: filled.inConfidence || [] } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <TextField label={text.byWhom} error={errors?.answeredBy?.message} {...form.register(`${key}.answeredBy`, { required: text.needWhom })} />
      <Controller control={form.control} name={`${key}.on`} render={({ field }) => <DateField {...field} label={text.on} max={me.today} />} />
      <ChoiceField legend={text.howAsked} options={ways} register={form.register(`${key}.how`)} />
      {questions.length > 0 && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{text.confidence}</Details.Summary>
          <Details.Content>
            <Fieldset>
              <Fieldset.Legend>{text.confidence}</Fieldset.Legend>
              <Fieldset.Description>{text.confidenceHelp}</Fieldset.Description>
              {questions.map(({ linkId, question }) => (
                <Checkbox key={linkId} value={linkId} label={question} {...form.register(`${key}.inConfidence`)} />
              ))}
            </Fieldset>
          </Details.Content>
        </Details>
      )}
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
