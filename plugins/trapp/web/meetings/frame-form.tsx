import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import type { TeamMeetingView } from '../../core/contracts/index';
import type { Participant, TeamMeetingFrame } from '../../core/meetings/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { DateField, ErrorSummary, TextField } from '../parts/index';
import { Rows, rowId } from '../records/rows';
import { useRoleName } from '../session/role-names';

const text = nbMeetings.team;
const NO_SERVICE = '';
type Values = { frame: Omit<TeamMeetingFrame, 'participants'> & { participants: (Omit<Participant, 'service'> & { service: string })[] } };

/** When, where and who, and what is about no case; saved as a whole, and refused when somebody else has saved meanwhile. */
export function FrameForm({ view }: { readonly view: TeamMeetingView }) {
  const roleName = useRoleName();
  const say = useNotice();
  const participants = view.frame.participants.map((one) => ({ ...one, service: one.service ?? NO_SERVICE }));
  const form = useForm<Values>({ defaultValues: { frame: { ...view.frame, participants } }, shouldFocusError: false });
  const rows = useFieldArray({ control: form.control, name: 'frame.participants', keyName: 'rowKey' });
  const act = useAct('saveTeamMeeting', { onDone: () => say(text.saved) });
  const taken = new Set(rows.fields.map(({ staffId }) => staffId));
  const free = view.staff.filter(({ id }) => !taken.has(id));
  const add = (more: Partial<Values['frame']['participants'][number]>) => rows.append({ id: rowId(), name: '', role: '', staffId: null, service: NO_SERVICE, presence: 'invited', ...more });
  const addStaff = (staffId: string) => {
    const staff = view.staff.find(({ id }) => id === staffId);
    if (staff) add({ staffId, name: staff.name, role: staff.roles.map((role) => roleName(role)).join(', ').slice(0, 120) });
  };
  const allAreHere = () => rows.fields.forEach((_, index) => form.setValue(`frame.participants.${index}.presence`, 'present'));
  const save = ({ frame }: Values) => act.mutate({ params: { meetingId: view.id }, input: { version: view.version, frame: { ...frame, participants: frame.participants.map((one) => ({ ...one, service: one.service === NO_SERVICE ? null : one.service })) } } });
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <Controller control={form.control} name="frame.date" render={({ field }) => <DateField {...field} label={text.when} optional />} />
      <div className="trapp-pair">
        <TextField label={nbMeetings.arrange.time} optional maxLength={20} {...form.register('frame.time')} />
        <TextField label={text.place} optional maxLength={160} {...form.register('frame.place')} />
        <TextField label={text.leader} maxLength={160} {...form.register('frame.leader')} />
        <TextField label={text.noteTaker} optional maxLength={160} {...form.register('frame.noteTaker')} />
      </div>
      <Rows rows={rows.fields} label={text.participant} addLabel={text.addOther} readOnly={false} onAdd={() => add({})} onRemove={rows.remove}>
        {(_, index) => (
          <div className="trapp-pair">
            <TextField label={text.name} maxLength={160} {...form.register(`frame.participants.${index}.name`)} />
            <TextField label={text.role} optional maxLength={120} {...form.register(`frame.participants.${index}.role`)} />
            <Field>
              <Label>{text.service}</Label>
              <Select id={`frame.participants.${index}.service`} {...form.register(`frame.participants.${index}.service`)}>
                <Select.Option value={NO_SERVICE}>{text.noService}</Select.Option>
                {view.services.map(({ key, title }) => (
                  <Select.Option key={key} value={key}>
                    {words(title)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <Field>
              <Label>{text.thePresence}</Label>
              <Select id={`frame.participants.${index}.presence`} {...form.register(`frame.participants.${index}.presence`)}>
                {(['invited', 'present', 'absent'] as const).map((presence) => (
                  <Select.Option key={presence} value={presence}>
                    {text.presence[presence]}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          </div>
        )}
      </Rows>
      {rows.fields.length > 0 && (
        <div className="trapp-cluster">
          <Button type="button" variant="secondary" data-size="sm" onClick={allAreHere}>
            {text.allHere}
          </Button>
        </div>
      )}
      {free.length > 0 && (
        <Field>
          <Label>{text.addStaff}</Label>
          <Select id="add-staff" value="" onChange={(event) => addStaff(event.target.value)}>
            <Select.Option value="">{text.pick}</Select.Option>
            {free.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <p className="trapp-subtle">{text.serviceHelp}</p>
      <h3 className="trapp-small-heading">{text.agenda}</h3>
      <p className="trapp-subtle">{text.agendaHelp}</p>
      {view.frame.agenda.map((held, index) => {
        const point = view.template.agenda.find(({ key }) => key === held.key);
        return (
          <fieldset key={held.key} className="trapp-entry">
            <legend>{point ? words(point.title) : held.key}</legend>
            {point?.guidance && <p className="trapp-subtle">{words(point.guidance)}</p>}
            <TextField label={text.responsible} optional maxLength={160} {...form.register(`frame.agenda.${index}.responsible`)} />
            <TextField label={text.notes} optional rows={3} maxLength={5000} {...form.register(`frame.agenda.${index}.notes`)} />
          </fieldset>
        );
      })}
      <ErrorSummary problem={act.error} attempt={form.formState.submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" loading={act.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
