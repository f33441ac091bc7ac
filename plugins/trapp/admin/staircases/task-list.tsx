import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { duplicateTask, newTask, opensForm, withKind, type Step, type TaskDefinition, type TaskKind, type Use } from '../../core/staircases/index';
import { roleOr } from '../roles/role-words';
import { AddNamed } from '../parts/add-named';
import { anchorOf } from '../parts/anchor';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { PickOne, Tick } from '../parts/pick';
import { At, Inside, usePath, useUnfolded } from '../parts/place';
import { TextsField } from '../parts/texts-field';
import { useChoices } from './choices';
import { Foldable } from './foldable';
import { RemoveDialog } from './remove-dialog';
import { TaskDeadlineField } from './task-deadline';
import { withText } from './written';
import { formWord, useForms, useStairWords } from './words';

interface TaskListProps {
  readonly step: Step;
  readonly onChange: (step: Step) => void;
  /** What goes with a task that is taken away. */
  readonly usesOf: (taskKey: string) => readonly Use[];
  readonly onRemove: (taskKey: string) => void;
}

/** What is to be done on the step, in the order that it is read. */
export function TaskList({ step, onChange, usesOf, onRemove }: TaskListProps) {
  const words = useStairWords();
  const { say, text } = words;
  const [open, setOpen] = useUnfolded('tasks', step.tasks.map(({ key }) => key));
  const change = (key: string, task: TaskDefinition) => onChange({ ...step, tasks: step.tasks.map((held) => (held.key === key ? task : held)) });
  const move = (from: number, to: number) => onChange({ ...step, tasks: moved(step.tasks, from, to) });
  const add = (name: string) => {
    const task = newTask(step, { nb: name });
    onChange({ ...step, tasks: [...step.tasks, task] });
    setOpen(task.key);
  };
  const copy = (task: TaskDefinition) => onChange(duplicateTask(step, task.key, { ...task.title, nb: say('stairs.copyOf', { title: task.title.nb }) }));
  return (
    <Box>
      {step.tasks.length === 0 && <Typography textColor="neutral600">{say('stairs.tasks.none')}</Typography>}
      <OrderedList label={say('stairs.tasks')} items={step.tasks} keyOf={(task) => task.key} nameOf={(task) => text(task.title)} onMove={move}>
        {(task, index) => (
          <Foldable title={text(task.title)} lead={words.task(task)} isOpen={open === task.key} onToggle={() => setOpen(open === task.key ? undefined : task.key)}>
            <Inside path={`tasks.${index}`}>
              <TaskFields task={task} onChange={(next) => change(task.key, next)} />
            </Inside>
            <Flex gap={2} paddingTop={4}>
              <Button variant="tertiary" onClick={() => copy(task)}>
                {say('stairs.copy')}
              </Button>
              <RemoveDialog label={say('stairs.task.remove')} name={text(task.title)} uses={usesOf(task.key)} onSure={() => onRemove(task.key)} />
            </Flex>
          </Foldable>
        )}
      </OrderedList>
      <Box paddingTop={3}>
        <AddNamed label={say('stairs.task.add')} question={say('stairs.task.name')} onAdd={add} />
      </Box>
    </Box>
  );
}

interface TaskFieldsProps {
  readonly task: TaskDefinition;
  readonly onChange: (task: TaskDefinition) => void;
}

/** Who does what by when, with which guide or template. Also the task that a proposal adds, and a procedure's measure. */
export function TaskFields({ task, onChange }: TaskFieldsProps) {
  const { say, roles, kinds } = useStairWords();
  const { languages } = useChoices();
  const forms = useForms(task.kind);
  const usedForm = usePath('template');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <TextsField label={say('stairs.task.title')} value={task.title} onChange={(title) => onChange({ ...task, title })} languages={languages} required />
      </At>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box minWidth="16rem">
          <PickOne label={say('stairs.task.kind')} value={task.kind} choices={kinds} onChange={(kind) => onChange(withKind(task, kind as TaskKind))} />
        </Box>
        {opensForm(task.kind) && (
          <Box id={anchorOf(usedForm)} minWidth="16rem">
            <PickOne
              label={say(formWord(task.kind))}
              value={task.template ?? ''}
              choices={forms}
              onChange={(template) => onChange({ ...task, template })}
              {...(task.template === null && { error: say('stairs.form.missing') })}
            />
          </Box>
        )}
      </Flex>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box minWidth="16rem">
          <PickOne label={say('stairs.task.who')} value={task.responsible} choices={roles} onChange={(role) => onChange({ ...task, responsible: roleOr(task.responsible, role) })} />
        </Box>
        <Box>
          <TaskDeadlineField value={task.deadline} onChange={(deadline) => onChange({ ...task, deadline })} />
        </Box>
      </Flex>
      <Tick label={say('stairs.task.must')} checked={task.required} onChange={(required) => onChange({ ...task, required })} />
      <Tick label={say('stairs.trusted')} checked={task.mayBeTrustedAdult === true} onChange={(may) => onChange(withTrusted(task, may))} />
      <At path="help">
        <TextsField label={say('stairs.help')} hint={say('stairs.help.hint')} value={task.help} onChange={(help) => onChange(withText(task, 'help', help))} languages={languages} long />
      </At>
    </Flex>
  );
}

/** The optional field is there only when it says yes, as in what is shipped. */
export function withTrusted<T extends { mayBeTrustedAdult?: boolean | undefined }>(held: T, may: boolean): T {
  const { mayBeTrustedAdult: _before, ...rest } = held;
  return (may ? { ...rest, mayBeTrustedAdult: true } : rest) as T;
}
