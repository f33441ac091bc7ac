import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { FindingView } from '../../core/contracts/index';
import { besidesElsewhere, CaseElsewhere } from '../baton/index';
import { useAct } from '../api/index';
import { chosenEntry, EntryField } from '../entries/index';
import { Section, useNotice } from '../layout/index';
import { nb } from '../messages/nb';
import { nbFindings } from '../messages/nb-findings';
import { ErrorSummary, TextField, TextLink } from '../parts/index';

interface Assessment {
  readonly choice: 'open' | 'none' | null;
  readonly concern: string;
  readonly reason: string;
  readonly entry: string;
}

const say = nbFindings.assessment;
const isWritten = (text: string, missing: string) => text.trim() !== '' || missing;

/** The person's decision: a case, or no action for now with a reason. Both are full answers. */
export function AssessForm({ finding }: { readonly finding: FindingView }) {
  const notify = useNotice();
  const navigate = useNavigate();
  const isJoining = finding.openCaseId !== null;
  const { register, handleSubmit, watch, formState } = useForm<Assessment>({ defaultValues: { choice: null, concern: '', reason: '', entry: '' }, shouldFocusError: false, shouldUnregister: false });
  const open = useAct('openCase', {
    onDone: ({ caseId }) => {
      notify(isJoining ? say.joined : say.opened, `/saker/${caseId}`);
      navigate(`/saker/${caseId}`);
    },
  });
  const dismiss = useAct('dismissFinding', { onDone: () => notify(say.dismissed) });
  const { errors, submitCount } = formState;
  const choice = watch('choice');
  const params = { findingId: finding.id };
  const send = handleSubmit(({ choice: chosen, concern, reason, entry }) => {
    if (chosen === 'open') open.mutate({ params, input: { concern: concern.trim(), ...(isJoining ? {} : chosenEntry(entry)) } });
    else dismiss.mutate({ params, input: { reason: reason.trim() } });
  });

  const choose = register('choice', { required: say.missing.choice });
  return (
    <Section title={say.title} lead={say.lead} beside={<TextLink to={`/elever/${finding.pupil.id}/vurdering`}>{say.together}</TextLink>}>
      <form className="trapp-form" noValidate onSubmit={(event) => void send(event)}>
        <Fieldset>
          <Fieldset.Legend>{say.choice}</Fieldset.Legend>
          <Radio {...choose} id="choice" value="open" label={isJoining ? say.join : say.open} description={isJoining ? say.joinHelp : say.openHelp} />
          <Radio {...choose} value="none" label={say.none} description={say.noneHelp} />
          {errors.choice && <ValidationMessage>{errors.choice.message}</ValidationMessage>}
        </Fieldset>
        {choice === 'open' && !isJoining && <EntryField pupilId={finding.pupil.id} routineKey={finding.explanation.routineKey} register={register('entry')} />}
        {choice === 'open' && (
          <TextField
            label={say.concern}
            description={say.concernHelp}
            rows={5}
            maxLength={4000}
            error={errors.concern?.message}
            {...register('concern', { validate: (text, { choice: chosen }) => chosen !== 'open' || isWritten(text, say.missing.concern) })}
          />
        )}
        {choice === 'none' && (
          <TextField
            label={say.reason}
            description={say.reasonHelp}
            rows={4}
            maxLength={2000}
            error={errors.reason?.message}
            {...register('reason', { validate: (text, { choice: chosen }) => chosen !== 'none' || isWritten(text, say.missing.reason) })}
          />
        )}
        <CaseElsewhere pupilId={finding.pupil.id} problem={open.error} />
        <ErrorSummary errors={errors} problem={choice === 'none' ? dismiss.error : besidesElsewhere(open.error)} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={open.isPending || dismiss.isPending}>
            {choice === 'none' ? say.send.none : isJoining && choice === 'open' ? say.join : choice === 'open' ? say.send.open : nb.goOn}
          </Button>
        </div>
      </form>
    </Section>
  );
}
