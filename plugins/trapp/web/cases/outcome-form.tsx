import { Button, List, Paragraph, Radio, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { ErrorSummary, TextField } from '../parts/index';

/** Under one name, so that no other form on the page has a field with the same id. */
interface OutcomeValues {
  decision: { outcome: string; reason: string };
}

const text = nbCases.outcome;

/** The ways out of the step. Those that lack something say what, and a person chooses with a reason. */
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
  const purposes = new Map(view.consentPurposes.map((purpose) => [purpose.key, words(purpose.title).toLocaleLowerCase('nb')]));
  const { errors, submitCount } = form.formState;
  const chosen = form.register('decision.outcome', { required: text.needOutcome });
  if (!view.may.decide) return null;
  return (
    <Section title={text.title} lead={text.lead}>
      <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ decision }) => act.mutate({ params: { caseId: view.case.id }, input: decision }))}>
        <Fieldset id="decision.outcome" tabIndex={-1}>
          <Fieldset.Legend>{text.legend}</Fieldset.Legend>
          {view.outcomes.map(({ outcome, gates, available }) => (
            <div key={outcome.key} className="trapp-outcome">
              <Radio
                {...chosen}
                id={`outcome-${outcome.key}`}
                value={outcome.key}
                label={words(outcome.title)}
                disabled={!available}
                {...(outcome.help ? { description: words(outcome.help) } : {})}
                aria-invalid={errors.decision?.outcome ? true : undefined}
              />
              {!available && (
                <div className="trapp-outcome__lacking">
                  <Paragraph data-size="sm">{text.lacking}</Paragraph>
                  <List.Unordered data-size="sm">
                    {gates
                      .filter((state) => !state.open)
                      .map(({ gate }) => (
                        <List.Item key={JSON.stringify(gate)}>{text.gate(gate, (key) => purposes.get(key) ?? key)}</List.Item>
                      ))}
                  </List.Unordered>
                </div>
              )}
            </div>
          ))}
          {errors.decision?.outcome && <ValidationMessage>{errors.decision.outcome.message}</ValidationMessage>}
        </Fieldset>
        <TextField label={text.reason} description={text.reasonHelp} rows={3} error={errors.decision?.reason?.message} {...form.register('decision.reason', { required: text.needReason })} />
        <ErrorSummary errors={errors} problem={act.error} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={act.isPending}>
            {text.choose}
          </Button>
        </div>
      </form>
    </Section>
  );
}
