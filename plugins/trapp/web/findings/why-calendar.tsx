import { Paragraph } from '@digdir/designsystemet-react';
import { daysOf, periodOf, type Explanation, type VerdictDay } from '../../core/rules/index';
import { AbsenceCalendar, Legend, type SeenDay } from '../absences/index';
import { useOperation } from '../api/index';
import { calledHere } from '../language/absence-names';
import { nbFindings } from '../messages/nb-findings';
import { Await } from '../parts/index';

const say = nbFindings.view.calendar;
const states = ['counted', 'earlier', 'left_out'] as const satisfies readonly VerdictDay['state'][];

/** The pupil's absence calendar over the rule's window, with what the rule made of each day when it was asked. */
export function WhyCalendar({ explanation, pupilId }: { readonly explanation: Pick<Explanation, 'verdict' | 'dataUntil'>; readonly pupilId: string }) {
  const query = useOperation('viewPupil', { params: { pupilId } });
  const period = periodOf(explanation.verdict);
  if (period === null) return <Paragraph>{say.noPeriod}</Paragraph>;
  const days = daysOf(explanation.verdict, 'nb', calledHere());
  const seen = new Map(days.map(({ date, state, notes }): [string, SeenDay] => [date, { state, words: say.line(say.seen[state], notes.join(', ')) }]));
  // A comparison looks at days before the window too.
  const from = [period.from, ...days.map(({ date }) => date)].sort()[0] ?? period.from;
  return (
    <Await query={query}>
      {({ absences, daysOff }) => (
        <div className="trapp-stack">
          <SeenLegend shown={states.filter((state) => days.some((day) => day.state === state))} />
          <AbsenceCalendar source={{ period: { from, to: period.to }, daysOff, absences, dataUntil: explanation.dataUntil }} seen={seen} />
          <Legend />
        </div>
      )}
    </Await>
  );
}

function SeenLegend({ shown }: { readonly shown: readonly VerdictDay['state'][] }) {
  return (
    <div className="trapp-legend">
      <span className="trapp-subtle">{say.legend}:</span>
      <ul>
        {shown.map((state) => (
          <li key={state}>
            <span className="trapp-seen" data-seen={state} aria-hidden="true" /> {say.seen[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}
