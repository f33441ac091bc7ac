import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from 'react-router-dom';
import type { CaseTask } from '../../core/cases/index';
import type { CaseView } from '../../core/contracts/index';
import { useAct, useEntryId } from '../api/index';
import { useNotice } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { ActionLink, ProblemAlert } from '../parts/index';

interface TaskActionProps {
  readonly view: CaseView;
  readonly task: CaseTask;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
}

/** What can be done with the task: go to its record, write in the log, or mark it as done. */
export function TaskAction({ view, task, variant }: TaskActionProps) {
  if (task.recordId !== null) {
    const label = task.doneOn === null ? nbCases.tasks.goOn : nbCases.tasks.read;
    return (
      <div className="trapp-cluster">
        <ActionLink to={`/notater/${task.recordId}`} variant={variant}>
          {label}
        </ActionLink>
      </div>
    );
  }
  if (task.doneOn !== null || !view.may.work) return null;
  switch (task.kind) {
    case 'do':
      return <MarkDone view={view} task={task} variant={variant} />;
    case 'contact_home':
      return (
        <div className="trapp-cluster">
          <Button variant={variant} onClick={openContactForm}>
            {nbCases.tasks.contact}
          </Button>
        </div>
      );
    default:
      return <StartRecord view={view} task={task} kind={task.kind} variant={variant} />;
  }
}

function openContactForm(): void {
  document.getElementById('add-contact')?.click();
  document.getElementById('contact-log')?.scrollIntoView({ block: 'start' });
}

function MarkDone({ view, task, variant }: TaskActionProps) {
  const notice = useNotice();
  const act = useAct('completeTask', { onDone: () => notice(nbCases.tasks.doneNotice) });
  return (
    <div className="trapp-stack trapp-stack--tight">
      {act.error && <ProblemAlert problem={act.error} />}
      <div className="trapp-cluster">
        <Button
          variant={variant}
          loading={act.isPending}
          aria-label={nbCases.tasks.markDoneFor(task.title)}
          onClick={() => act.mutate({ params: { caseId: view.case.id, taskId: task.id }, input: { note: '' } })}
        >
          {nbCases.tasks.markDone}
        </Button>
      </div>
    </div>
  );
}

function StartRecord({ view, task, kind, variant }: TaskActionProps & { readonly kind: Exclude<CaseTask['kind'], 'do' | 'contact_home'> }) {
  const navigate = useNavigate();
  const [recordId] = useEntryId();
  const act = useAct('startRecord', { onDone: ({ recordId }) => navigate(`/notater/${recordId}`) });
  const plan = view.records.filter((record) => record.kind === 'plan' && record.status === 'signed').at(-1);
  const input = {
    kind,
    template: task.template,
    taskId: task.id,
    revises: kind === 'plan' ? (plan?.id ?? null) : null,
    planRecordId: kind === 'evaluation' ? (plan?.id ?? null) : null,
    recordId,
  };
  return (
    <div className="trapp-stack trapp-stack--tight">
      {act.error && <ProblemAlert problem={act.error} />}
      <div className="trapp-cluster">
        <Button variant={variant} loading={act.isPending} onClick={() => act.mutate({ params: { caseId: view.case.id }, input })}>
          {nbCases.tasks.begin}
        </Button>
      </div>
    </div>
  );
}
