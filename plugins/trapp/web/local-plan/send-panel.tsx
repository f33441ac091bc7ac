import { Alert, Button, Link, List, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { Section, useNotice } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { ErrorSummary, FormEnd, TextField } from '../parts/index';

const { send: text, answer: answering } = nbLocalPlan;

/** Puts the plan forward when nothing lacks, and says what does. */
export function SendPanel({ view, flush }: { readonly view: LocalPlanDraftView; readonly flush: () => Promise<number> }) {
  const say = useNotice();
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false });
  const act = useAct('proposeLocalPlan', { onDone: ({ standing }) => say(standing.state === 'proposed' ? text.sent : text.inForce) });
  const { schoolId, routineKey, problems, left } = view;
  const { errors, submitCount } = form.formState;
  const submit = async ({ reason }: { reason: string }) => {
    const edition = await flush();
    act.mutate({ params: { schoolId, routineKey }, input: { edition, reason } });
  };
  return (
    <Section title={text.title} lead={text[`${left.approvedBy}Help`]}>
      {problems.length > 0 ? (
        <div role="status">
          <Paragraph>{text.lacks}</Paragraph>
          <List.Unordered>
            {problems.map(({ path, message }) => (
              <List.Item key={path}>
                <Link href={`#${path.split('.').slice(0, 2).join('-')}`}>{message}</Link>
              </List.Item>
            ))}
          </List.Unordered>
        </div>
      ) : (
        <form noValidate className="trapp-form" onSubmit={form.handleSubmit((given) => submit(given).catch(() => undefined))}>
          <Paragraph role="status">{text.ready}</Paragraph>
          <TextField label={text.reason} description={text.reasonHelp} maxLength={500} error={errors.reason?.message} {...form.register('reason', { required: text.reason })} />
          <FormEnd errors={errors} problem={act.error} attempt={submitCount} isSending={act.isPending}>
            {text[left.approvedBy]}
          </FormEnd>
        </form>
      )}
    </Section>
  );
}

/** While it waits: taken back by the school, approved or sent back by the one who may. */
export function WaitingPanel({ view }: { readonly view: LocalPlanDraftView }) {
  const say = useNotice();
  const { schoolId, routineKey, edition, may, proposal } = view;
  const params = { schoolId, routineKey };
  const takeBack = useAct('withdrawLocalPlan', { onDone: () => say(text.takenBack) });
  const answer = useAct('answerLocalPlan', { onDone: ({ standing }) => say(standing.state === 'returned' || standing.state === 'draft' || standing.state === 'renew' ? answering.returned : answering.approved) });
  const form = useForm({ defaultValues: { reason: '' }, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  if (proposal === null) return null;
  return (
    <Section title={may.approve ? answering.title : text.title}>
      <Paragraph>{answering.proposed(proposal.by, proposal.reason)}</Paragraph>
      {may.approve && (
        <>
          <div className="trapp-cluster">
            <Button loading={answer.isPending} onClick={() => answer.mutate({ params, input: { edition, answer: { kind: 'approved' } } })}>
              {answering.approve}
            </Button>
          </div>
          <form noValidate className="trapp-form" onSubmit={form.handleSubmit(({ reason }) => answer.mutate({ params, input: { edition, answer: { kind: 'returned', reason } } }))}>
            <TextField label={answering.backReason} rows={3} maxLength={2000} error={errors.reason?.message} {...form.register('reason', { required: answering.backReason })} />
            <ErrorSummary errors={errors} problem={answer.error} attempt={submitCount} />
            <div className="trapp-cluster">
              <Button type="submit" variant="secondary">
                {answering.back}
              </Button>
            </div>
          </form>
        </>
      )}
      {may.write && (
        <div className="trapp-cluster">
          <Button variant="tertiary" loading={takeBack.isPending} onClick={() => takeBack.mutate({ params, input: { edition, reason: text.takeBackReason } })}>
            {text.takeBack}
          </Button>
        </div>
      )}
      {takeBack.error && (
        <Alert data-color="danger">
          <Paragraph>{takeBack.error.message}</Paragraph>
        </Alert>
      )}
    </Section>
  );
}
