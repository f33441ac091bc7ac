import { Box, Flex, Typography } from '@strapi/design-system';
import { staffRoleSchema, type StaffRole } from '../../core/people/index';
import { newEscalation, newTask, stepsOf, type Escalation, type EscalationAction, type Staircase, type Step } from '../../core/staircases/index';
import { AddNamed } from '../parts/add-named';
import { anchorOf } from '../parts/anchor';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { PickMany, PickOne } from '../parts/pick';
import { At, Inside, usePath, useUnfolded } from '../parts/place';
import { SourcesField } from '../parts/sources-field';
import { TextsField } from '../parts/texts-field';
import { useChoices } from './choices';
import { ConditionFields } from './condition-fields';
import { Foldable } from './foldable';
import { RemoveDialog } from './remove-dialog';
import { TaskFields } from './task-list';
import { useStairWords, type StairWords } from './words';

interface EscalationListProps {
  readonly staircase: Staircase;
  /** The step that they belong to; null for the whole staircase. */
  readonly step: Step | null;
  readonly escalations: readonly Escalation[];
  readonly onChange: (escalations: Escalation[]) => void;
}

/** What the routine proposes by itself when something has come about. A person decides. */
export function EscalationList({ staircase, step, escalations, onChange }: EscalationListProps) {
  const { say, text } = useStairWords();
  const lead = useLead();
  const [open, setOpen] = useUnfolded('escalations', escalations.map(({ key }) => key));
  const add = (name: string) => {
    const made = newEscalation({ nb: name }, escalations);
    onChange([...escalations, made]);
    setOpen(made.key);
  };
  return (
    <Box>
      {escalations.length === 0 && <Typography textColor="neutral600">{say('stairs.escalations.none')}</Typography>}
      <OrderedList label={say('stairs.escalations')} items={escalations} keyOf={({ key }) => key} nameOf={({ title }) => text(title)} onMove={(from, to) => onChange(moved(escalations, from, to))}>
        {(one, index) => (
          <Foldable title={text(one.title)} lead={lead(one)} isOpen={open === one.key} onToggle={() => setOpen(open === one.key ? undefined : one.key)}>
            <Inside path={`escalations.${index}`}>
              <EscalationFields staircase={staircase} step={step} escalation={one} onChange={(next) => onChange(escalations.map((held) => (held.key === one.key ? next : held)))} />
            </Inside>
            <Flex paddingTop={4}>
              <RemoveDialog label={say('stairs.escalation.remove')} name={text(one.title)} uses={[]} onSure={() => onChange(escalations.filter((held) => held.key !== one.key))} />
            </Flex>
          </Foldable>
        )}
      </OrderedList>
      <Box paddingTop={3}>
        <AddNamed label={say('stairs.escalation.add')} question={say('stairs.escalation.name')} onAdd={add} />
      </Box>
    </Box>
  );
}

interface FieldsProps {
  readonly staircase: Staircase;
  readonly step: Step | null;
  readonly escalation: Escalation;
  readonly onChange: (escalation: Escalation) => void;
}

const NONE = ':none';

