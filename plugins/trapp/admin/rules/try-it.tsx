import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useMemo, useState } from 'react';
import { schoolCalendarSchema } from '../../core/calendar/index';
import { say as inWords } from '../../core/language/index';
import type { PartValue } from '../../core/routines/index';
import { caseFactCatalogue, evaluateRules, exampleGround, isAskedFor, type Rule, type TitleOfChoices, type Verdict } from '../../core/rules/index';
import type { DraftPartInHand } from '../drafts/use-draft-part';
import { useReader, useWords } from '../messages/index';
import { NumberField } from '../parts/pick';
import { DayMarks } from './day-marks';
import { caseFactsAsked, dayToTry, factsOf, marksOf, presets, type MadeUp } from './made-up';
import { readableRule } from './readable-rule';
import { SaveAsTest } from './save-as-test';
import { TryResult } from './try-result';

interface TryItProps {
  readonly draft: DraftPartInHand;
  readonly value: PartValue;
  readonly titleOf: TitleOfChoices;
}

const USUAL_GRADE = 8;

/** The rule on a pupil that one makes up: each condition against its limit, judged as in the night, at every change (pain 11). */
export function TryIt({ draft, value, titleOf }: TryItProps) {
  const say = useWords();
  const { language } = useReader();
  const written = draft.document['calendar'];
  const calendar = useMemo(() => {
    const own = schoolCalendarSchema.safeParse(written);
    return own.success && own.data.schoolYears.length > 0 ? own.data : exampleGround.calendar;
  }, [written]);
  const rule = useMemo(() => readableRule(value), [value]);
  const [pupil, setPupil] = useState<MadeUp>(() => {
    const today = dayToTry(calendar, localDay(new Date()));
    return { today, grade: rule?.grades?.from ?? USUAL_GRADE, marks: marksOf('threeLastWeek', calendar, today), caseFacts: {} };
  });
  const verdict = useVerdict(rule, pupil, calendar);
  const change = (next: Partial<MadeUp>) => setPupil((before) => ({ ...before, ...next }));

  if (rule === undefined) return <Typography textColor="neutral600">{say('rules.try.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography>{say('rules.try.lead')}</Typography>
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('rules.try.presets')}>
        {presets.map((preset) => (
          <Button key={preset} variant="tertiary" size="S" onClick={() => change({ marks: marksOf(preset, calendar, pupil.today) })}>
            {say(`rules.preset.${preset}`)}
          </Button>
        ))}
      </Flex>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box width="14rem">
          <Field.Root name="today">
            <Field.Label>{say('rules.try.today')}</Field.Label>
            <TextInput type="date" value={pupil.today} onChange={({ target }: { target: { value: string } }) => target.value !== '' && change({ today: target.value })} />
          </Field.Root>
        </Box>
        <Box width="10rem">
          <NumberField label={say('rules.try.grade')} value={pupil.grade} min={0} max={13} onChange={(grade) => change({ grade: grade ?? USUAL_GRADE })} />
        </Box>
        {caseFactsAsked(rule.conditions).map((fact) => (
          <Box key={fact} width="14rem">
            <NumberField label={inWords(caseFactCatalogue[fact].label, language)} value={pupil.caseFacts[fact] ?? 0} onChange={(number) => change({ caseFacts: { ...pupil.caseFacts, [fact]: number ?? 0 } })} />
          </Box>
        ))}
      </Flex>
      <DayMarks calendar={calendar} today={pupil.today} marks={pupil.marks} onChange={(marks) => change({ marks })} />
      {verdict !== undefined && <TryResult verdict={verdict} name={say(rule.appliesTo === 'kindergarten' ? 'rules.name.child' : 'rules.name.pupil')} titleOf={titleOf} />}
      {verdict !== undefined && verdict.result !== 'cannot_be_judged' && (
        <SaveAsTest
          routineKey={draft.routineKey}
          ruleKey={rule.key}
          pupil={pupil}
          fires={verdict.result === 'fired' && isAskedFor(rule, pupil.grade)}
          suggestion={say(verdict.result === 'fired' && isAskedFor(rule, pupil.grade) ? 'rules.test.suggestion.fires' : 'rules.test.suggestion.silent', { title: rule.title.nb })}
        />
      )}
    </Flex>
  );
}

/** Judged by the very functions of the night. */
function useVerdict(rule: Rule | undefined, pupil: MadeUp, calendar: Parameters<typeof factsOf>[1]): Verdict | undefined {
  const [verdict, setVerdict] = useState<Verdict>();
  useEffect(() => {
    if (rule === undefined) return undefined;
    let stale = false;
    void evaluateRules([rule], factsOf(pupil, calendar)).then(([found]) => stale || setVerdict(found));
    return () => {
      stale = true;
    };
  }, [rule, pupil, calendar]);
  return verdict;
}

function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
