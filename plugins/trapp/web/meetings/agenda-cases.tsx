import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { AgendaCaseView, TeamMeetingView } from '../../core/contracts/index';
import { useAct } from '../api/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbMeetings } from '../messages/nb-meetings';
import { ConfirmButton, ProblemAlert, StatusTag, TextLink } from '../parts/index';
import { CaseForm } from './case-form';
import { PutOnForm } from './put-on-form';

const text = nbMeetings.case;

/** "Sak 2, 8. trinn", or by name where all who are there may know it. */
function caseLabel({ number, grade, pupil }: Pick<AgendaCaseView, 'number' | 'grade' | 'pupil'>): string {
  if (pupil !== null) return text.named(number, pupil.name, pupil.groupName);
  return grade === null ? text.number(number) : text.grade(number, grade);
}

/** The cases on the agenda, one after the other, and a way to put one on. */
export function AgendaCases({ view }: { readonly view: TeamMeetingView }) {
  return (
    <Section title={text.title}>
      {view.cases.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      <ul className="trapp-list">
        {view.cases.map((one) => (
          <li key={one.number}>
            <AgendaCase view={view} item={one} />
          </li>
        ))}
      </ul>
      {view.status === 'planned' && view.candidates.length > 0 && (
        <Details className="trapp-add">
          <Details.Summary>{text.put}</Details.Summary>
          <Details.Content>
            <PutOnForm view={view} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly view: TeamMeetingView;
  readonly item: AgendaCaseView;
}

function AgendaCase({ view, item }: ItemProps) {
  const { because, lacking, asked, decided, actionItems, concludedOn, own } = item;
  const label = caseLabel(item);
  return (
    <article className="trapp-agenda-case">
      <h3>{label}</h3>
      <div className="trapp-cluster">
        {because !== null && <StatusTag tone="info">{text.anonymous}</StatusTag>}
        {concludedOn !== null && <StatusTag tone="success">{text.concluded(dayWords(concludedOn))}</StatusTag>}
      </div>
      {because !== null && <p className="trapp-subtle">{because === 'not_shared' ? text.because.not_shared(lacking) : text.because[because]}</p>}
      <div className="trapp-row__main">
        <strong>{text.askedShort}</strong>
        <span className="trapp-prose">{asked}</span>
      </div>
      <div className="trapp-row__main">
        <strong>{text.decidedShort}</strong>
        <span className="trapp-prose">{decided.trim() === '' ? text.notYet : decided}</span>
      </div>
      {actionItems.length > 0 && (
        <div className="trapp-row__main">
          <strong>{text.actions}</strong>
          <ul className="trapp-list">
            {actionItems.map(({ id, what, who, due }) => (
              <li key={id}>{text.actionRow(what, who, due === '' ? '' : dayWords(due))}</li>
            ))}
          </ul>
        </div>
      )}
      {own !== null && <Own view={view} item={item} own={own} label={label} />}
    </article>
  );
}

/** For those who may open the case: which it is, behind a fold since others see the screen, and what to do with it. */
function Own({ view, item, own, label }: ItemProps & { readonly own: NonNullable<AgendaCaseView['own']>; readonly label: string }) {
  const params = { caseId: own.caseId, meetingId: view.id };
  const conclude = useAct('concludeAgendaCase');
  const off = useAct('takeOffAgenda');
  const isOpen = view.status === 'planned' && item.concludedOn === null && own.mayWrite;
  const problem = conclude.error ?? off.error;
  return (
    <>
      <Details className="trapp-help" data-size="sm">
        <Details.Summary>{text.whose}</Details.Summary>
        <Details.Content>
          <p>
            {own.pupil.name}, {own.pupil.groupName}. <TextLink to={`/saker/${own.caseId}`}>{text.open}</TextLink>
          </p>
        </Details.Content>
      </Details>
      {isOpen && own.closed && <p>{text.closed}</p>}
      {isOpen && !own.closed && (
        <Details className="trapp-add">
          <Details.Summary aria-label={text.writeFor(label)}>{text.write}</Details.Summary>
          <Details.Content>
            <CaseForm key={own.version} meetingId={view.id} own={own} number={item.number} askHelp={view.template.askHelp ?? null} />
          </Details.Content>
        </Details>
      )}
      {problem && <ProblemAlert problem={problem} />}
      {isOpen && (
        <div className="trapp-cluster">
          {!own.closed && own.text.decided.trim() !== '' && (
            <ConfirmButton variant="secondary" label={text.conclude} title={text.concludeTitle} confirm={text.concludeDo} loading={conclude.isPending} onConfirm={() => conclude.mutate({ params, input: { version: own.version } })}>
              <Paragraph>{text.concludeBody}</Paragraph>
            </ConfirmButton>
          )}
          <ConfirmButton variant="tertiary" label={text.off} title={text.offTitle} confirm={text.offDo} loading={off.isPending} onConfirm={() => off.mutate({ params })}>
            <Paragraph>{text.offBody}</Paragraph>
          </ConfirmButton>
        </div>
      )}
    </>
  );
}
