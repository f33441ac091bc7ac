import { Box, Flex, Typography } from '@strapi/design-system';
import { say as inWords } from '../../core/language/index';
import { filterCatalogue, windowCatalogue } from '../../core/rules/index';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { windowOf } from './facts';
import { ParameterField } from './parameter-field';
import type { ChoiceQuestion } from './tree-context';

type Values = Readonly<Record<string, unknown>>;
type WindowKind = keyof typeof windowCatalogue;
type FilterName = keyof typeof filterCatalogue;

interface AbsenceFieldsProps {
  /** Of a fact about absence, half-written as it may be. */
  readonly params: Values;
  /** Is it about parts of days? */
  readonly isOfParts: boolean;
  /** What is wrong with "window.amount" and its like. */
  readonly errorAt: (part: string) => string | undefined;
  readonly onChange: (params: Values) => void;
}

/** Over how long absence is measured, and what of it counts. */
export function AbsenceFields({ params, isOfParts, errorAt, onChange }: AbsenceFieldsProps) {
  return (
    <>
      <WindowFields window={asValues(params['window'])} errorAt={(name) => errorAt(`window.${name}`)} onChange={(window) => onChange({ window })} />
      <FilterFields filter={asValues(params['filter'])} isOfParts={isOfParts} onChange={(filter) => onChange({ filter })} />
    </>
  );
}

/** Which question's ticks are counted. */
export function QuestionField({ params, questions, onChange }: { readonly params: Values; readonly questions: readonly ChoiceQuestion[]; readonly onChange: (params: Values) => void }) {
  const say = useWords();
  const value = typeof params['guide'] === 'string' ? `${params['guide']} ${String(params['field'])}` : '';
  return (
    <PickOne
      label={say('rules.question')}
      hint={questions.length === 0 ? say('rules.question.none') : say('rules.question.hint')}
      value={value}
      choices={questions.map((question) => ({ value: `${question.guide} ${question.field}`, label: question.title }))}
      onChange={(chosen) => {
        const [guide, field] = chosen.split(' ');
        onChange({ guide, field });
      }}
    />
  );
}

function WindowFields({ window, errorAt, onChange }: { readonly window: Values; readonly errorAt: (name: string) => string | undefined; readonly onChange: (window: Values) => void }) {
  const say = useWords();
  const { language } = useReader();
  const kinds = Object.keys(windowCatalogue) as WindowKind[];
  const kind = kinds.find((one) => one === window['kind']);
  const entry = kind && windowCatalogue[kind];
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      <Box width="22rem">
        <PickOne
          label={say('rules.window')}
          hint={entry && inWords(entry.help, language)}
          value={kind ?? ''}
          choices={kinds.map((one) => ({ value: one, label: inWords(windowCatalogue[one].label, language) }))}
          onChange={(chosen) => onChange(windowOf(chosen as WindowKind))}
        />
      </Box>
      {entry !== undefined &&
        Object.entries(entry.parameters).map(([name, parameter]) => (
          <Box key={name} maxWidth="16rem">
            <ParameterField parameter={parameter} value={window[name]} error={errorAt(name)} onChange={(value) => onChange({ ...window, [name]: value })} />
          </Box>
        ))}
    </Flex>
  );
}

/** What asks nothing is not written at all, but for the parts that are always there. */
const nothing: Partial<Record<FilterName, unknown>> = { exceptCauses: [], subjects: null };

function FilterFields({ filter, isOfParts, onChange }: { readonly filter: Values; readonly isOfParts: boolean; readonly onChange: (filter: Values) => void }) {
  const say = useWords();
  const names = (Object.keys(filterCatalogue) as FilterName[]).filter((name) => isOfParts || !filterCatalogue[name].onlyParts || isAsked(filter[name]));
  const asked = names.filter((name) => isAsked(filter[name])).length;
  const write = (name: FilterName, value: unknown) => {
    const { [name]: _before, ...rest } = filter;
    onChange(value === undefined && !(name in nothing) ? rest : { ...rest, [name]: value ?? nothing[name] });
  };
  return (
    <details>
      <Typography tag="summary" variant="pi" fontWeight="bold" style={{ cursor: 'pointer' }}>
        {asked === 0 ? say('rules.filter.all') : say('rules.filter.some', { count: asked })}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3} paddingLeft={4}>
        {names.map((name) => (
          <ParameterField key={name} parameter={filterCatalogue[name]} value={filter[name]} onChange={(value) => write(name, value)} />
        ))}
      </Flex>
    </details>
  );
}

function isAsked(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'any' && !(Array.isArray(value) && value.length === 0);
}

function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}
