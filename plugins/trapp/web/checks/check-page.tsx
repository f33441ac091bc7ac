import { Alert, Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { useParams, useSearchParams } from 'react-router-dom';
import type { CheckView } from '../../core/contracts/index';
import { useAct, useOperation } from '../api/index';
import { dayWords, momentWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbChecks } from '../messages/nb-checks';
import { DueNote, EmptyState, ErrorSummary, PupilName } from '../parts/index';
import { useMe } from '../session/me';
import { CheckState } from './check-list';
import { placeOf } from './check-words';
import { PupilToCheck } from './pupil-to-check';

const say = nbChecks.check;

export default function CheckPage() {
  const { routineKey = '', checkKey = '', schoolId = '' } = useParams();
  const [search] = useSearchParams();
  const groupId = search.get('klasse') ?? undefined;
  const query = useOperation('viewCheck', { params: { checkKey }, input: { routineKey, schoolId, ...(groupId === undefined ? {} : { groupId }) } });
  return (
    <AwaitPage query={query} title={say.one}>
      {(view) => <Check view={view} key={view.row.occasion} />}
    </AwaitPage>
  );
}

/** One check as a list to go through, one action per pupil (S34-S42, B101). */
function Check({ view }: { readonly view: CheckView }) {
  const { today } = useMe();
  const { row, help, lookedAt, handled, pupils } = view;
  return (
    <Page
      title={words(row.title)}
      kicker={`${placeOf(row)} · ${dayWords(row.occasion)}`}
      trail={[{ to: '/sjekker', label: nbChecks.title }]}
      beside={<CheckState state={row.state} />}
      lead={row.state !== 'done' && <DueNote due={row.dueOn} dueAt={row.dueAt} today={today} overdue={row.state === 'overdue'} />}
      width="narrow"
    >
      {row.done && <Done done={row.done} />}
      {lookedAt !== null && lookedAt !== row.occasion && <Alert data-color="info">{say.otherDay(dayWords(lookedAt))}</Alert>}
      {help && (
        <Details data-size="sm">
          <Details.Summary>{say.help}</Details.Summary>
          <Details.Content>
            <Paragraph>{words(help)}</Paragraph>
          </Details.Content>
        </Details>
      )}
      <Section title={say.list} beside={<span className="trapp-subtle">{say.number(pupils.length)}</span>}>
        {lookedAt === null && <Paragraph>{say.noData}</Paragraph>}
        {lookedAt !== null && pupils.length === 0 && <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={say.empty} />}
        <ul className="trapp-list">
          {byGroup(pupils).map((pupil) => (
            <PupilToCheck key={pupil.pupil.id} listed={pupil} place={row} noAnswerTo={view.noAnswerTo} />
          ))}
        </ul>
        {handled.length > 0 && <Handled handled={handled} />}
      </Section>
      {row.state !== 'done' && <Complete view={view} />}
    </Page>
  );
}

function Handled({ handled }: Pick<CheckView, 'handled'>) {
  return (
    <Details data-size="sm">
      <Details.Summary>{say.handled(handled.length)}</Details.Summary>
      <Details.Content>
        <ul className="trapp-list">
          {handled.map(({ pupil, by }) => (
            <li key={pupil.id}>
              <PupilName pupil={pupil} /> <span className="trapp-subtle">{say.handledBy[by]}</span>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}

function Complete({ view: { row, pupils } }: { readonly view: CheckView }) {
  const { checkKey, routineKey, schoolId, groupId, occasion } = row;
  const complete = useAct('completeCheck');
  const left = pupils.filter(({ answers }) => answers.length === 0).length;
  return (
    <div className="trapp-stack">
      <Paragraph>{say.left(left)}</Paragraph>
      <ErrorSummary problem={complete.error} attempt={complete.isError ? 1 : 0} />
      <div className="trapp-cluster">
        <Button
          variant={left === 0 ? 'primary' : 'secondary'}
          loading={complete.isPending}
          onClick={() => complete.mutate({ params: { checkKey }, input: { routineKey, schoolId, occasion, ...(groupId === null ? {} : { groupId }) } })}
        >
          {say.complete}
        </Button>
      </div>
    </div>
  );
}

function Done({ done: { by, doneAt, counts, wasLate } }: { readonly done: NonNullable<CheckView['row']['done']> }) {
  return (
    <Alert data-color="success" role="status">
      <Paragraph>
        <strong>{say.done}</strong> {say.doneBy(by, momentWords(doneAt))}
      </Paragraph>
      <Paragraph>{say.counts(counts.listed, counts.handled, counts.answered, counts.left)}</Paragraph>
      {wasLate && <Paragraph>{say.late}</Paragraph>}
    </Alert>
  );
}

/** Class by class, as they are gone through at a meeting (S40). */
function byGroup(pupils: CheckView['pupils']): CheckView['pupils'] {
  return [...pupils].sort((one, other) => one.pupil.grade - other.pupil.grade || one.pupil.groupName.localeCompare(other.pupil.groupName, 'nb', { numeric: true }) || one.pupil.name.localeCompare(other.pupil.name, 'nb'));
}
