import { Badge, Box, Button, Checkbox, Field, Flex, Radio, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useId, useState, type ChangeEvent, type FormEvent } from 'react';
import type { ReplayChoices, SentInputOf } from '../../core/contracts/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { FailureLine } from '../parts/failure-line';
import { ReplayStanding } from './replay-standing';
import { useReplayWords } from './words';

interface ReplayFormProps {
  readonly choices: ReplayChoices;
  /** The rule that is to be chosen from the start; null for all. */
  readonly only: string | null;
  readonly isBusy: boolean;
  /** Has something been tried already? */
  readonly isAgain: boolean;
  readonly onStart: (input: SentInputOf<'replayRoutine'>) => void;
}

const OWN = 'own';

/** Which period and which rules. The period comes first: it is what people begin with. */
export function ReplayForm({ choices, only, isBusy, isAgain, onStart }: ReplayFormProps) {
  const say = useWords();
  const [latest] = choices.periods;
  const [period, setPeriod] = useState(latest === undefined ? OWN : '0');
  const [dates, setDates] = useState({ from: latest?.from ?? '', to: latest?.to ?? '' });
  const first = choices.rules.filter(({ key }) => key === only).map(({ key }) => key);
  const [which, setWhich] = useState<'all' | 'chosen'>(first.length === 0 ? 'all' : 'chosen');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first));
  const [wrong, setWrong] = useState<{ readonly dates: boolean; readonly rules: boolean }>({ dates: false, rules: false });

  const { from, to } = choices.periods[Number(period)] ?? dates;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = { dates: from === '' || to === '' || from > to, rules: which === 'chosen' && chosen.size === 0 };
    setWrong(found);
    if (!found.dates && !found.rules) onStart({ from, to, rules: which === 'all' ? null : choices.rules.map(({ key }) => key).filter((key) => chosen.has(key)) });
  };

  if (choices.rules.length === 0) return <Typography>{say('replay.rules.none')}</Typography>;
  return (
    <form noValidate onSubmit={send}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <PeriodChoice periods={choices.periods} period={period} onPeriod={setPeriod} />
        {period === OWN && <OwnDates dates={dates} onDates={setDates} isWrong={wrong.dates} />}
        <WhichRules count={choices.rules.filter(({ enabled }) => enabled).length} which={which} onWhich={setWhich} />
        {which === 'chosen' && <RuleChoice rules={choices.rules} chosen={chosen} onChosen={setChosen} isWrong={wrong.rules} />}
        {choices.unreadable.length > 0 && (
          <Box background="warning100" hasRadius padding={4}>
            <Typography tag="p">{say('replay.unreadable')}</Typography>
            <ul>
              {choices.unreadable.map(({ title, message }) => (
                <Typography tag="li" key={title}>
                  {title}: {message}
                </Typography>
              ))}
            </ul>
          </Box>
        )}
        <Flex>
          <Button type="submit" loading={isBusy} size="L">
            {say(isAgain ? 'replay.again' : 'replay.start')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

interface PeriodChoiceProps {
  readonly periods: ReplayChoices['periods'];
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}

function PeriodChoice({ periods, period, onPeriod }: PeriodChoiceProps) {
  const say = useWords();
  const words = useReplayWords();
  const chosen = periods[Number(period)];
  const why = chosen?.notComparable ?? null;
  return (
    <Box maxWidth="28rem">
      <Field.Root name="period" {...(why !== null && { hint: say('overview.notComparable', { schoolYear: chosen?.schoolYear ?? '', why }) })}>
        <Field.Label>{say('replay.period')}</Field.Label>
        <SingleSelect value={period} onChange={(value) => onPeriod(String(value))}>
          {periods.map((one, at) => (
            <SingleSelectOption key={`${one.kind} ${one.schoolYear}`} value={String(at)}>
              {words.period(one)}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value={OWN}>{say('replay.period.own')}</SingleSelectOption>
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

function OwnDates({ dates, onDates, isWrong }: { readonly dates: Dates; readonly onDates: (dates: Dates) => void; readonly isWrong: boolean }) {
  const say = useWords();
  const field = (name: keyof Dates) => (
    <Field.Root name={name} {...(isWrong && name === 'to' && { error: say('replay.dates.missing') })}>
      <Field.Label>{say(`replay.${name}`)}</Field.Label>
      <TextInput type="date" value={dates[name]} onChange={({ target }: ChangeEvent<HTMLInputElement>) => onDates({ ...dates, [name]: target.value })} />
      <Field.Error />
    </Field.Root>
  );
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      {field('from')}
      {field('to')}
    </Flex>
  );
}

interface WhichRulesProps {
  readonly count: number;
  readonly which: 'all' | 'chosen';
  readonly onWhich: (which: 'all' | 'chosen') => void;
}

function WhichRules({ count, which, onWhich }: WhichRulesProps) {
  const say = useWords();
  const id = useId();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" id={id} tag="p" paddingBottom={2}>
        {say('replay.rules')}
      </Typography>
      <Radio.Group aria-labelledby={id} value={which} onValueChange={(value: string) => onWhich(value === 'chosen' ? 'chosen' : 'all')}>
        <Radio.Item value="all">{say('replay.rules.all', { count })}</Radio.Item>
        <Radio.Item value="chosen">{say('replay.rules.chosen')}</Radio.Item>
      </Radio.Group>
    </Box>
  );
}

interface RuleChoiceProps {
  readonly rules: ReplayChoices['rules'];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly isWrong: boolean;
}

function RuleChoice({ rules, chosen, onChosen, isWrong }: RuleChoiceProps) {
  const say = useWords();
  const { language } = useReader();
  const id = useId();
  const choose = (key: string, isChosen: boolean) => onChosen(new Set(rules.map((rule) => rule.key).filter((one) => (one === key ? isChosen : chosen.has(one)))));
  return (
    <Box role="group" aria-labelledby={id} background="neutral100" hasRadius padding={4}>
      <Typography variant="pi" fontWeight="bold" id={id} tag="p">
        {say('replay.rules.which')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={3}>
        {rules.map(({ key, title, standing, enabled }) => (
          <Flex key={key} gap={3} alignItems="center" wrap="wrap">
            <Checkbox checked={chosen.has(key)} onCheckedChange={(checked) => choose(key, checked === true)}>
              {inWords(title, language)}
            </Checkbox>
            <ReplayStanding standing={standing} />
            {!enabled && <Badge>{say('replay.off')}</Badge>}
          </Flex>
        ))}
      </Flex>
      <Box paddingTop={3}>
        <FailureLine>{isWrong ? say('replay.rules.missing') : ''}</FailureLine>
      </Box>
    </Box>
  );
}
