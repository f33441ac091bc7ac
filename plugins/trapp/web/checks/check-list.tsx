import type { Day } from '../../core/calendar/index';
import type { CheckRow, UnclearRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbChecks } from '../messages/nb-checks';
import { DueNote, StatusTag, TextLink } from '../parts/index';
import { addressOfCheck, placeOf } from './check-words';
import { PupilToCheck } from './pupil-to-check';

/** Checks to make, with the way to each list. */
export function CheckList({ checks, today }: { readonly checks: readonly CheckRow[]; readonly today: Day }) {
  return (
    <ul className="trapp-list">
      {checks.map((row) => (
        <li key={addressOfCheck(row)} className="trapp-row">
          <div className="trapp-row__main">
            <TextLink to={addressOfCheck(row)}>
              {words(row.title)}, {placeOf(row)}
            </TextLink>
            {row.state === 'done' ? <span className="trapp-subtle">{row.done && nbChecks.check.by(row.done.by, dayWords(row.done.doneOn))}</span> : <DueNote due={row.dueOn} dueAt={row.dueAt} today={today} overdue={row.state === 'overdue'} />}
            {row.missed.length > 0 && <span className="trapp-subtle">{nbChecks.missed(row.missed.map((day) => dayWords(day)))}</span>}
          </div>
          <CheckState state={row.state} />
        </li>
      ))}
    </ul>
  );
}

export function CheckState({ state }: Pick<CheckRow, 'state'>) {
  return <StatusTag tone={state === 'done' ? 'success' : state === 'overdue' ? 'warning' : 'info'}>{nbChecks.state[state]}</StatusTag>;
}

/** Whose home has not answered: for the one who follows up until it is clear (S35). */
export function UnclearSection({ unclear }: { readonly unclear: readonly UnclearRow[] }) {
  const say = nbChecks.unclear;
  return (
    <Section title={say.title} lead={say.lead}>
      <ul className="trapp-list">
        {unclear.map(({ answer, pupil, guardians, noAnswerTo, ...place }) => (
          <PupilToCheck key={`${pupil.id} ${place.checkKey}`} listed={{ pupil, guardians, figures: [], answers: [answer] }} place={place} noAnswerTo={noAnswerTo} />
        ))}
      </ul>
    </Section>
  );
}
