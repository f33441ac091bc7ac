import { Details } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { byDue, type Day } from '../../core/calendar/index';
import type { TaskRow } from '../../core/contracts/index';
import type { StaffRole } from '../../core/people/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbBaton } from '../messages/nb-baton';
import { nbMyDay } from '../messages/nb-my-day';
import { DueNote, EmptyState, StatusTag, TextLink } from '../parts/index';
import { useRoleName } from '../session/role-names';

interface TasksProps {
  readonly tasks: readonly TaskRow[];
  readonly today: Day;
}

/** My tasks by deadline; what others have to do is there for those who ask. */
export function TaskSection({ tasks, today }: TasksProps) {
  const mine = tasks.filter((task) => task.mine);
  const others = tasks.filter((task) => !task.mine);
  return (
    <Section title={nbMyDay.tasks.title}>
      {mine.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleIcon aria-hidden="true" />} title={nbMyDay.tasks.empty} />
      ) : (
        <TaskList tasks={mine} today={today} />
      )}
      {others.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{nbMyDay.tasks.others(others.length)}</Details.Summary>
          <Details.Content>
            <TaskList tasks={others} today={today} withResponsible />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}

function TaskList({ tasks, today, withResponsible = false }: TasksProps & { readonly withResponsible?: boolean }) {
  const roleName = useRoleName();
  return (
    <ul className="trapp-list">
      {[...tasks].sort(byDue).map((task) => (
        <li key={`${task.caseId} ${task.taskId}`} className="trapp-row">
          <div className="trapp-row__main">
            <TextLink to={`/saker/${task.caseId}`}>{task.title}</TextLink>
            <span className="trapp-subtle">
              {task.pupil.name}, {task.pupil.groupName} · {words(task.stepTitle)}
            </span>
            {withResponsible && <span className="trapp-subtle">{nbMyDay.tasks.by(responsible(task, roleName))}</span>}
          </div>
          <div className="trapp-cluster">
            {task.soon && <StatusTag tone="info">{nbBaton.soon}</StatusTag>}
            <DueNote due={task.due} dueAt={task.dueAt} today={today} overdue={task.overdue} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function responsible({ responsibleName, responsibleRole }: TaskRow, roleName: (role: StaffRole) => string): string {
  return responsibleName ?? (responsibleRole ? roleName(responsibleRole) : '–');
}
