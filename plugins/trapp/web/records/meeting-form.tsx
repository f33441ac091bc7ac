import { Checkbox, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useFieldArray, useForm } from 'react-hook-form';
import type { RecordView } from '../../core/contracts/index';
import { checkMeeting, meetingSchema, type Meeting, type MeetingTemplate } from '../../core/meetings/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbMeetingWishes } from '../messages/nb-meeting-wishes';
import { nbMeetings } from '../messages/nb-meetings';
import { nbRecords } from '../messages/nb-records';
import { useMe } from '../session/me';
import { ChoiceOf, DayOf, TextOf } from './field';
import { MeetingWishes } from './meeting-wishes';
import { RecordFrame } from './record-frame';
import { Rows, rowId } from './rows';
import { YesNo } from './yes-no';

interface MeetingFormProps {
  readonly view: RecordView;
  readonly template: MeetingTemplate;
  readonly meeting: Meeting;
}

const text = nbRecords.meeting;
/** Older meetings have no wishes. */
const withWishes = (meeting: Meeting): Meeting => ({ ...meeting, wishes: meeting.wishes ?? [] });

/** The meeting by its template: prepared, held and signed in one form, which is then the minutes. */
export function MeetingForm({ view, template, meeting }: MeetingFormProps) {
  const me = useMe();
  const form = useForm<Meeting>({ defaultValues: withWishes(meeting), shouldFocusError: false });
  const attendees = useFieldArray({ control: form.control, name: 'attendees', keyName: 'rowKey' });
  const decisions = useFieldArray({ control: form.control, name: 'decisions', keyName: 'rowKey' });
  const actions = useFieldArray({ control: form.control, name: 'actionItems', keyName: 'rowKey' });
  const readOnly = view.record.status === 'signed' || !view.mayWrite;
  const points = new Map(template.agenda.map((point) => [point.key, point]));
  const heard = form.watch('childVoice.heard');
  const beside = view.form.kind === 'meeting' ? view.form : { staff: [], prepared: [] };
  const free = beside.staff.filter(({ id }) => !attendees.fields.some(({ staffId }) => staffId === id));
  const invite = (staffId: string) => {
    const staff = free.find(({ id }) => id === staffId);
    if (staff) attendees.append({ id: rowId(), name: staff.name, role: '', present: false, staffId });
  };
  return (
    <RecordFrame
      view={view}
      form={form}
      schema={meetingSchema}
      check={(values) => checkMeeting(values, template, me.today)}
      toContent={(values) => ({ kind: 'meeting', meeting: { ...values, childVoice: { ...values.childVoice, heard: values.childVoice.heard ?? '' } } })}
      fromContent={(content) => withWishes(content.kind === 'meeting' ? content.meeting : meeting)}
    >
      <Section title={text.frame}>
        <DayOf name="date" label={text.date} readOnly={readOnly} />
        <div className="trapp-pair">
          <TextOf name="time" label={text.time} readOnly={readOnly} />
          <TextOf name="place" label={text.place} readOnly={readOnly} />
          <TextOf name="leader" label={text.leader} readOnly={readOnly} />
          <TextOf name="noteTaker" label={text.noteTaker} readOnly={readOnly} />
        </div>
        <TextOf name="interpreterLanguage" label={text.interpreterLanguage} description={text.interpreterHelp} optional readOnly={readOnly} />
        {form.watch('interpreterLanguage') !== '' && <YesNo name="interpreterPresent" legend={text.interpreterPresent} readOnly={readOnly} />}
      </Section>
      <Section title={text.attendees}>
        <Rows look="line" rows={attendees.fields} label={text.attendee} addLabel={text.addAttendee} readOnly={readOnly} onAdd={() => attendees.append({ id: rowId(), name: '', role: '', present: true })} onRemove={attendees.remove}>
          {(_, index) => (
            <>
              <TextOf name={`attendees.${index}.name`} label={text.name} readOnly={readOnly} />
              <TextOf name={`attendees.${index}.role`} label={text.role} readOnly={readOnly} />
              {readOnly ? <YesNo name={`attendees.${index}.present`} legend={text.present} readOnly /> : <Checkbox label={text.present} {...form.register(`attendees.${index}.present`)} />}
            </>
          )}
        </Rows>
        {!readOnly && free.length > 0 && (
          <Field>
            <Label>{nbMeetingWishes.addStaff}</Label>
            <Select id="add-staff" value="" onChange={(event) => invite(event.target.value)}>
              <Select.Option value="">{nbMeetingWishes.pick}</Select.Option>
              {free.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </Section>
      <MeetingWishes readOnly={readOnly} prepared={beside.prepared} />
      <Section title={text.agenda}>
        {meeting.agenda.map((held, index) => {
          const point = points.get(held.key);
          return (
            <fieldset key={held.key} className="trapp-entry trapp-entry--point">
              <legend>{point ? words(point.title) : held.key}</legend>
              {!readOnly && point?.guidance && <Paragraph className="trapp-subtle">{words(point.guidance)}</Paragraph>}
              {!readOnly && point?.prepare && <Paragraph className="trapp-subtle">{nbMeetings.team.prepareHint(words(point.prepare))}</Paragraph>}
              <TextOf name={`agenda.${index}.responsible`} label={text.responsible} readOnly={readOnly} />
              <TextOf name={`agenda.${index}.notes`} label={text.notes} rows={3} readOnly={readOnly} />
            </fieldset>
          );
        })}
      </Section>
      <Section title={text.voice}>
        <ChoiceOf name="childVoice.heard" legend={text.heard} labels={text.heardHow} readOnly={readOnly} />
        {heard === 'not_heard' ? (
          <TextOf name="childVoice.whyNot" label={text.whyNot} rows={2} readOnly={readOnly} />
        ) : (
          <>
            <TextOf name="childVoice.byWhom" label={text.byWhom} readOnly={readOnly} />
            <TextOf name="childVoice.what" label={text.what} rows={3} readOnly={readOnly} />
          </>
        )}
      </Section>
      <Section title={text.decisions}>
        <Rows look="line" rows={decisions.fields} label={text.decision} addLabel={text.addDecision} readOnly={readOnly} onAdd={() => decisions.append({ id: rowId(), text: '' })} onRemove={decisions.remove}>
          {(_, index) => <TextOf name={`decisions.${index}.text`} label={text.decision(index + 1)} rows={2} readOnly={readOnly} />}
        </Rows>
      </Section>
      <Section title={text.actions} lead={readOnly ? undefined : text.actionsHelp}>
        <Rows look="line" rows={actions.fields} label={text.action} addLabel={text.addAction} readOnly={readOnly} onAdd={() => actions.append({ id: rowId(), what: '', who: '', due: '' })} onRemove={actions.remove}>
          {(_, index) => (
            <>
              <TextOf name={`actionItems.${index}.what`} label={text.actionWhat} readOnly={readOnly} />
              <TextOf name={`actionItems.${index}.who`} label={text.actionWho} readOnly={readOnly} />
              <DayOf name={`actionItems.${index}.due`} label={text.actionDue} readOnly={readOnly} />
            </>
          )}
        </Rows>
        <DayOf name="nextMeeting" label={text.nextMeeting} optional readOnly={readOnly} />
      </Section>
    </RecordFrame>
  );
}
