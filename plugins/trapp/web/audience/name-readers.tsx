import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Limited } from '../../core/cases/index';
import { useAct, useOperation } from '../api/index';
import { useNotice } from '../layout/index';
import { nbAudience as text } from '../messages/nb-audience';
import { Await, Folded, FormEnd, TextField } from '../parts/index';
import { useMe } from '../session/me';
import { PeopleBoxes } from './people-boxes';

interface NameReadersProps {
  readonly caseId: string;
  readonly of: Pick<Limited, 'kind' | 'id'>;
}

/** Who is to read what nobody reads any more; the head teacher may choose themselves, and does not know what it says before that. */
export function NameReaders(props: NameReadersProps) {
  return (
    <>
      <Paragraph>{text.unread.lead}</Paragraph>
      <Folded summary={text.unread.open} data-size="sm">
        <NameForm {...props} />
      </Folded>
    </>
  );
}

function NameForm({ caseId, of: { kind, id } }: NameReadersProps) {
  const me = useMe();
  const say = useNotice();
  const readers = useOperation('listReaders', { params: { caseId } });
  const [staffIds, setStaffIds] = useState<readonly string[]>([]);
  const name = `readers-${id}`;
  const form = useForm<Record<string, { reason: string }>>({ defaultValues: { [name]: { reason: '' } }, shouldFocusError: false });
  const act = useAct('setAudience', { onDone: () => say(text.unread.saved) });
  const { errors, submitCount } = form.formState;
  const lacking = submitCount > 0 && staffIds.length === 0;
  const save = (values: Record<string, { reason: string }>) => {
    if (staffIds.length > 0) act.mutate({ params: { caseId }, input: { kind, id, audience: { kind: 'named', staffIds: [...staffIds] }, reason: values[name]?.reason ?? '' } });
  };
  return (
    <Await query={readers}>
      {({ staff }) => (
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
          <PeopleBoxes legend={text.unread.who} people={[{ id: me.id, name: text.unread.me }, ...staff]} chosen={staffIds} onChange={setStaffIds} lacking={lacking} />
          <TextField label={text.reason} description={text.reasonHelp} rows={2} maxLength={1000} error={errors[name]?.reason?.message} {...form.register(`${name}.reason`, { required: text.needReason })} />
          <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
            {text.unread.save}
          </FormEnd>
        </form>
      )}
    </Await>
  );
}
