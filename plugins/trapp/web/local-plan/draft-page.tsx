import { Alert, Details, Link, List, Paragraph } from '@digdir/designsystemet-react';
import { useForm } from 'react-hook-form';
import { useParams } from 'react-router-dom';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords, momentWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { ProblemAlert, StatusTag, TextLink } from '../parts/index';
import { DraftForm } from './draft-form';
import { toContent, toForm, type PlanForm } from './plan-form';
import { ProposedPlan } from './proposed-plan';
import { SendPanel, WaitingPanel } from './send-panel';
import { toneOf } from './standing';
import { usePlanSave } from './use-plan-save';
import './local-plan.css';

const text = nbLocalPlan.draft;

/** Where leaders write their school's plan, and where it is approved. */
export default function DraftPage() {
  const { schoolId = '', routineKey = '' } = useParams();
  const query = useOperation('viewLocalPlanDraft', { params: { schoolId, routineKey } });
  return (
    <AwaitPage title={nbLocalPlan.link} query={query}>
      {(view) => (
        <Page
          title={text.title(view.schoolName)}
          kicker={text.routine(words(view.routineTitle))}
          lead={view.left.introduction ? words(view.left.introduction) : text.lead}
          width="narrow"
          trail={[{ to: '/skolens-plan', label: nbLocalPlan.link }]}
          beside={<StatusTag tone={toneOf(view.standing.state)}>{nbLocalPlan.states[view.standing.state](dayWords(view.standing.since))}</StatusTag>}
        >
          <Notices view={view} />
          {view.may.write && view.proposal === null ? <Writing key={`${view.schoolId} ${view.routineKey}`} view={view} /> : <ProposedPlan view={view} />}
          <WaitingPanel view={view} />
          <Before view={view} />
        </Page>
      )}
    </AwaitPage>
  );
}

function Notices({ view: { returned, proposal, standing } }: { readonly view: LocalPlanDraftView }) {
  return (
    <>
      {returned && (
        <Alert data-color="warning">
          <Paragraph>
            {text.returned(returned.by, dayWords(returned.on))} {returned.reason}
          </Paragraph>
        </Alert>
      )}
      {proposal && (
        <Alert data-color="info">
          <Paragraph>{text.waiting(proposal.by, dayWords(proposal.on))}</Paragraph>
        </Alert>
      )}
      {standing.changes.length > 0 && (
        <Alert data-color="warning">
          <Paragraph>{text.changes}</Paragraph>
          <List.Unordered>
            {standing.changes.map((change) => (
              <List.Item key={change}>{change}</List.Item>
            ))}
          </List.Unordered>
        </Alert>
      )}
      {standing.renewBy && <Paragraph className="trapp-subtle">{text.renewBy(dayWords(standing.renewBy))}</Paragraph>}
    </>
  );
}

function Writing({ view }: { readonly view: LocalPlanDraftView }) {
  const form = useForm<PlanForm>({ defaultValues: toForm(view) });
  const { state, touch, flush } = usePlanSave(view, () => toContent(form.getValues()));
  const saved = view.savedAt && view.savedBy ? text.saved(momentWords(view.savedAt), view.savedBy) : text.notSaved;
  return (
    <>
      <DraftForm view={view} form={form} onTouch={touch} />
      {state.kind === 'failed' ? (
        <div role="alert">
          <Paragraph>{text.unsaved}</Paragraph>
          <ProblemAlert problem={state.problem} />
        </div>
      ) : (
        <p className="trapp-subtle trapp-save-note" role="status">
          {state.kind === 'idle' ? saved : text.saving}
        </p>
      )}
      <SendPanel view={view} flush={flush} />
    </>
  );
}

function Before({ view: { versions, schoolId, routineKey, content } }: { readonly view: LocalPlanDraftView }) {
  if (versions.length === 0) return null;
  const open = `/app/apen/plan/${schoolId}/${routineKey}`;
  return (
    <Section title={text.before}>
      <Paragraph>
        <TextLink to={`/skolens-plan/${schoolId}/${routineKey}`}>{nbLocalPlan.list.title}</TextLink>
      </Paragraph>
      {content.openToHomes && (
        <Paragraph>
          {nbLocalPlan.page.openLink} <Link href={open}>{open}</Link>
        </Paragraph>
      )}
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.before}</Details.Summary>
        <Details.Content>
          <List.Unordered>
            {versions.map(({ number, validFrom, reason, writtenBy, approvedBy }) => (
              <List.Item key={number}>{text.version(number, dayWords(validFrom), reason, writtenBy, approvedBy)}</List.Item>
            ))}
          </List.Unordered>
        </Details.Content>
      </Details>
    </Section>
  );
}
