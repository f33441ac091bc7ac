import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Language } from '../../core/language/index';
import { useRoleWords } from '../roles/role-words';
import type { DraftDocument, PartValue } from '../../core/routines/index';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { NumberField, PickOne, Tick } from '../parts/pick';
import { lawIn, SourcesField } from '../parts/sources-field';
import { TextsField } from '../parts/texts-field';
import { CadenceField } from './cadence-field';

export interface RuleFieldsProps {
  readonly value: PartValue;
  readonly change: (next: (before: PartValue) => PartValue) => void;
  readonly languages: readonly Language[];
  readonly errorAt: (path: string) => string | undefined;
  readonly document: DraftDocument;
}

/** Writes one field; undefined takes it out, which is how a rule says "as usual". */
function writing(change: RuleFieldsProps['change']) {
  return (name: string) => (next: unknown) =>
    change((before) => {
      const { [name]: _before, ...rest } = before;
      return next === undefined ? rest : { ...rest, [name]: next };
    });
}

function At({ path, children }: { readonly path: string; readonly children: React.ReactNode }) {
  return (
    <Box id={anchorOf(path)} width="100%">
      {children}
    </Box>
  );
}

/** What it is called, and what it is for. */
export function RuleTitle({ value, change, languages, errorAt }: RuleFieldsProps) {
  const say = useWords();
  const write = writing(change);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <At path="title">
        <TextsField label={say('rules.field.title')} hint={say('rules.field.title.hint')} value={value['title']} languages={languages} error={errorAt('title.nb') ?? errorAt('title')} required onChange={write('title')} />
      </At>
      <At path="explanation">
        <TextsField label={say('rules.field.explanation')} hint={say('rules.field.explanation.hint')} value={value['explanation']} languages={languages} error={errorAt('explanation.nb') ?? errorAt('explanation')} required long onChange={write('explanation')} />
      </At>
    </Flex>
  );
}

/** What comes of it: how serious it is, who assesses it, and within what time. */
export function RuleConsequence({ value, change, errorAt }: RuleFieldsProps) {
  const say = useWords();
  const { roles } = useRoleWords();
  const write = writing(change);
  const makesList = value['makes'] === 'list';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <At path="severity">
        <Choose label={say('rules.field.severity')} name="severity" value={String(value['severity'] ?? '')} options={['notice', 'concern'] as const} onChange={write('severity')} />
      </At>
      <At path="makes">
        <Choose label={say('rules.field.makes')} name="makes" value={makesList ? 'list' : 'finding'} options={['finding', 'list'] as const} onChange={(next) => write('makes')(next === 'list' ? 'list' : undefined)} />
      </At>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box id={anchorOf('assessedBy')} width="18rem">
          <PickOne label={say('rules.field.assessedBy')} error={errorAt('assessedBy')} value={String(value['assessedBy'] ?? '')} choices={roles} onChange={write('assessedBy')} />
        </Box>
        <Box id={anchorOf('assessWithinSchoolDays')} width="18rem">
          <NumberField label={say('rules.field.assessWithinSchoolDays')} hint={say('rules.field.assessWithinSchoolDays.hint')} error={errorAt('assessWithinSchoolDays')} value={numberOf(value['assessWithinSchoolDays'])} min={0} max={60} onChange={write('assessWithinSchoolDays')} />
        </Box>
      </Flex>
    </Flex>
  );
}

/** Whom it is for, and when it is asked. */
export function RuleWhom({ value, change, errorAt }: RuleFieldsProps) {
  const say = useWords();
  const write = writing(change);
  const grades = asValues(value['grades']);
  const grade = (name: 'from' | 'to') => (next: number | undefined) => write('grades')(next === undefined && grades[name === 'from' ? 'to' : 'from'] === undefined ? undefined : { ...grades, [name]: next });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box id={anchorOf('appliesTo')} width="18rem">
          <PickOne label={say('rules.field.appliesTo')} error={errorAt('appliesTo')} value={String(value['appliesTo'] ?? '')} choices={(['school', 'kindergarten', 'both'] as const).map((kind) => ({ value: kind, label: say(`rules.appliesTo.${kind}`) }))} onChange={write('appliesTo')} />
        </Box>
        <Box id={anchorOf('grades')} width="9rem">
          <NumberField label={say('rules.grades.from')} hint={say('rules.grades.hint')} error={errorAt('grades.from') ?? errorAt('grades')} value={numberOf(grades['from'])} min={0} max={13} onChange={grade('from')} />
        </Box>
        <Box width="9rem">
          <NumberField label={say('rules.grades.to')} error={errorAt('grades.to')} value={numberOf(grades['to'])} min={0} max={13} onChange={grade('to')} />
        </Box>
      </Flex>
      <At path="cadence">
        <CadenceField value={value['cadence']} error={errorAt('cadence') ?? errorAt('cadence.dates')} onChange={write('cadence')} />
      </At>
      <At path="counting">
        <Tick label={say('rules.counting')} hint={say('rules.counting.hint')} checked={value['counting'] === 'not_weighed'} onChange={(isOn) => write('counting')(isOn ? 'not_weighed' : undefined)} />
      </At>
      <At path="protectedPupils">
        <Tick label={say('rules.protected')} hint={say('rules.protected.hint')} checked={value['protectedPupils'] === 'leave_out'} onChange={(isOn) => write('protectedPupils')(isOn ? 'leave_out' : undefined)} />
      </At>
      <Tick label={say('rules.enabled')} hint={say('rules.enabled.hint')} checked={value['enabled'] === true} onChange={write('enabled')} />
    </Flex>
  );
}

/** Why this rule: what it rests on. */
export function RuleReasons({ value, change, errorAt, document }: RuleFieldsProps) {
  return (
    <At path="sources">
      <SourcesField value={value['sources']} suggestions={lawIn(document)} error={errorAt('sources')} onChange={writing(change)('sources')} />
    </At>
  );
}

interface ChooseProps<Option extends string> {
  readonly label: string;
  readonly name: 'severity' | 'makes';
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (next: Option) => void;
}

function Choose<Option extends 'notice' | 'concern' | 'finding' | 'list'>({ label, name, value, options, onChange }: ChooseProps<Option>) {
  const say = useWords();
  const id = useId();
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="p" id={id} paddingBottom={2}>
        {label}
      </Typography>
      <Radio.Group aria-labelledby={id} name={name} value={value} onValueChange={(next: string) => onChange(next as Option)}>
        {options.map((option) => (
          <Radio.Item key={option} value={option}>
            {say(`rules.choose.${option}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Box>
  );
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asValues(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
