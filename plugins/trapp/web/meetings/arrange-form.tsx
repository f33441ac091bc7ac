import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { MeetingsView } from '../../core/contracts/index';
import { useAct, useEntryId } from '../api/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { DateField, FormEnd, TextField } from '../parts/index';
import { FixedMeetings, type Template } from './fixed-meetings';

interface Values {
  readonly schoolId: string;
  readonly template: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
}
const text = nbMeetings.arrange;

/** Calls a meeting of several cases together; who is usually asked, and the agenda, come from the routine. */
export function ArrangeForm({ places }: { readonly places: MeetingsView['arrange'] }) {
  const navigate = useNavigate();
  const [id] = useEntryId();
  const form = useForm<Values>({ defaultValues: { schoolId: places[0]?.schoolId ?? '', template: '', date: '', time: '', place: '' }, shouldFocusError: false });
  const act = useAct('arrangeTeamMeeting', { onDone: ({ meetingId }) => navigate(`/moter/${meetingId}`) });
  const errors = form.formState.errors;
  const templates = places.find(({ schoolId }) => schoolId === form.watch('schoolId'))?.templates ?? [];
  const callIn = ({ routineKey, key, fixed }: Template) => {
    form.setValue('template', `${routineKey}/${key}`);
    form.setValue('date', fixed === null || fixed.next === null || fixed.late ? '' : fixed.next);
    form.setFocus('time');
  };
  const save = ({ schoolId, template, ...frame }: Values) => {
    const chosen = templates.find(({ routineKey, key }) => `${routineKey}/${key}` === template);
    if (chosen) act.mutate({ params: { schoolId }, input: { ...frame, routineKey: chosen.routineKey, template: chosen.key, id } });
  };
  return (
    <Section title={text.title}>
      <FixedMeetings templates={templates} onCall={callIn} />
      <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
        {places.length > 1 && (
          <Field>
            <Label>{text.school}</Label>
            <Select id="schoolId" {...form.register('schoolId')}>
              {places.map(({ schoolId, schoolName }) => (
                <Select.Option key={schoolId} value={schoolId}>
                  {schoolName}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <Field>
          <Label>{text.template}</Label>
          <Select id="template" aria-invalid={errors.template ? true : undefined} {...form.register('template', { required: text.needTemplate })}>
            <Select.Option value="">{text.pick}</Select.Option>
            {templates.map(({ routineKey, key, title }) => (
              <Select.Option key={`${routineKey}/${key}`} value={`${routineKey}/${key}`}>
                {words(title)}
              </Select.Option>
            ))}
          </Select>
          {errors.template && <ValidationMessage>{errors.template.message}</ValidationMessage>}
        </Field>
        <Controller control={form.control} name="date" render={({ field }) => <DateField {...field} label={text.date} optional />} />
        <TextField label={text.time} optional maxLength={20} {...form.register('time')} />
        <TextField label={text.place} optional maxLength={160} {...form.register('place')} />
        <FormEnd errors={errors} problem={act.error} attempt={form.formState.submitCount} isSending={act.isPending}>
          {text.save}
        </FormEnd>
      </form>
    </Section>
  );
}
