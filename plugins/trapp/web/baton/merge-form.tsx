import { Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ChoiceField, FormEnd, TextField } from '../parts/index';

const text = nbBaton.merge;

interface MergeProps {
  /** The case that comes with the pupil. */
  readonly caseId: string;
  readonly fromSchoolName: string;
  readonly own: NonNullable<OutputOf<'viewTransfer'>['own']>;
}

/** The school began by itself while it waited: which of the two cases goes on (U7)? */
export function MergeForm({ caseId, fromSchoolName, own }: MergeProps) {
  const say = useNotice();
  const navigate = useNavigate();
  // Several cases may come at once, and each field has a name of its own.
  const [which, why] = [`goes-on-${caseId}`, `merge-note-${caseId}`];
  const form = useForm<Record<string, string>>({ defaultValues: { [which]: '', [why]: '' }, shouldFocusError: false });
  const act = useAct('mergeCases', {
    onDone: ({ caseId: goesOn }) => {
      const to = `/saker/${goesOn}`;
      say(text.done, to);
      navigate(to);
    },
  });
  const { errors, submitCount } = form.formState;
  const save = form.handleSubmit(({ [which]: goesOn = '', [why]: note = '' }) =>
    act.mutate({ params: { caseId }, input: { ownCaseId: own.caseId, goesOn: goesOn === 'transferred' ? 'transferred' : 'own', note } }),
  );
  return (
    <form noValidate className="trapp-form" onSubmit={save}>
      <Paragraph>{text.lead}</Paragraph>
      <ChoiceField
        legend={text.which}
        options={[
          { value: 'own', label: text.own(dayWords(own.openedOn)), description: text.ownHelp(words(own.stepTitle), own.ownerName) },
          { value: 'transferred', label: text.transferred(fromSchoolName), description: text.transferredHelp(own.ownerName) },
        ]}
        register={form.register(which, { required: text.needWhich })}
        error={errors[which]?.message}
      />
      <TextField label={text.note} rows={2} optional maxLength={1000} {...form.register(why)} />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}
