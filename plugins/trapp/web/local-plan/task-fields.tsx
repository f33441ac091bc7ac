import { Button, Checkbox, Field, Heading, Label, List, Paragraph, Select } from '@digdir/designsystemet-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { TextField } from '../parts/index';
import { WrittenField, type WritingLanguage } from './fields';
import type { PlanForm } from './plan-form';
import { useRoleName } from '../session/role-names';

const text = nbLocalPlan.draft;

interface TasksProps {
  readonly view: LocalPlanDraftView;
  readonly language: WritingLanguage;
}

/** The school's own tasks, step by step, with what the municipality asks for already. */
export function TaskFields({ view, language }: TasksProps) {
  const roleName = useRoleName();
  const { control, register } = useFormContext<PlanForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'extraTasks' });
  const most = view.left.extraTasks?.atMost ?? 0;
  return (
    <>
      <Paragraph className="trapp-subtle">{text.atMost(most)}</Paragraph>
      {view.steps.map((step) => {
        const own = fields.map((field, at) => ({ field, at })).filter(({ field }) => field.step === step.key);
        const title = words(step.title);
        return (
          <div key={step.key} className="trapp-stack">
            <Heading level={3} data-size="2xs">
              {title}
            </Heading>
            {step.tasks.length > 0 && (
              <div>
                <Paragraph data-size="sm">{text.usualTasks}</Paragraph>
                <List.Unordered data-size="sm">
                  {step.tasks.map((task) => (
                    <List.Item key={task.nb}>{words(task)}</List.Item>
                  ))}
                </List.Unordered>
              </div>
            )}
            {own.map(({ field, at }) => (
              <div key={field.id} className="trapp-stack" id={`extraTasks-${at}`} tabIndex={-1}>
                <WrittenField path={`extraTasks.${at}.title`} label={text.taskTitle} language={language} />
                <div className="trapp-plan-person">
                  <Field>
                    <Label htmlFor={`extraTasks.${at}.responsible`}>{text.taskWho}</Label>
                    <Select id={`extraTasks.${at}.responsible`} {...register(`extraTasks.${at}.responsible`)}>
                      {view.roles.map((role) => (
                        <Select.Option key={role} value={role}>
                          {roleName(role)}
                        </Select.Option>
                      ))}
                    </Select>
                  </Field>
                  <TextField label={text.taskDays} inputMode="numeric" {...register(`extraTasks.${at}.days`)} />
                  <Checkbox label={text.taskRequired} {...register(`extraTasks.${at}.required`)} />
                  <Button type="button" variant="tertiary" data-size="sm" aria-label={text.removeWhat(title)} onClick={() => remove(at)}>
                    {text.remove}
                  </Button>
                </div>
              </div>
            ))}
            {own.length < most && (
              <div>
                <Button
                  type="button"
                  variant="tertiary"
                  data-size="sm"
                  onClick={() => append({ key: `t${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`, step: step.key, title: { nb: '' }, kind: 'do', responsible: 'contact_teacher', required: false, days: '5' })}
                >
                  {text.addTask(title)}
                </Button>
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}
