import { Button, Details, List, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { CaseView, EscalationView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { Section, useNotice } from '../layout/index';
import { words } from '../language/words';
import { nbClimb } from '../messages/nb-climb';
import { ChoiceField, ErrorSummary, TextField } from '../parts/index';
import { useRoleName } from '../session/role-names';

const text = nbClimb.proposals;

/** What the routine proposes in the case, with why; each is followed, or declined with a reason (S39, B28). */
export function Proposals({ view }: { readonly view: CaseView }) {
  if (view.escalations.length === 0) return null;
  return (
    <Section title={text.title} lead={view.may.decide ? text.lead : text.reading}>
      <ul className="trapp-list">
        {view.escalations.map((proposal, index) => (
          <li key={proposal.raised.id} className="trapp-stack">
            <Proposal proposal={proposal} />
            {view.may.decide && <AnswerForm caseId={view.case.id} proposal={proposal} name={`proposal${index}`} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Proposal({ proposal: { raised, help, outcome, tasks, lacks } }: { readonly proposal: EscalationView }) {
  const roleName = useRoleName();
  const steps = [...(outcome ? [text.outcome(words(outcome.title))] : []), ...tasks.map(({ title, responsible }) => text.task(words(title), roleName(responsible)))];
  return (
    <div className="trapp-stack trapp-stack--tight">
      <strong>{raised.title}</strong>
      <span className="trapp-subtle">{text.raisedOn(dayWords(raised.raisedOn))}</span>
      <Paragraph>
        <strong>{text.because}</strong> {raised.reason}
      </Paragraph>
      {steps.length === 0 ? <Paragraph className="trapp-subtle">{text.told}</Paragraph> : <Lines lead={text.will} lines={steps} />}
      {lacks.length > 0 && <Lines lead={text.lacks} lines={lacks} />}
      {help && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{text.about}</Details.Summary>
          <Details.Content>{words(help)}</Details.Content>
        </Details>
      )}
    </div>
  );
}

function Lines({ lead, lines }: { readonly lead: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <Paragraph>{lead}</Paragraph>
      <List.Unordered data-size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List.Unordered>
    </div>
  );
}

interface Answer {
  answer: string;
  reason: string;
}

/** Fields are named by the proposal, for there may be several on the page. */
function AnswerForm({ caseId, proposal: { raised, outcome, tasks, lacks }, name }: { readonly caseId: string; readonly proposal: EscalationView; readonly name: string }) {
  const say = useNotice();
  const form = useForm<Record<string, Answer>>({ defaultValues: { [name]: { answer: '', reason: '' } }, shouldFocusError: false });
  const follow = useAct('followEscalation', { onDone: () => say(text.followed) });
  const decline = useAct('declineEscalation', { onDone: () => say(text.declined) });
  const errors = form.formState.errors[name];
  const isOpen = lacks.length === 0;
  const save = (values: Record<string, Answer>) => {
    const { answer = '', reason = '' } = values[name] ?? {};
    const asked = { params: { caseId, escalationId: raised.id }, input: { reason } };
    if (answer === 'follow') follow.mutate(asked);
    else decline.mutate(asked);
  };
  const options = [
    { value: 'follow', label: outcome === null && tasks.length === 0 ? text.followTold : text.follow, disabled: !isOpen, ...(isOpen ? {} : { description: text.followWaits }) },
    { value: 'decline', label: text.decline, description: text.declineHelp },
  ];
  return (
    <form noValidate className="trapp-form" onSubmit={form.handleSubmit(save)}>
      <ChoiceField legend={text.answer} options={options} register={form.register(`${name}.answer`, { required: text.needAnswer })} error={errors?.answer?.message} />
      <TextField label={text.reason} rows={2} maxLength={2000} error={errors?.reason?.message} {...form.register(`${name}.reason`, { required: text.needReason })} />
      <ErrorSummary errors={form.formState.errors} problem={follow.error ?? decline.error} attempt={form.formState.submitCount} />
      <div className="trapp-cluster">
        <Button type="submit" variant="secondary" aria-label={text.saveFor(raised.title)} loading={follow.isPending || decline.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
