import { Button } from '@digdir/designsystemet-react';
import { Controller, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { ConcernAnswer } from '../../core/concerns/index';
import type { ConcernCard, ConcernView } from '../../core/contracts/index';
import { besidesElsewhere, CaseElsewhere } from '../baton/index';
import { useAct } from '../api/index';
import { chosenEntry, EntryField } from '../entries/index';
import { words } from '../language/words';
import { Section, useNotice } from '../layout/index';
import { nb } from '../messages/nb';
import { nbConcerns } from '../messages/nb-concerns';
import { ChoiceField, DateField, ErrorSummary, TextField } from '../parts/index';

const say = nbConcerns.assess;

/** `join:<id>` joins that case. */
type Choice = 'no_action' | 'open_case' | `join:${string}` | null;
interface Values {
  choice: Choice;
  text: string;
  lookAgainOn: string;
  routineKey: string;
  entry: string;
}

/** The person's decision about all of it: no action now with a reason, a new case, or the one that is open. */
export function AnswerForm({ view, card }: { readonly view: ConcernView; readonly card: ConcernCard }) {
  const { pupil, openCases, routines } = view;
  const notify = useNotice();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { choice: null, text: '', lookAgainOn: '', routineKey: routines.length === 1 ? (routines[0]?.key ?? '') : '', entry: '' }, shouldFocusError: false });
  const act = useAct('assessConcern', {
    onDone: ({ caseId }, { input }) => {
      if (caseId === null) {
        notify(say.done);
        return;
      }
      notify(input?.answer.kind === 'join_case' ? say.joined : say.opened, `/saker/${caseId}`);
      navigate(`/saker/${caseId}`);
    },
  });
  const { errors, submitCount } = form.formState;
  const choice = form.watch('choice');
  const kind = kindOf(choice);
  const send = (values: Values) => {
    const answer = answerFrom(values);
    if (answer) act.mutate({ params: { pupilId: pupil.id }, input: { findingIds: card.findings.map(({ id }) => id), concernIds: card.raised.map(({ id }) => id), answer } });
  };
  return (
    <Section title={say.form} lead={say.lead}>
      <form className="trapp-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <ChoiceField
          legend={say.choice}
          options={[
            ...openCases.map(({ id, stepTitle }) => ({ value: `join:${id}`, label: say.join_case(words(stepTitle)), description: say.joinCaseHelp })),
            ...(routines.length > 0 ? [{ value: 'open_case', label: say.open_case, description: say.openCaseHelp }] : []),
            { value: 'no_action', label: say.no_action, description: say.noActionHelp },
          ]}
          error={errors.choice?.message}
          register={form.register('choice', { required: say.missing.choice })}
        />
        {kind === 'open_case' && routines.length > 1 && (
          <ChoiceField
            legend={say.routine}
            options={routines.map(({ key, title }) => ({ value: key, label: words(title) }))}
            error={errors.routineKey?.message}
            register={form.register('routineKey', { validate: (key, values) => values.choice !== 'open_case' || key !== '' || say.missing.routine })}
          />
        )}
        {kind === 'open_case' && form.watch('routineKey') !== '' && <EntryField pupilId={pupil.id} routineKey={form.watch('routineKey')} register={form.register('entry')} />}
        {kind && (
          <TextField
            label={kind === 'no_action' ? say.reason : say.concern}
            description={kind === 'no_action' ? say.reasonHelp : say.concernHelp}
            rows={4}
            maxLength={2000}
            error={errors.text?.message}
            {...form.register('text', { validate: (text) => text.trim() !== '' || say.missing.text })}
          />
        )}
        {kind === 'no_action' && (
          <Controller control={form.control} name="lookAgainOn" render={({ field }) => <DateField {...field} label={say.lookAgain} description={say.lookAgainHelp} optional error={errors.lookAgainOn?.message} />} />
        )}
        <CaseElsewhere pupilId={pupil.id} problem={act.error} />
        <ErrorSummary errors={errors} problem={besidesElsewhere(act.error)} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={act.isPending}>
            {kind ? say.send[kind] : nb.goOn}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function kindOf(choice: Choice): ConcernAnswer['kind'] | null {
  return choice === null || choice === 'no_action' || choice === 'open_case' ? choice : 'join_case';
}

function answerFrom({ choice, text, lookAgainOn, routineKey, entry }: Values): ConcernAnswer | null {
  const reason = text.trim();
  switch (kindOf(choice)) {
    case null:
      return null;
    case 'no_action':
      return { kind: 'no_action', reason, lookAgainOn: lookAgainOn === '' ? null : lookAgainOn };
    case 'open_case':
      return { kind: 'open_case', reason, routineKey, ...chosenEntry(entry) };
    case 'join_case':
      return { kind: 'join_case', reason, caseId: choice?.replace('join:', '') ?? '' };
  }
}
