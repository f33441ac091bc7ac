import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { RunTask, RunView } from '../../../core/cases/index';
import { NumberField } from '../../parts/pick';
import { Panel } from '../../routines/panel';
import { useStairWords } from '../words';
import { useDay } from './run-through';
import type { Run } from './use-run';

/** What is to be done, by whom and when; who is reminded, and who above is told. A button does it. */
export function RunTasks({ view, run }: { readonly view: RunView; readonly run: Run }) {
  const { say } = useStairWords();
  return (
    <Panel
      title={say('run.tasks')}
      action={
        <Button variant="secondary" disabled={!view.tasks.some(({ task }) => task.required)} onClick={() => run.play({ kind: 'required_tasks' })}>
          {say('run.required')}
        </Button>
      }
    >
      {view.tasks.length === 0 && <Typography textColor="neutral600">{say('run.tasks.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {view.tasks.map((one) => (
          <Box tag="li" key={one.task.id} background={one.overdue ? 'danger100' : 'neutral100'} hasRadius padding={3}>
            <TaskRow one={one} onDo={(ticks) => run.play({ kind: 'task', taskId: one.task.id, ticks })} />
          </Box>
        ))}
      </Flex>
    </Panel>
  );
}

function TaskRow({ one, onDo }: { readonly one: RunTask; readonly onDo: (ticks: number) => void }) {
  const { say, text, role } = useStairWords();
  const inWords = useDay();
  const [ticks, setTicks] = useState(0);
  const { task, form, overdue, reminded, told } = one;
  const who = task.responsibleName ?? (task.responsibleRole === null ? say('run.owner') : role(task.responsibleRole));
  const notes = [
    ...(task.required ? [say('run.task.must')] : []),
    ...(overdue ? [say('run.task.late')] : []),
    ...(reminded ? [say('run.task.reminded', { role: who })] : []),
    ...(told ? [say('run.task.told', { role: role(told) })] : []),
  ];
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
      <Box flex="1" minWidth="20rem">
        <Typography tag="p" fontWeight="semiBold">
          {task.title}
          {form && ` (${text(form)})`}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('run.task', { role: who, due: task.dueAt === undefined ? inWords(task.due) : say('run.task.at', { day: inWords(task.due), time: task.dueAt }) })}
        </Typography>
        {notes.length > 0 && (
          <Typography tag="p" variant="pi" textColor={overdue ? 'danger700' : 'neutral800'}>
            {notes.join(' · ')}
          </Typography>
        )}
      </Box>
      {one.ticks > 0 && <NumberField label={say('run.ticks')} value={ticks} min={0} max={one.ticks} onChange={(next) => setTicks(next ?? 0)} />}
      <Button variant="tertiary" aria-label={say('run.doTask', { what: say(`run.do.${task.kind}`), title: task.title })} onClick={() => onDo(ticks)}>
        {say(`run.do.${task.kind}`)}
      </Button>
    </Flex>
  );
}
