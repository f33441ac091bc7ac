import { Paragraph } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Limited } from '../../core/cases/index';
import type { CaseView } from '../../core/contracts/index';
import type { Audience } from '../../core/people/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbAudience as text } from '../messages/nb-audience';
import { Folded, FormEnd, StatusTag, TextField } from '../parts/index';
import { AudienceField, audienceOf, type Chosen } from './audience-field';

/** Whom something is for, plainly; nothing where it is for everybody with the case. */
export function AudienceTag({ audience, people }: { readonly audience: Audience; readonly people: Readonly<Record<string, string>> }) {
  if (audience.kind === 'everyone') return null;
  return (
    <StatusTag tone="info" icon={<PadlockLockedIcon aria-hidden />}>
      {audience.kind === 'named' ? text.only.named(audience.staffIds.map((id) => people[id] ?? '')) : text.only[audience.kind]}
    </StatusTag>
  );
}

/** Whom something in the case is for. */
export function audienceIn(view: CaseView, id: string): Audience {
  return view.case.limited.find((one) => one.id === id)?.audience ?? { kind: 'everyone' };
}

interface ChangeProps {
  readonly caseId: string;
  readonly of: Pick<Limited, 'kind' | 'id'>;
  readonly audience: Audience;
}

/** Says anew whom it is for, with the reason. */
export function ChangeAudience(props: ChangeProps) {
  return (
    <Folded summary={text.change} data-size="sm">
      <ChangeForm key={JSON.stringify(props.audience)} {...props} />
    </Folded>
  );
}

function ChangeForm({ caseId, of: { kind, id }, audience }: ChangeProps) {
  const say = useNotice();
  const [chosen, setChosen] = useState<Chosen>({ kind: audience.kind, staffIds: audience.kind === 'named' ? audience.staffIds : [] });
  const name = `audience-${id}`;
  const form = useForm<Record<string, { reason: string }>>({ defaultValues: { [name]: { reason: '' } }, shouldFocusError: false });
  const act = useAct('setAudience', { onDone: () => say(text.saved) });
  const { errors, submitCount } = form.formState;
  const sent = audienceOf(chosen);
  const save = (values: Record<string, { reason: string }>) => {
    if (sent !== null) act.mutate({ params: { caseId }, input: { kind, id, audience: sent, reason: values[name]?.reason ?? '' } });
  };
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      {kind === 'record' && <Paragraph className="trapp-subtle">{`${text.together} ${text.noPaper}`}</Paragraph>}
      <AudienceField caseId={caseId} value={chosen} onChange={setChosen} lacking={submitCount > 0 && sent === null} />
      <TextField label={text.reason} description={text.reasonHelp} rows={2} maxLength={1000} error={errors[name]?.reason?.message} {...form.register(`${name}.reason`, { required: text.needReason })} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending} variant="secondary">
        {text.save}
      </FormEnd>
    </form>
  );
}
