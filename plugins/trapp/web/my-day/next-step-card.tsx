import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { MyDay } from '../../core/contracts/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { nbMyDay } from '../messages/nb-my-day';
import { nbOversight } from '../messages/nb-oversight';
import { ActionLink } from '../parts/index';
import { useMe } from '../session/me';
import { nextStep, type NextStep } from './next-step';

interface Advice {
  readonly text: string;
  readonly label: string;
  readonly to: string;
}

/** Says the one thing to do first, with the way there. */
export function NextStepCard({ day }: { readonly day: MyDay }) {
  const step = nextStep(day);
  const isAbove = useMe().assignments.some(({ may }) => may.includes('oversee'));
  const isCalm = step.kind === 'nothing';
  // What schools have brought up has a page of its own: whoever it is for is not told that nothing waits.
  const { text, label, to } = isCalm && isAbove ? { text: nbMyDay.next.above, label: nbOversight.link, to: '/loftet' } : adviceFor(step);
  return (
    <section className="trapp-next" data-calm={isCalm} aria-labelledby="neste">
      <div>
        <Heading level={2} data-size="xs" id="neste">
          {!isCalm ? nbMyDay.next.title : isAbove ? nbMyDay.next.seeAbove : nbMyDay.next.nothing}
        </Heading>
        <Paragraph>{text}</Paragraph>
      </div>
      <ActionLink to={to} variant={isCalm ? 'secondary' : 'primary'}>
        {label}
      </ActionLink>
    </section>
  );
}

function adviceFor(step: NextStep): Advice {
  const say = nbMyDay.next;
  switch (step.kind) {
    case 'overdue_task':
      return { text: say.overdueTask(step.what, step.pupil), label: say.openCase, to: step.to };
    case 'overdue_concern':
      return { text: say.overdueConcern(step.pupil), label: say.assess, to: step.to };
    case 'way_on':
      return { text: say.wayOn(step.what, step.pupil), label: say.openCase, to: step.to };
    case 'referral':
      return { text: say.referral(step.what, step.pupil), label: say.answerReferral, to: step.to };
    case 'draft':
      return { text: say.draft(step.what, step.pupil), label: say.goOn, to: step.to };
    case 'concern':
      return { text: say.concern(step.pupil), label: say.assess, to: step.to };
    case 'task':
      return { text: say.task(step.what, step.pupil), label: say.openCase, to: step.to };
    case 'local_plan':
      return { text: nbLocalPlan.day.next(step.what), label: nbLocalPlan.day.open, to: step.to };
    case 'nothing':
      return { text: say.nothingMore, label: say.seeGroups, to: '/klasser' };
  }
}
