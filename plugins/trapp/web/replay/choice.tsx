import { Field, Fieldset, Label, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { ReplayContent, SchoolReplayChoices } from '../../core/contracts/index';
import { words } from '../language/words';
import { nbReplay } from '../messages/nb-replay';

export type Routine = SchoolReplayChoices['routines'][number];
type Choices = Routine['contents'][number];

const say = nbReplay.form;

/** Which routine and which of its contents; the first of each until somebody picks another. */
export function useContent(routines: readonly Routine[]) {
  const [routineKey, setRoutine] = useState(routines[0]?.key ?? '');
  const [content, setContent] = useState<ReplayContent | null>(null);
  const routine = routines.find(({ key }) => key === routineKey);
  const choices = routine?.contents.find((one) => one.content === content) ?? routine?.contents[0];
  return { routines, routine, choices, setRoutine, setContent };
}

/** Picks the routine, where there are several, and which of its contents. */
export function ContentFields({ routines, routine, choices, setRoutine, setContent }: ReturnType<typeof useContent>) {
  if (routine === undefined || choices === undefined) return null;
  return (
    <>
      {routines.length > 1 && <Choice label={say.routine} value={routine.key} onChange={setRoutine} options={routines.map(({ key, title }) => ({ value: key, label: words(title) }))} />}
      <WhichContent contents={routine.contents} chosen={choices.content} onChoose={setContent} />
    </>
  );
}

/** The rules of the content as options; one that is switched off says so. */
export function ruleOptions({ rules }: Choices) {
  return rules.map(({ key, title, enabled }) => ({ value: key, label: enabled ? words(title) : say.off(words(title)) }));
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of some, to pick. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

interface WhichContentProps {
  readonly contents: readonly Choices[];
  readonly chosen: ReplayContent;
  readonly onChoose: (content: ReplayContent) => void;
}

/** Only where there is a choice: a draft that says the same as the version in force is not offered. */
function WhichContent({ contents, chosen, onChoose }: WhichContentProps) {
  const name = useId();
  if (contents.length < 2) return chosen === 'draft' ? <Paragraph className="trapp-subtle">{say.draftHelp}</Paragraph> : null;
  return (
    <Fieldset>
      <Fieldset.Legend>{say.content}</Fieldset.Legend>
      {contents.map(({ content, published }) => (
        <Radio
          key={content}
          name={name}
          value={content}
          checked={content === chosen}
          onChange={() => onChoose(content)}
          label={content === 'draft' ? say.contents.draft : say.contents.published(published)}
          {...(content === 'draft' && { description: say.draftHelp })}
        />
      ))}
    </Fieldset>
  );
}
