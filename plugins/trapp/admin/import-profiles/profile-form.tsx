import { Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { importProfileSchema } from '../../core/imports/index';
import type { Problem } from '../../core/refusals';
import { useWords, type Word } from '../messages/index';
import { PickOne, Tick } from '../parts/pick';
import { SourcesField } from '../parts/sources-field';
import { TextsField } from '../parts/texts-field';
import { Panel } from '../routines/panel';
import { CodeTable } from './code-table';
import { columnNames, isRequired, type ProfileDraft } from './profile-draft';

interface ProfileFormProps {
  readonly draft: ProfileDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (news: Partial<ProfileDraft>) => void;
}

const named: Readonly<Record<string, Word>> = { auto: 'profiles.value.auto', ';': 'profiles.value.semicolon', ',': 'profiles.value.comma', '\t': 'profiles.value.tab', '|': 'profiles.value.pipe' };

/** How the files of one school system are read. */
export function ProfileForm({ draft, problems, onChange }: ProfileFormProps) {
  const say = useWords();
  const errorAt = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const pick = <Name extends 'encoding' | 'delimiter' | 'dateFormat' | 'decimalSign'>(name: Name, isNamed: boolean) => {
    const options: readonly ProfileDraft[Name][] = importProfileSchema.shape[name].options as never;
    return (
      <PickOne
        label={say(`profiles.${name}`)}
        value={draft[name]}
        choices={options.map((value) => ({ value, label: (isNamed || value === 'auto') && named[value] !== undefined ? say(named[value]) : value }))}
        onChange={(value) => onChange({ [name]: options.find((one) => one === value) ?? draft[name] } as Partial<ProfileDraft>)}
      />
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Panel title={say('profiles.about')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <TextsField label={say('profiles.name')} languages={['nb', 'nn', 'en']} required value={draft.title} error={errorAt('title.nb')} onChange={(title) => onChange({ title })} />
          <Box style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' }}>
            {pick('dateFormat', false)}
            {pick('delimiter', true)}
            {pick('decimalSign', true)}
            {pick('encoding', true)}
          </Box>
          <SourcesField isPlain label={say('profiles.yes')} value={draft.yes} error={errorAt('yes')} onChange={(yes) => onChange({ yes: [...yes] })} />
          <SourcesField isPlain label={say('profiles.no')} value={draft.no} error={errorAt('no')} onChange={(no) => onChange({ no: [...no] })} />
          <Tick label={say('profiles.complete')} hint={say('profiles.complete.hint')} checked={draft.complete === true} onChange={(complete) => onChange({ complete })} />
        </Flex>
      </Panel>
      <Panel title={say('profiles.columns')}>
        <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={3}>
          {say('profiles.columns.lead')}
        </Typography>
        <Box style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' }}>
          {columnNames.map((column) => (
            <Field.Root key={column} name={`column-${column}`} required={isRequired(column)} error={errorAt(`columns.${column}`) ?? false}>
              <Field.Label>{say(`profiles.column.${column}`)}</Field.Label>
              <TextInput value={draft.columns[column]} maxLength={80} onChange={({ target }: { target: { value: string } }) => onChange({ columns: { ...draft.columns, [column]: target.value } })} />
              <Field.Error />
            </Field.Root>
          ))}
        </Box>
      </Panel>
      <Panel title={say('profiles.codes')}>
        <CodeTable codes={draft.codes} onChange={(codes) => onChange({ codes })} />
      </Panel>
    </Flex>
  );
}
