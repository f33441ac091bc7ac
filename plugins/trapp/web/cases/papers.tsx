import { Button, Details, Link } from '@digdir/designsystemet-react';
import { useNavigate } from 'react-router-dom';
import type { CaseView } from '../../core/contracts/index';
import { homeFirst, languages } from '../../core/language/index';
import { addressOf, useAct, useEntryId } from '../api/index';
import { momentWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbMapping } from '../messages/nb-mapping';
import { nbMeetings } from '../messages/nb-meetings';
import { nbRecords } from '../messages/nb-records';
import { ProblemAlert, StatusTag, TextLink } from '../parts/index';
import { DocumentList } from '../records/document-list';

const text = nbCases.papers;

/** Everything written in the case, drafts first, and the papers made of it. */
export function Papers({ view }: { readonly view: CaseView }) {
  const records = [...view.records].sort((a, b) => (a.status === b.status ? b.savedAt.localeCompare(a.savedAt) : a.status === 'draft' ? -1 : 1));
  const plan = view.records.filter((record) => record.kind === 'plan' && record.status === 'signed').at(-1);
  return (
    <Section title={text.title}>
      {records.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {records.map((record) => (
          <li key={record.id}>
            <div className="trapp-cluster">
              <TextLink to={`/notater/${record.id}`}>{words(record.title)}</TextLink>
              {record.status === 'draft' && <StatusTag tone="warning">{text.draft}</StatusTag>}
            </div>
            <span className="trapp-subtle">
              {record.signedAt === null ? text.lastSaved(momentWords(record.savedAt)) : text.signed(momentWords(record.signedAt))}
            </span>
            <DocumentList documents={view.documents.filter((document) => document.recordId === record.id)} isProtected={view.pupil.protected} />
          </li>
        ))}
      </ul>
      {view.records.some((record) => record.kind === 'conversation') && (
        <p>
          <TextLink to={`/saker/${view.case.id}/kartlegging`}>{nbMapping.toPage}</TextLink>
        </p>
      )}
      <p>
        <TextLink to={`/saker/${view.case.id}/moter`}>{nbMeetings.inCase.link}</TextLink>
      </p>
      {view.papers.length > 0 && <Letters view={view} />}
      {plan && view.may.work && view.case.status === 'open' && <PlanActions caseId={view.case.id} plan={plan} />}
    </Section>
  );
}

/** Letters home and sheets that the municipality has worded (B73-B76), folded away until somebody writes home. */
function Letters({ view }: { readonly view: CaseView }) {
  return (
    <Details>
      <Details.Summary>{text.letters}</Details.Summary>
      <Details.Content>
        <p className="trapp-subtle">{text.lettersLead}</p>
        <ul>
          {view.papers.map(({ key, title }) => (
            <li key={key}>
              {words(title)}:{' '}
              {homeFirst(languages, view.homeLanguages)
                .filter((language) => title[language] !== undefined)
                .map((language, index) => (
                  <span key={language}>
                    {index > 0 && ' · '}
                    <Link href={addressOf('printCasePaper', { params: { caseId: view.case.id, paperKey: key }, input: { language } })} download aria-label={`${words(title)} (${nbRecords.documents.languages[language]})`}>
                      {nbRecords.documents.languages[language]}
                    </Link>
                  </span>
                ))}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}

/** A signed plan is changed by a new edition, and evaluated when somebody finds the time, task or no task (S57, S58). */
function PlanActions({ caseId, plan }: { readonly caseId: string; readonly plan: CaseView['records'][number] }) {
  const navigate = useNavigate();
  const [revisionId] = useEntryId();
  const [evaluationId] = useEntryId();
  const act = useAct('startRecord', { onDone: ({ recordId }) => navigate(`/notater/${recordId}`) });
  const params = { caseId };
  return (
    <div className="trapp-stack trapp-stack--tight">
      {act.error && <ProblemAlert problem={act.error} />}
      <div className="trapp-cluster">
        <Button
          variant="secondary"
          data-size="sm"
          loading={act.isPending}
          onClick={() => act.mutate({ params, input: { kind: 'plan', template: plan.template, taskId: null, revises: plan.id, planRecordId: null, recordId: revisionId } })}
        >
          {text.revise}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          loading={act.isPending}
          onClick={() => act.mutate({ params, input: { kind: 'evaluation', template: null, taskId: null, revises: null, planRecordId: plan.id, recordId: evaluationId } })}
        >
          {text.evaluate}
        </Button>
      </div>
    </div>
  );
}
