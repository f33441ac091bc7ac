import { Button, Checkbox } from '@digdir/designsystemet-react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import type { AgendaCaseView } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import type { AgendaCaseText } from '../../core/meetings/index';
import { useAct } from '../api/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { nbRecords } from '../messages/nb-records';
import { DateField, ErrorSummary, TextField } from '../parts/index';
import { Rows, rowId } from '../records/rows';

interface CaseFormProps {
  readonly meetingId: string;
  readonly number: number;
  readonly own: NonNullable<AgendaCaseView['own']>;
  readonly askHelp: Text | null;
}

const text = nbMeetings.case;
const meeting = nbRecords.meeting;

/** What the meeting is asked about one case, and what it came to. Fields are named by the case's number: there is a form for each on the page. */
export function CaseForm({ meetingId, number, own, askHelp }: CaseFormProps) {
  const say = useNotice();
  const name = `sak${number}` as const;
  const form = useForm<Record<`sak${number}`, AgendaCaseText>>({ defaultValues: { [name]: own.text }, shouldFocusError: false });
  const actions = useFieldArray({ control: form.control, name: `${name}.actionItems`, keyName: 'rowKey' });
  const act = useAct('writeAgendaCase', { onDone: () => say(text.saved) });
  const save = (values: Record<`sak${number}`, AgendaCaseText>) => act.mutate({ params: { caseId: own.caseId, meetingId }, input: { version: own.version, text: { ...own.text, ...values[name] } } });
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      {!own.pupil.protected && <Checkbox label={text.withoutName} description={text.withoutNameHelp} {...form.register(`${name}.anonymous`)} />}
      <TextField label={text.asked} description={askHelp === null ? undefined : words(askHelp)} rows={3} maxLength={2000} {...form.register(`${name}.asked`)} />
      <TextField label={text.decided} rows={3} maxLength={4000} {...form.register(`${name}.decided`)} />
      <Rows look="line" rows={actions.fields} label={meeting.action} addLabel={meeting.addAction} readOnly={false} onAdd={() => actions.append({ id: rowId(), what: '', who: '', due: '' })} onRemove={actions.remove}>
        {(_, index) => (
          <>
            <TextField label={meeting.actionWhat} maxLength={500} {...form.register(`${name}.actionItems.${index}.what`)} />
            <TextField label={meeting.actionWho} maxLength={160} {...form.register(`${name}.actionItems.${index}.who`)} />
            <Controller control={form.control} name={`${name}.actionItems.${index}.due`} render={({ field }) => <DateField {...field} label={meeting.actionDue} />} />
          </>
        )}
      </Rows>
      <ErrorSummary problem={act.error} attempt={form.formState.submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" loading={act.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
