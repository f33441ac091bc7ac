import type { LocalPlanWait } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { StatusTag, TextLink } from '../parts/index';
import { toneOf } from './standing';

const text = nbLocalPlan.day;

/** Plans that wait for a leader, on their day. */
export function MyPlans({ plans }: { readonly plans: readonly LocalPlanWait[] }) {
  if (plans.length === 0) return null;
  return (
    <Section title={text.title}>
      <ul className="trapp-list">
        {plans.map(({ schoolId, schoolName, routineKey, todo, state, since, remindedOn }) => (
          <li key={`${schoolId} ${routineKey}`} className="trapp-row">
            <div className="trapp-row__main">
              <TextLink to={`/skolens-plan/${schoolId}/${routineKey}/skriv`}>{todo === 'approve' ? text.approve(schoolName) : state === 'renew' ? text.renew(schoolName) : text.write(schoolName)}</TextLink>
              {remindedOn !== null && <span className="trapp-subtle">{nbLocalPlan.list.reminded(dayWords(remindedOn))}</span>}
            </div>
            <StatusTag tone={toneOf(state)}>{nbLocalPlan.states[state](dayWords(since))}</StatusTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
