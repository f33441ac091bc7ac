import { Alert, Details, Heading, List, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { chosenEntry, EntryField } from '../entries/index';
import { words } from '../language/words';
import { useNotice } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { ChoiceField, FormEnd } from '../parts/index';

const text = nbBaton.outgrown;

/** The case has followed the pupil to where its routine does not hold, from kindergarten to school for one: what going over means, and the choice (U7, A1). */
export function OutgrownNotice({ view }: { readonly view: CaseView }) {
  const { routine, pupil, may } = view;
  if (routine.goesOverTo.length === 0 || !may.decide) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.body(words(routine.title), pupil.schoolName)}</Paragraph>
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.open}</Details.Summary>
        <Details.Content>
          <GoOver view={view} />
        </Details.Content>
      </Details>
    </Alert>
  );
}

function GoOver({ view: { case: held, routine, pupil } }: { readonly view: CaseView }) {
  const say = useNotice();
  const navigate = useNavigate();
  const { goesOverTo } = routine;
  const only = goesOverTo.length === 1 ? goesOverTo[0] : undefined;
  const form = useForm({ defaultValues: { goOver: { routineKey: only?.key ?? '', entry: '' } }, shouldFocusError: false });
  const act = useAct('changeRoutine', {
    onDone: ({ caseId }) => {
      const to = `/saker/${caseId}`;
      say(text.done, to);
      navigate(to);
    },
  });
  const { errors, submitCount } = form.formState;
  const routineKey = form.watch('goOver.routineKey');
  const undone = held.tasks.filter(({ doneOn, dropped }) => doneOn === null && !dropped);
  const send = form.handleSubmit(({ goOver }) => act.mutate({ params: { caseId: held.id }, input: { routineKey: goOver.routineKey, ...chosenEntry(goOver.entry) } }));
  return (
    <form noValidate className="trapp-form" onSubmit={send}>
      <Paragraph>{text.goesAlong}</Paragraph>
      <Tasks lead={text.agreed} titles={undone.filter(({ key }) => key === null).map(({ title }) => title)} />
      <Tasks lead={text.dropped} titles={undone.filter(({ key }) => key !== null).map(({ title }) => title)} />
      <Paragraph>{text.consents}</Paragraph>
      {only ? (
        <Paragraph>{text.to(words(only.title))}</Paragraph>
      ) : (
        <ChoiceField
          legend={text.which}
          options={goesOverTo.map(({ key, title }) => ({ value: key, label: words(title) }))}
          register={form.register('goOver.routineKey', { required: text.needWhich })}
          error={errors.goOver?.routineKey?.message}
        />
      )}
      {routineKey !== '' && <EntryField pupilId={pupil.id} routineKey={routineKey} register={form.register('goOver.entry')} />}
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {text.save}
      </FormEnd>
    </form>
  );
}

function Tasks({ lead, titles }: { readonly lead: string; readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <div>
      <Paragraph>{lead}</Paragraph>
      <List.Unordered>
        {titles.map((title, index) => (
          <List.Item key={`${index} ${title}`}>{title}</List.Item>
        ))}
      </List.Unordered>
    </div>
  );
}
