import { Button } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CheckAnswerKind } from '../../core/checks/index';
import type { CheckRow, PupilBrief } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import { useAct } from '../api/index';
import { useNotice } from '../layout/index';
import { nbChecks } from '../messages/nb-checks';
import { ErrorSummary, TextField } from '../parts/index';
import { useRoleName } from '../session/role-names';

const say = nbChecks.check;

interface AnswerNoteProps {
  readonly answer: CheckAnswerKind;
  readonly isNeeded: boolean;
  readonly pupil: PupilBrief;
  readonly place: Pick<CheckRow, 'routineKey' | 'checkKey' | 'occasion'>;
  readonly noAnswerTo: StaffRole;
  readonly onDone: () => void;
}

/** A few words to the answer, where they are needed or wanted, and it is saved. */
export function AnswerNote({ answer, isNeeded, pupil, place: { routineKey, checkKey, occasion }, noAnswerTo, onDone }: AnswerNoteProps) {
  const roleName = useRoleName();
  const notify = useNotice();
  const field = `note-${pupil.id}`;
  const form = useForm<Record<string, string>>({ defaultValues: { [field]: '' }, shouldFocusError: false });
  const act = useAct('answerCheck', {
    onDone: () => {
      notify(say.saved(pupil.name));
      onDone();
    },
  });
  const { errors, submitCount } = form.formState;
  const send = (values: Record<string, string>) => act.mutate({ params: { pupilId: pupil.id }, input: { routineKey, checkKey, occasion, answer, note: (values[field] ?? '').trim() } });
  const passesOn = answer === 'no_answer' || answer === 'to_management';
  return (
    <form className="trapp-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {passesOn && <span className="trapp-subtle">{say.passedOn(roleName(noAnswerTo))}</span>}
      <TextField
        label={say.note[answer]}
        description={say.noteHelp}
        rows={2}
        maxLength={2000}
        optional={!isNeeded}
        error={errors[field]?.message}
        {...form.register(field, { validate: (text) => !isNeeded || text?.trim() !== '' || say.missing })}
      />
      <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" data-size="sm" loading={act.isPending}>
          {say.save}
        </Button>
      </div>
    </form>
  );
}
