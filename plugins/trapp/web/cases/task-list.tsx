import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { Details } from '@digdir/designsystemet-react';
import type { CaseTask } from '../../core/cases/index';
import type { CaseView } from '../../core/contracts/index';
import { byDue, daysBetween, isPast } from '../../core/calendar/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { DueNote, StatusTag } from '../parts/index';
import { useMe } from '../session/me';
import { TaskAction } from './task-action';
import { TrustedAdult } from './trusted-adult-form';
import { useRoleName } from '../session/role-names';

/** Days ahead from which a task that the case itself has made is out of the way: asking about a consent again next autumn. */
const FAR_AHEAD = 60;

/** The step's tasks: those left first, then those done. Tasks that a meeting made stand among them. */
export function TaskList({ view }: { readonly view: CaseView }) {
  const tasks = view.case.tasks.filter((task) => !task.dropped && (task.step === view.case.step || task.doneOn === null));
  const { today } = useMe();
  const undone = tasks.filter((task) => task.doneOn === null).sort(byDue);
  const isFarAhead = (task: CaseTask) => task.key === null && daysBetween(today, task.due) > FAR_AHEAD;
  const left = undone.filter((task) => !isFarAhead(task));
  const later = undone.filter(isFarAhead);
  const done = tasks.filter((task) => task.doneOn !== null);
  return (
    <Section title={nbCases.tasks.title}>
      {left.length === 0 && <p className="trapp-subtle">{nbCases.tasks.none}</p>}
      <ul className="trapp-list">
        {left.map((task) => (
          <OpenTask key={task.id} view={view} task={task} />
        ))}
        {done.map((task) => (
          <li key={task.id} className="trapp-task trapp-task--done">
            <CheckmarkCircleIcon aria-hidden="true" />
            <span>
              {task.title}
              <span className="trapp-subtle trapp-task__note">
                {nbCases.tasks.done(dayWords(task.doneOn ?? ''), view.people[task.doneBy ?? ''] ?? '')}
              </span>
            </span>
            <TaskAction view={view} task={task} variant="tertiary" />
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{nbCases.tasks.later(later.length)}</Details.Summary>
          <Details.Content>
            <ul className="trapp-list">
              {later.map((task) => (
                <OpenTask key={task.id} view={view} task={task} />
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function OpenTask({ view, task }: { readonly view: CaseView; readonly task: CaseTask }) {
  const roleName = useRoleName();
  const me = useMe();
  const definition = view.step.tasks.find((held) => held.key === task.key);
  const who = task.responsibleName ?? (task.responsibleRole ? roleName(task.responsibleRole) : (view.people[view.case.ownerId] ?? ''));
  return (
    <li className="trapp-task">
      <div className="trapp-task__head">
        <div className="trapp-stack trapp-stack--tight">
          <strong>{task.title}</strong>
          <div className="trapp-cluster">
            <StatusTag tone={task.required ? 'info' : 'neutral'}>
              {task.key === null ? (task.responsibleName === null ? nbCases.tasks.ofCase : nbCases.tasks.fromMeeting) : task.required ? nbCases.tasks.required : nbCases.tasks.recommended}
            </StatusTag>
            {who && <span className="trapp-subtle">{who}</span>}
            <DueNote due={task.due} dueAt={task.dueAt} today={me.today} overdue={isPast(task, { today: me.today, time: view.time })} />
          </div>
        </div>
        <TaskAction view={view} task={task} variant="secondary" />
      </div>
      {definition?.help && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{nbCases.step.help}</Details.Summary>
          <Details.Content>{words(definition.help)}</Details.Content>
        </Details>
      )}
      {definition?.mayBeTrustedAdult && view.may.decide && <TrustedAdult caseId={view.case.id} taskId={task.id} />}
    </li>
  );
}
