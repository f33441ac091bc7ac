import { Button, Checkbox, Field, Heading, Input, Label, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, type FieldPath } from 'react-hook-form';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import { words } from '../language/words';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { TextField } from '../parts/index';
import { newPerson, type PlanForm } from './plan-form';

const text = nbLocalPlan.draft;
export type WritingLanguage = 'nb' | 'nn' | 'en';

interface AskedProps {
  readonly id: string;
  readonly asked: { readonly title: Text; readonly help?: Text | undefined; readonly required: boolean };
  readonly more?: string;
  readonly children: ReactNode;
}

/** One thing that the school is asked for, under its own heading. */
export function Asked({ id, asked, more, children }: AskedProps) {
  return (
    <div id={id} tabIndex={-1} className="trapp-stack trapp-plan-asked">
      <Heading level={3} data-size="2xs">
        {words(asked.title)} {asked.required && <Tag data-color="warning" data-size="sm">{text.required}</Tag>}
      </Heading>
      {asked.help && <Paragraph>{words(asked.help)}</Paragraph>}
      {more && <Paragraph className="trapp-subtle">{more}</Paragraph>}
      {children}
    </div>
  );
}

interface WrittenProps {
  /** The path of what is written, without the language. */
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly language: WritingLanguage;
  readonly rows?: number;
}

/** Something that the school writes, in the language that is being written in; the Norwegian stands beside a translation. */
export function WrittenField({ path, label, help, language, rows = 1 }: WrittenProps) {
  const { register, getValues } = useFormContext<PlanForm>();
  const name = `${path}.${language}` as FieldPath<PlanForm>;
  const norwegian = language === 'nb' ? '' : String(getValues(`${path}.nb` as FieldPath<PlanForm>) ?? '');
  const description = norwegian === '' ? help : text.inNorwegian(norwegian);
  return <TextField key={name} label={label} rows={rows} maxLength={4000} {...(description === undefined ? {} : { description })} {...register(name, { setValueAs: (typed: unknown) => (typed === undefined ? '' : typed) })} />;
}

interface PersonsProps {
  readonly index: number;
  readonly title: string;
  readonly suggestions: string;
}

/** Who holds it: one or several of the staff. */
export function PersonFields({ index, title, suggestions }: PersonsProps) {
  const { control, register } = useFormContext<PlanForm>();
  const { fields, append, remove } = useFieldArray({ control, name: `people.${index}.persons` });
  return (
    <>
      {fields.map((field, at) => {
        const path = `people.${index}.persons.${at}` as const;
        return (
          <div key={field.id} className="trapp-plan-person">
            <Field>
              <Label htmlFor={`${path}.name`}>{text.name}</Label>
              <Input id={`${path}.name`} maxLength={160} list={suggestions} autoComplete="off" {...register(`${path}.name`)} />
            </Field>
            <TextField label={text.phone} optional type="tel" maxLength={40} autoComplete="off" {...register(`${path}.phone`)} />
            <Checkbox label={text.forHome} {...register(`${path}.forHome`)} />
            {fields.length > 1 && (
              <Button type="button" variant="tertiary" data-size="sm" aria-label={text.removeWhat(`${text.person(at + 1)}, ${title}`)} onClick={() => remove(at)}>
                {text.remove}
              </Button>
            )}
          </div>
        );
      })}
      {fields.length < 10 && (
        <div>
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => append(newPerson())}>
            {text.addPerson(title)}
          </Button>
        </div>
      )}
    </>
  );
}

/** The staff of the school, to choose names from. */
export function StaffNames({ id, staff }: { readonly id: string; readonly staff: LocalPlanDraftView['staff'] }) {
  return (
    <datalist id={id}>
      {staff.map(({ name }) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
