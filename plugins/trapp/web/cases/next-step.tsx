import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { isOverdue } from '../../core/calendar/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { DueNote } from '../parts/index';
import { useMe } from '../session/me';
import { TaskAction } from './task-action';

/** The one thing to do now: the first task that must be done, or the choice of the way on. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const me = useMe();
  if (view.case.status === 'closed') return <Told text={nbCases.next.closed} />;
  if (!view.may.work) return <Told text={nbCases.next.reading} />;
  const open = view.case.tasks.filter((task) => task.step === view.case.step && task.doneOn === null && !task.dropped);
  const next = open.find((task) => task.required);
  return (
    <Section title={nbCases.next.title} lead={nbCases.next.lead(words(view.step.title))}>
      {next ? (
        <div className="trapp-next">
          <p className="trapp-next__title">{next.title}</p>
          <DueNote due={next.due} today={me.today} overdue={isOverdue(next.due, me.today)} />
          <TaskAction view={view} task={next} variant="primary" />
        </div>
      ) : (
        <div className="trapp-stack--tight trapp-stack">
          <Paragraph>{view.may.decide ? nbCases.next.choose : nbCases.outcome.notYours}</Paragraph>
          {view.may.decide && (
            <div className="trapp-cluster">
              <Button onClick={() => document.getElementById('decision.outcome')?.focus()}>{nbCases.next.goToOutcome}</Button>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

function Told({ text }: { readonly text: string }) {
  return (
    <Section title={nbCases.next.title}>
      <Paragraph>{text}</Paragraph>
    </Section>
  );
}
