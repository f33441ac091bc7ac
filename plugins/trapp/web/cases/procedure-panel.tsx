import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView, ProcedureView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section, useNotice } from '../layout/index';
import { nbProcedures } from '../messages/nb-procedures';
import { ChoiceField, FormEnd, StatusTag, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface SituationValues {
  situation: { key: string; why: string };
}

const say = nbProcedures;

/** The procedure of the step: which day it is, what the situation is, and what to do when the days are over (B32-B35). Shows nothing where there is none. */
export function ProcedurePanel({ view }: { readonly view: CaseView }) {
  const { procedure, may } = view;
  if (!procedure) return null;
  const { day, days, dueOn, isOver, afterwards, chosen, situations } = procedure;
  const current = situations.find(({ key }) => key === chosen?.situation);
  const form = may.work && <SituationForm key={chosen?.situation} caseId={view.case.id} procedure={procedure} />;
  return (
    <Section title={words(procedure.title)} lead={say.due(dayWords(dueOn))} beside={<StatusTag tone={isOver ? 'warning' : 'info'}>{isOver ? say.over : say.day(day, days)}</StatusTag>}>
      {isOver && <Alert data-color="warning">{words(afterwards)}</Alert>}
      {chosen && current && (
        <div className="trapp-row__main">
          <strong>{words(current.title)}</strong>
          <Paragraph>{chosen.why}</Paragraph>
          <span className="trapp-subtle">{say.chosen(view.people[chosen.by] ?? '', dayWords(chosen.on))}</span>
        </div>
      )}
      {chosen && form ? (
        <Details data-size="sm">
          <Details.Summary>{say.change}</Details.Summary>
          <Details.Content>{form}</Details.Content>
        </Details>
      ) : (
        form
      )}
    </Section>
  );
}

function SituationForm({ caseId, procedure: { situations, chosen } }: { readonly caseId: string; readonly procedure: ProcedureView }) {
  const notify = useNotice();
  const form = useForm<SituationValues>({ defaultValues: { situation: { key: '', why: '' } }, shouldFocusError: false });
  const act = useAct('chooseSituation', { onDone: () => notify(say.saved) });
  const { errors, submitCount } = form.formState;
  const options = situations
    .filter(({ key }) => key !== chosen?.situation)
    .map(({ key, title, help, measures }) => ({ value: key, label: words(title), description: [help && words(help), say.measures(measures)].filter(Boolean).join(' · ') }));
  const save = ({ situation: { key, why } }: SituationValues) => act.mutate({ params: { caseId }, input: { situation: key, why: why.trim() } });
  return (
    <form noValidate className="trapp-form" onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <ChoiceField legend={say.situation} description={say.lead} options={options} error={errors.situation?.key?.message} register={form.register('situation.key', { required: say.missing.situation })} />
      <TextField
        label={say.why}
        description={say.whyHelp}
        rows={3}
        maxLength={2000}
        error={errors.situation?.why?.message}
        {...form.register('situation.why', { validate: (why) => why.trim() !== '' || say.missing.why })}
      />
      <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
        {say.choose}
      </FormEnd>
    </form>
  );
}
