import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { say as inWords } from '../../core/language/index';
import { filterCatalogue, windowCatalogue } from '../../core/rules/index';
import { useReader, useWords } from '../messages/index';
import { PickOne } from '../parts/pick';
import { FactPicker } from './fact-picker';
import { asking, choiceOf, windowOf } from './facts';
import { LimitField } from './limit-field';
import { ParameterField } from './parameter-field';
import { put, type DraftCondition, type NodePath } from './tree';
import { placeOf, useTree } from './tree-context';

type Values = Readonly<Record<string, unknown>>;
type WindowKind = keyof typeof windowCatalogue;
type FilterName = keyof typeof filterCatalogue;

/** Everything that one condition asks: the fact, over how long, of which absence, and the limit. */
export function ConditionFields({ condition, path }: { readonly condition: DraftCondition; readonly path: NodePath }) {
  const say = useWords();
  const { language } = useReader();
  const tree = useTree();
  const choice = choiceOf(condition);
  const write = (next: DraftCondition) => tree.change((root) => put(root, path, next), false);
  const writeParams = (params: Values) => write({ ...condition, params: { ...condition.params, ...params } });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Typography variant="pi" fontWeight="bold">
          {say('rules.fact')}
        </Typography>
        <Typography>{choice === undefined ? say('rules.fact.unknown', { fact: condition.fact }) : inWords(choice.entry.label, language)}</Typography>
        <FactPicker onPick={(id) => tree.change((root) => put(root, path, asking(id, condition)))}>
          <Button variant="tertiary" size="S">
            {say('rules.fact.other')}
          </Button>
        </FactPicker>
      </Flex>
      {choice !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          {inWords(choice.entry.help, language)}
        </Typography>
      )}
      {condition.fact === 'choices_made' && <QuestionField params={condition.params ?? {}} onChange={writeParams} />}
      <LimitField condition={condition} unit={choice?.entry.unit ?? 'number'} onChange={write} />
      {condition.fact === 'absence' && (
        <>
          <WindowFields window={asValues(condition.params?.['window'])} place={placeOf(tree, [...path, 'params', 'window'])} onChange={(window) => writeParams({ window })} />
          <FilterFields filter={asValues(condition.params?.['filter'])} isOfParts={choice?.group === 'parts'} onChange={(filter) => writeParams({ filter })} />
        </>
      )}
    </Flex>
  );
}

function QuestionField({ params, onChange }: { readonly params: Values; readonly onChange: (params: Values) => void }) {
  const say = useWords();
  const { questions } = useTree();
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

function WindowFields({ window, place, onChange }: { readonly window: Values; readonly place: string; readonly onChange: (window: Values) => void }) {
  const say = useWords();
  const { language } = useReader();
  const { problems } = useTree();
  const kinds = Object.keys(windowCatalogue) as WindowKind[];
  const kind = kinds.find((one) => one === window['kind']);
  const entry = kind && windowCatalogue[kind];
  const errorAt = (name: string) => problems.find((problem) => problem.path === `${place}.${name}`)?.message;
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
