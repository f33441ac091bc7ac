import { Details, Fieldset, List, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { FormEnd, TextField } from '../parts/index';
import { OtherWayForm } from './other-way-form';

/** Under one name, so that no other form on the page has a field with the same id. */
interface OutcomeValues {
  decision: { outcome: string; reason: string };
}

const text = nbCases.outcome;

/** The ways out of the step that are open: a person chooses one, with a reason. Those that lack something stand below and say what. */
export function OutcomeForm({ view }: { readonly view: CaseView }) {
  const say = useNotice();
  const form = useForm<OutcomeValues>({ defaultValues: { decision: { outcome: '', reason: '' } }, shouldFocusError: false });
  const act = useAct('chooseOutcome', {
    onDone: () => {
      form.reset();
      say(text.moved);
      window.scrollTo({ top: 0 });
    },
  });
  const { errors, submitCount } = form.formState;
  const chosen = form.register('decision.outcome', { required: text.needOutcome });
  if (!view.may.decide) return null;
  const available = view.outcomes.filter((state) => state.available);
  const waiting = view.outcomes.filter((state) => !state.available);
  return (
    <Section title={text.title} lead={text.lead}>
      {available.length === 0 ? (
        <p className="trapp-subtle">{text.noneYet}</p>
      ) : (
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ decision }) => act.mutate({ params: { caseId: view.case.id }, input: { ...decision, visit: view.case.path.length } }))}>
          <Fieldset id="decision.outcome" tabIndex={-1}>
            <Fieldset.Legend>{text.legend}</Fieldset.Legend>
            {available.map(({ outcome }) => (
              <Radio
                key={outcome.key}
                {...chosen}
                id={`outcome-${outcome.key}`}
                value={outcome.key}
                label={words(outcome.title)}
                {...(outcome.help ? { description: words(outcome.help) } : {})}
                aria-invalid={errors.decision?.outcome ? true : undefined}
              />
            ))}
            {errors.decision?.outcome && <ValidationMessage>{errors.decision.outcome.message}</ValidationMessage>}
          </Fieldset>
          <TextField
            label={text.reason}
            description={text.reasonHelp}
            rows={3}
            error={errors.decision?.reason?.message}
            {...form.register('decision.reason', { required: text.needReason })}
          />
          <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
            {text.choose}
          </FormEnd>
        </form>
      )}
      {waiting.length > 0 && <WaitingOutcomes outcomes={waiting} />}
      <OtherWayForm view={view} />
    </Section>
  );
}

/** The ways that are not open yet, each with what to do first. */
function WaitingOutcomes({ outcomes }: { readonly outcomes: CaseView['outcomes'] }) {
  return (
    <Details className="trapp-help">
      <Details.Summary>{text.waiting(outcomes.length)}</Details.Summary>
      <Details.Content>
        <ul className="trapp-list">
          {outcomes.map(({ outcome, gates }) => (
            <li key={outcome.key}>
              <strong>{words(outcome.title)}</strong>
              <List.Unordered data-size="sm">
                {gates
                  .filter((state) => !state.open)
                  .map(({ message }) => (
                    <List.Item key={message}>{message}</List.Item>
                  ))}
              </List.Unordered>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
