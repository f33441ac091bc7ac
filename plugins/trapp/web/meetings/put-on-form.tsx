import { Checkbox, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { TeamMeetingView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { FormEnd, TextField } from '../parts/index';

const text = nbMeetings.case;
const defaultValues = { put: { caseId: '', asked: '', anonymous: false } };

/** Puts a case on the agenda, from the meeting's page. */
export function PutOnForm({ view }: { readonly view: TeamMeetingView }) {
  const say = useNotice();
  const form = useForm({ defaultValues, shouldFocusError: false });
  const act = useAct('putOnAgenda', {
    onDone: () => {
      form.reset(defaultValues);
      say(text.putDone);
    },
  });
  const errors = form.formState.errors.put;
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ put: { caseId, ...input } }) => act.mutate({ params: { caseId, meetingId: view.id }, input }))}>
      <Field>
        <Label>{text.whichCase}</Label>
        <Select id="put.caseId" aria-invalid={errors?.caseId ? true : undefined} {...form.register('put.caseId', { required: text.needCase })}>
          <Select.Option value="">{nbMeetings.team.pick}</Select.Option>
          {view.candidates.map(({ caseId, pupil }) => (
            <Select.Option key={caseId} value={caseId}>
              {`${pupil.name}, ${pupil.groupName}`}
            </Select.Option>
          ))}
        </Select>
        {errors?.caseId && <ValidationMessage>{errors.caseId.message}</ValidationMessage>}
      </Field>
      <TextField label={text.asked} description={view.template.askHelp ? words(view.template.askHelp) : undefined} rows={3} maxLength={2000} error={errors?.asked?.message} {...form.register('put.asked', { required: text.needAsked })} />
      <Checkbox label={text.withoutName} description={text.withoutNameHelp} {...form.register('put.anonymous')} />
      <FormEnd errors={form.formState.errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending} variant="secondary">
        {text.putSave}
      </FormEnd>
    </form>
  );
}