function EscalationFields({ staircase, step, escalation, onChange }: FieldsProps) {
  const { say, text, roles } = useStairWords();
  const { languages, consentPurposes } = useChoices();
  const outcomes = step ? step.outcomes : uniqueOutcomes(staircase);
  const proposed = escalation.then.find((action) => action.kind === 'propose_outcome');
  const told = escalation.then.flatMap((action) => (action.kind === 'tell' ? [action.role] : []));
  const tasks = escalation.then.flatMap((action) => (action.kind === 'task' ? [action.task] : []));
  const then = (change: { outcome?: string | null; tell?: readonly StaffRole[]; tasks?: typeof tasks }) => {
    const outcome = change.outcome === undefined ? (proposed?.outcome ?? null) : change.outcome;
    const next: EscalationAction[] = [
      ...(outcome === null ? [] : [{ kind: 'propose_outcome' as const, outcome }]),
      ...(change.tasks ?? tasks).map((task) => ({ kind: 'task' as const, task })),
      ...(change.tell ?? told).map((role) => ({ kind: 'tell' as const, role })),
    ];
    onChange({ ...escalation, then: next });
  };
  const consent = (purpose: string) => {
    const { consent: _before, ...rest } = escalation;
    onChange(purpose === NONE ? rest : { ...rest, consent: purpose });
  };
  const addTask = (name: string) => {
    const about = step ?? stepsOf(staircase)[0]?.step;
    if (about) then({ tasks: [...tasks, { ...newTask({ ...about, escalations: [escalation, ...(about.escalations ?? [])] }, { nb: name }), required: false }] });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <TextsField label={say('stairs.escalation.title')} value={escalation.title} onChange={(title) => onChange({ ...escalation, title })} languages={languages} required />
      </At>
      <At path="help">
        <TextsField label={say('stairs.escalation.help')} value={escalation.help} onChange={(help) => onChange({ ...escalation, help })} languages={languages} long required />
      </At>
      <ConditionFields place={usePath('when')} value={escalation.when} onChange={(when) => onChange({ ...escalation, when })} />
      <Box id={anchorOf(usePath('then'))} maxWidth="28rem">
        <PickOne
          label={say('stairs.escalation.outcome')}
          value={proposed?.outcome ?? NONE}
          choices={[{ value: NONE, label: say('stairs.escalation.outcome.none') }, ...outcomes.map(({ key, title }) => ({ value: key, label: text(title) }))]}
          onChange={(value) => then({ outcome: value === NONE ? null : value })}
        />
      </Box>
      <PickMany label={say('stairs.escalation.tell')} values={told} choices={roles} onChange={(values) => then({ tell: values.flatMap((role) => staffRoleSchema.safeParse(role).data ?? []) })} />
      <Box>
        <Typography variant="pi" fontWeight="bold" tag="p">
          {say('stairs.escalation.tasks')}
        </Typography>
        {tasks.map((task, index) => (
          <Box key={task.key} role="group" aria-label={text(task.title)} borderColor="neutral200" hasRadius padding={4} marginTop={2}>
            <Inside path={`then.${escalation.then.findIndex((action) => action.kind === 'task' && action.task === task)}.task`}>
              <TaskFields task={task} onChange={(next) => then({ tasks: tasks.map((held, at) => (at === index ? next : held)) })} />
            </Inside>
            <Flex paddingTop={3}>
              <RemoveDialog label={say('stairs.task.remove')} name={text(task.title)} uses={[]} onSure={() => then({ tasks: tasks.filter((_, at) => at !== index) })} />
            </Flex>
          </Box>
        ))}
        <Box paddingTop={2}>
          <AddNamed label={say('stairs.escalation.task.add')} question={say('stairs.task.name')} onAdd={addTask} />
        </Box>
      </Box>
      <Box maxWidth="28rem">
        <PickOne
          label={say('stairs.escalation.consent')}
          value={escalation.consent ?? NONE}
          choices={[{ value: NONE, label: say('stairs.escalation.consent.none') }, ...consentPurposes.map(({ key, title }) => ({ value: key, label: text(title) }))]}
          onChange={consent}
        />
      </Box>
      <SourcesField label={say('stairs.sources')} value={escalation.sources} onChange={(written) => onChange(withSources(escalation, written))} />
    </Flex>
  );
}

function withSources(escalation: Escalation, written: readonly string[]): Escalation {
  const { sources: _before, ...rest } = escalation;
  return written.length === 0 ? rest : { ...rest, sources: [...written] };
}

function useLead(): (escalation: Escalation) => string {
  const { say, role } = useStairWords();
  return ({ then }) => leadOf(then, { say, role });
}

function leadOf(then: Escalation['then'], { say, role }: Pick<StairWords, 'say' | 'role'>): string {
  const told = then.flatMap((action) => (action.kind === 'tell' ? [role(action.role)] : []));
  const parts = [
    ...(then.some(({ kind }) => kind === 'propose_outcome') ? [say('stairs.escalation.lead.outcome')] : []),
    ...(then.some(({ kind }) => kind === 'task') ? [say('stairs.escalation.lead.task')] : []),
    ...(told.length > 0 ? [say('stairs.escalation.lead.tell', { roles: told.join(', ') })] : []),
  ];
  return parts.join(' · ');
}

/** An outcome of the same key on several steps is one to choose: it is raised where it is there (T12). */
function uniqueOutcomes(staircase: Staircase) {
  const all = stepsOf(staircase).flatMap(({ step }) => step.outcomes);
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}
