import { Button, Field, Fieldset, Label, Paragraph, Radio, Select } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { ReplayContent, SchoolReplayChoices, SentInputOf } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { DateField } from '../parts/index';

type Routine = SchoolReplayChoices['routines'][number];
type Choices = Routine['contents'][number];
type Wish = Omit<SentInputOf<'replayForSchool'>, 'schoolId'>;

interface ReplayFormProps {
  readonly routines: readonly Routine[];
  readonly isBusy: boolean;
  /** Has something been tried already? */
  readonly isAgain: boolean;
  readonly onStart: (wish: Wish) => void;
}

const say = nbReplay.form;
const ALL = '';
const OWN = 'own';

/** Which routine, which of its contents, which rule and which period. */
export function ReplayForm({ routines, isBusy, isAgain, onStart }: ReplayFormProps) {
  const [routineKey, setRoutine] = useState(routines[0]?.key ?? '');
  const [content, setContent] = useState<ReplayContent | null>(null);
  const [rule, setRule] = useState(ALL);
  const [period, setPeriod] = useState('0');
  const [dates, setDates] = useState({ from: '', to: '' });
  const [isWrong, setWrong] = useState(false);

  const routine = routines.find(({ key }) => key === routineKey);
  const choices = routine?.contents.find((one) => one.content === content) ?? routine?.contents[0];
  if (routine === undefined || choices === undefined) return null;
  const { from, to } = choices.periods[Number(period)] ?? dates;
  const chosenRule = choices.rules.some(({ key }) => key === rule) ? rule : ALL;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isReady = from !== '' && to !== '' && from <= to;
    setWrong(!isReady);
    if (isReady) onStart({ routineKey, content: choices.content, from, to, rules: chosenRule === ALL ? null : [chosenRule] });
  };
  return (
    <Section title={say.title}>
      <form className="trapp-form" noValidate onSubmit={send}>
        {routines.length > 1 && (
          <Choice label={say.routine} value={routineKey} onChange={setRoutine} options={routines.map(({ key, title }) => ({ value: key, label: words(title) }))} />
        )}
        <WhichContent contents={routine.contents} chosen={choices.content} onChoose={setContent} />
        <Choice
          label={say.period}
          value={period}
          onChange={setPeriod}
          options={[...choices.periods.map(({ kind, schoolYear }, at) => ({ value: String(at), label: say.periods[kind](schoolYear) })), { value: OWN, label: say.own }]}
        />
        {choices.periods[Number(period)] === undefined && (
          <>
            <DateField name="from" label={say.from} value={dates.from} onChange={(day) => setDates({ ...dates, from: day })} />
            <DateField name="to" label={say.to} value={dates.to} onChange={(day) => setDates({ ...dates, to: day })} error={isWrong ? say.datesMissing : undefined} />
          </>
        )}
        <Choice
          label={say.rule}
          value={chosenRule}
          onChange={setRule}
          options={[
            { value: ALL, label: say.allRules(choices.rules.filter(({ enabled }) => enabled).length) },
            ...choices.rules.map(({ key, title, enabled }) => ({ value: key, label: enabled ? words(title) : say.off(words(title)) })),
          ]}
        />
        <div className="trapp-cluster">
          <Button type="submit" loading={isBusy}>
            {isAgain ? say.again : say.start}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
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
  if (contents.length < 2) return chosen === 'draft' ? <Paragraph className="trapp-subtle">{say.draftHelp}</Paragraph> : null;
  return (
    <Fieldset>
      <Fieldset.Legend>{say.content}</Fieldset.Legend>
      {contents.map(({ content, published }) => (
        <Radio
          key={content}
          name="content"
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
