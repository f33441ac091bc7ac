import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { LocalPlanDraftView } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { TextField } from '../parts/index';
import { Asked, PersonFields, StaffNames, WrittenField, type WritingLanguage } from './fields';
import type { PlanForm } from './plan-form';
import { LanguageChoice } from './reader-choice';
import { TaskFields } from './task-fields';

const text = nbLocalPlan.draft;
const NAMES = 'ansatte-paa-skolen';

interface DraftFormProps {
  readonly view: LocalPlanDraftView;
  readonly form: UseFormReturn<PlanForm>;
  readonly onTouch: () => void;
}

/** What is left to the school, a part at a time; what the routine does not leave is not there. */
export function DraftForm({ view, form, onTouch }: DraftFormProps) {
  const { left, limits, languages } = view;
  const [language, setLanguage] = useState<WritingLanguage>('nb');
  const several = languages.length > 1;
  return (
    <FormProvider {...form}>
      <form noValidate className="trapp-stack" onChange={onTouch} onClick={onTouch} onSubmit={(event) => event.preventDefault()}>
        <StaffNames id={NAMES} staff={view.staff} />
        {several && (
          <div>
            <LanguageChoice languages={languages} value={language} onChange={(chosen) => setLanguage(chosen as WritingLanguage)} />
            <Paragraph className="trapp-subtle">{text.languageHelp}</Paragraph>
          </div>
        )}
        {left.people.length > 0 && (
          <Section title={text.people} lead={text.peopleHelp}>
            {left.people.map((asked, index) => (
              <Asked key={asked.key} id={`people-${asked.key}`} asked={asked}>
                <PersonFields index={index} title={words(asked.title)} suggestions={NAMES} />
              </Asked>
            ))}
          </Section>
        )}
        {left.fora.length > 0 && (
          <Section title={text.fora}>
            {left.fora.map((asked, index) => (
              <Asked key={asked.key} id={`fora-${asked.key}`} asked={asked}>
                <TextField label={text.forumName} maxLength={160} {...form.register(`fora.${index}.name`)} />
                <WrittenField path={`fora.${index}.when`} label={text.when} help={text.whenHelp} language={language} />
                <WrittenField path={`fora.${index}.who`} label={text.who} language={language} />
              </Asked>
            ))}
          </Section>
        )}
        {left.contacts.length > 0 && (
          <Section title={text.contacts}>
            {left.contacts.map((asked, index) => (
              <Asked key={asked.key} id={`contacts-${asked.key}`} asked={asked}>
                <div className="trapp-plan-person">
                  <TextField label={text.name} maxLength={160} {...form.register(`contacts.${index}.name`)} />
                  <TextField label={text.phone} optional type="tel" maxLength={40} {...form.register(`contacts.${index}.phone`)} />
                  <Checkbox label={text.forHome} {...form.register(`contacts.${index}.forHome`)} />
                </div>
                <WrittenField path={`contacts.${index}.note`} label={text.note} language={language} rows={3} />
              </Asked>
            ))}
          </Section>
        )}
        {left.texts.length > 0 && (
          <Section title={text.texts}>
            {left.texts.map((asked, index) => (
              <Asked key={asked.key} id={`texts-${asked.key}`} asked={asked} more={asked.readers === 'staff' ? text.forStaffOnly : text.forEverybody}>
                <WrittenField path={`texts.${index}.text`} label={text.ourText} language={language} rows={5} />
              </Asked>
            ))}
          </Section>
        )}
        {limits.length > 0 && (
          <Section title={text.limits} lead={text.limitsHelp}>
            {limits.map(({ key, ruleTitle, asked, help, usual, strictest }, index) => (
              <div key={key} id={`limits-${key}`} tabIndex={-1} className="trapp-stack">
                {help && <Paragraph>{words(help)}</Paragraph>}
                <TextField
                  label={text.limitLabel(words(ruleTitle))}
                  optional
                  inputMode="numeric"
                  description={`Regelen: ${asked}. ${text.limit(String(usual), String(strictest))}`}
                  error={view.problems.find(({ path }) => path === `limits.${key}`)?.message}
                  {...form.register(`limits.${index}.value`)}
                />
              </div>
            ))}
          </Section>
        )}
        {view.steps.length > 0 && (
          <Section title={text.tasks} lead={text.tasksHelp}>
            <TaskFields view={view} language={language} />
          </Section>
        )}
        <Section title={text.homes}>
          <Checkbox label={text.openToHomes} description={text.openHelp} {...form.register('openToHomes')} />
        </Section>
      </form>
    </FormProvider>
  );
}
