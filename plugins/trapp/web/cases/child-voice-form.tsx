import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useAct, useEntryId } from '../api/index';
import { audienceOf, FoldedAudienceField, nobodyChosen, type Chosen } from '../audience/index';
import { useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { ChoiceField, DateField, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';

/** Under one name, so that no other form on the page has a field with the same id. */
interface VoiceValues {
  voice: { heard: 'yes' | 'no'; on: string; byWhom: string; how: string; what: string; whyNot: string };
}

const text = nbCases.voice;

/** Writes down that the child has been heard, and by whom; or why not, and what is planned. */
export function ChildVoiceForm({ caseId }: { readonly caseId: string }) {
  const me = useMe();
  const defaultValues: VoiceValues = { voice: { heard: 'yes', on: me.today, byWhom: '', how: '', what: '', whyNot: '' } };
  const say = useNotice();
  const [id, next] = useEntryId();
  const [chosen, setChosen] = useState<Chosen>(nobodyChosen);
  const audience = audienceOf(chosen);
  const form = useForm<VoiceValues>({ defaultValues, shouldFocusError: false });
  const act = useAct('recordChildHeard', {
    onDone: () => {
      form.reset(defaultValues);
      setChosen(nobodyChosen);
      next();
      say(text.saved);
    },
  });
  const { errors, submitCount } = form.formState;
  const heard = form.watch('voice.heard') === 'yes';
  const save = ({ voice: values }: VoiceValues) => {
    if (audience === null) return;
    const said = heard ? { ...values, whyNot: '' } : { ...values, on: me.today, byWhom: '', how: '', what: '' };
    act.mutate({ params: { caseId }, input: { id, ...said, heard, audience } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.heard} options={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} register={form.register('voice.heard')} />
      {heard ? (
        <>
          <TextField label={text.byWhom} error={errors.voice?.byWhom?.message} {...form.register('voice.byWhom', { required: text.needWhom })} />
          <Controller
            control={form.control}
            name="voice.on"
            rules={{ required: text.needDay }}
            render={({ field }) => <DateField {...field} label={text.on} max={me.today} error={errors.voice?.on?.message} />}
          />
          <TextField label={text.how} optional {...form.register('voice.how')} />
          <TextField label={text.what} description={text.whatHelp} rows={3} optional {...form.register('voice.what')} />
        </>
      ) : (
        <TextField label={text.whyNot} rows={3} error={errors.voice?.whyNot?.message} {...form.register('voice.whyNot', { required: text.needWhyNot })} />
      )}
      <FoldedAudienceField caseId={caseId} value={chosen} onChange={setChosen} lacking={submitCount > 0 && audience === null} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
