import { Button } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { SentInputOf } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { nbReplay } from '../messages/nb-replay';
import { DateField } from '../parts/index';
import { Choice, ContentFields, ruleOptions, useContent, type Routine } from './choice';

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
  const content = useContent(routines);
  const [rule, setRule] = useState(ALL);
  const [period, setPeriod] = useState('0');
  const [dates, setDates] = useState({ from: '', to: '' });
  const [isWrong, setWrong] = useState(false);

  const { routine, choices } = content;
  if (routine === undefined || choices === undefined) return null;
  const { from, to } = choices.periods[Number(period)] ?? dates;
  const chosenRule = choices.rules.some(({ key }) => key === rule) ? rule : ALL;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isReady = from !== '' && to !== '' && from <= to;
    setWrong(!isReady);
    if (isReady) onStart({ routineKey: routine.key, content: choices.content, from, to, rules: chosenRule === ALL ? null : [chosenRule] });
  };
  return (
    <Section title={say.title}>
      <form className="trapp-form" noValidate onSubmit={send}>
        <ContentFields {...content} />
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
            ...ruleOptions(choices),
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
