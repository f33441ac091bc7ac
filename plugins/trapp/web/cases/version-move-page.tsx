import { Button, Field, Label, List, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router-dom';
import type { CaseView, VersionMoveView } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { atTime, dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section, useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { nbVersions as text } from '../messages/nb-versions';
import { EmptyState, ErrorSummary, TextField, TextLink } from '../parts/index';

/** What the newest version of the routine would change in the case, and the choice: go over to it, or stay (C3, B108). */
export default function VersionMovePage() {
  const { caseId = '' } = useParams();
  const held = useOperation('viewCase', { params: { caseId } });
  return (
    <AwaitPage title={text.title} query={held}>
      {(view) => (view.routine.newer === null ? <Newest view={view} /> : <Preview view={view} />)}
    </AwaitPage>
  );
}

const frameOf = ({ case: { id }, pupil }: CaseView) => ({
  title: text.title,
  width: 'narrow' as const,
  kicker: text.kicker(pupil.name),
  trail: [{ to: '/saker', label: nbCases.trail }, { to: `/saker/${id}`, label: pupil.name }],
});

/** Somebody has kept the address, or was quicker: there is nothing to decide. */
function Newest({ view }: { readonly view: CaseView }) {
  return (
    <Page {...frameOf(view)}>
      <EmptyState title={text.newest(view.routine.version)}>
        <TextLink to={`/saker/${view.case.id}`}>{text.back}</TextLink>
      </EmptyState>
    </Page>
  );
}

function Preview({ view }: { readonly view: CaseView }) {
  const [step, setStep] = useState('');
  const caseId = view.case.id;
  const move = useOperation('viewVersionMove', { params: { caseId }, input: step === '' ? {} : { step } });
  return (
    <AwaitPage title={text.title} query={move}>
      {(seen) => (
        <Page {...frameOf(view)} lead={<Paragraph>{text.lead(seen.version, seen.publishedBy, dayWords(seen.publishedAt.slice(0, 10)))}</Paragraph>}>
          <Section title={text.whatIsNew}>
            <Paragraph>{seen.reason}</Paragraph>
          </Section>
          <Where seen={seen} current={view.case.step} onStep={setStep} />
          <Section title={text.kept} lead={text.keptHelp}>
            <Tasks tasks={seen.kept} />
          </Section>
          <Section title={text.added}>
            <Tasks tasks={seen.added} />
          </Section>
          <Section title={text.dropped}>
            <Tasks tasks={seen.dropped} />
          </Section>
          {seen.changes.length > 0 && (
            <Section title={text.changes}>
              <List.Unordered>
                {seen.changes.map((line) => (
                  <List.Item key={line}>{line}</List.Item>
                ))}
              </List.Unordered>
            </Section>
          )}
          {view.may.decide && <Decision caseId={caseId} seen={seen} current={view.case.step} />}
        </Page>
      )}
    </AwaitPage>
  );
}

interface WhereProps {
  readonly seen: VersionMoveView;
  /** The step that the case stands on now. */
  readonly current: string;
  readonly onStep: (step: string) => void;
}

function Where({ seen, current, onStep }: WhereProps) {
  const isGone = seen.steps.every(({ key }) => key !== current);
  const title = words(seen.steps.find(({ key }) => key === seen.step)?.title ?? { nb: '' });
  return (
    <Section title={text.where}>
      {isGone ? <Paragraph>{text.gone}</Paragraph> : seen.step === current && <Paragraph>{text.stays(title)}</Paragraph>}
      {isGone && (
        <Field>
          <Label>{text.chooseStep}</Label>
          <Select id="step" value={seen.step ?? ''} onChange={({ target }) => onStep(target.value)}>
            <Select.Option value="">{text.pick}</Select.Option>
            {seen.steps.map((one) => (
              <Select.Option key={one.key} value={one.key}>
                {words(one.title)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {isGone && seen.step !== null && <Paragraph>{text.goesTo(title)}</Paragraph>}
    </Section>
  );
}

function Tasks({ tasks }: { readonly tasks: VersionMoveView['kept'] }) {
  if (tasks.length === 0) return <Paragraph className="trapp-subtle">{text.none}</Paragraph>;
  return (
    <List.Unordered>
      {tasks.map(({ title, due, dueAt }) => (
        <List.Item key={title}>{`${title}, ${text.due(atTime(dayWords(due), dueAt))}`}</List.Item>
      ))}
    </List.Unordered>
  );
}

interface DecisionProps {
  readonly caseId: string;
  readonly seen: VersionMoveView;
  readonly current: string;
}

function Decision({ caseId, seen, current }: DecisionProps) {
  const say = useNotice();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false });
  const done = (notice: string) => () => {
    say(notice);
    void navigate(`/saker/${caseId}`);
  };
  const move = useAct('moveVersion', { onDone: done(text.moved) });
  const stay = useAct('declineVersion', { onDone: done(text.stayed) });
  const { errors, submitCount } = form.formState;
  const params = { caseId };
  const step = seen.step === current ? null : seen.step;
  return (
    <Section title={text.decide}>
      <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ reason }) => move.mutate({ params, input: { version: seen.version, step, reason } }))}>
        <TextField label={text.reason} description={text.reasonHelp} rows={3} error={errors.reason?.message} {...form.register('reason', { required: text.needReason })} />
        <ErrorSummary errors={errors} problem={move.error ?? stay.error} attempt={submitCount} />
        <div className="trapp-cluster">
          <Button type="submit" loading={move.isPending} disabled={seen.step === null}>
            {text.move}
          </Button>
          <Button type="button" variant="secondary" loading={stay.isPending} onClick={form.handleSubmit(({ reason }) => stay.mutate({ params, input: { version: seen.version, reason } }))}>
            {text.stay}
          </Button>
        </div>
      </form>
    </Section>
  );
}
