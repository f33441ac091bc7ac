import { Paragraph } from '@digdir/designsystemet-react';
import type { OutputOf } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { EmptyState, StatusTag, TextLink } from '../parts/index';
import { toneOf } from './standing';

const text = nbLocalPlan.list;
type Row = OutputOf<'listLocalPlans'>['plans'][number];

/** The plans of one's own schools: to read for everybody, to write and approve for leaders. */
export default function PlansPage() {
  const query = useOperation('listLocalPlans');
  return (
    <AwaitPage title={text.title} query={query}>
      {({ plans }) => (
        <Page title={text.title} lead={text.lead} width="narrow">
          {plans.length === 0 ? (
            <EmptyState title={text.none}>{text.noneMore}</EmptyState>
          ) : (
            <ul className="trapp-list">
              {plans.map((plan) => (
                <PlanRow key={`${plan.schoolId} ${plan.routineKey}`} plan={plan} />
              ))}
            </ul>
          )}
        </Page>
      )}
    </AwaitPage>
  );
}

function PlanRow({ plan }: { readonly plan: Row }) {
  const { schoolId, schoolName, routineKey, routineTitle, state, since, number, lacks, remindedOn, may } = plan;
  const to = `/skolens-plan/${schoolId}/${routineKey}`;
  return (
    <li className="trapp-row">
      <div className="trapp-row__main">
        <strong>{schoolName}</strong>
        <span className="trapp-subtle">{words(routineTitle)}</span>
        {number !== null && <TextLink to={to}>{text.read(schoolName)}</TextLink>}
        {may.approve ? <TextLink to={`${to}/skriv`}>{text.approve(schoolName)}</TextLink> : may.write && <TextLink to={`${to}/skriv`}>{text.write(schoolName)}</TextLink>}
        {may.write && lacks.length > 0 && <Paragraph data-size="sm">{text.lacks(lacks.join(', '))}</Paragraph>}
        {may.write && remindedOn !== null && <Paragraph data-size="sm">{text.reminded(dayWords(remindedOn))}</Paragraph>}
      </div>
      <StatusTag tone={toneOf(state)}>{nbLocalPlan.states[state](dayWords(since))}</StatusTag>
    </li>
  );
}
