import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { CaseView } from '../../core/contracts/index';
import { isPast } from '../../core/calendar/index';
import { nextTask } from '../../core/cases/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { DueNote } from '../parts/index';
import { useMe } from '../session/me';
import { TaskAction } from './task-action';

/** The one thing to do now, or the choice of the way on. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const me = useMe();
  if (view.case.status === 'closed') return <Told lead={nbCases.next.closed} />;
  if (!view.may.work) return <Told lead={nbCases.next.reading} />;
  const now = { today: me.today, time: view.time };
  const next = nextTask(view.case, now);
  return (
    <Told lead={nbCases.next.lead(words(view.step.title))}>
      {next ? (
        <>
          <p className="trapp-do-next__title">{next.title}</p>
          <DueNote due={next.due} dueAt={next.dueAt} today={me.today} overdue={isPast(next, now)} />
          <TaskAction view={view} task={next} variant="primary" />
        </>
      ) : (
        <>
          <p className="trapp-do-next__title">{view.may.decide ? nbCases.next.choose : nbCases.outcome.notYours}</p>
          {view.may.decide && (
            <div className="trapp-cluster">
              <Button onClick={() => document.getElementById('decision.outcome')?.focus()}>{nbCases.next.goToOutcome}</Button>
            </div>
          )}
        </>
      )}
    </Told>
  );
}

/** Stands out from everything else on the page. */
function Told({ lead, children }: { readonly lead: string; readonly children?: ReactNode }) {
  return (
    <section className="trapp-do-next" aria-labelledby="next-step">
      <Heading level={2} data-size="xs" id="next-step">
        {nbCases.next.title}
      </Heading>
      <Paragraph>{lead}</Paragraph>
      {children}
    </section>
  );
}
