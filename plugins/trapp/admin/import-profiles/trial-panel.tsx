import { Box, Button, Field, Flex, Table, Tbody, Td, Textarea, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { importProfileSchema, tryProfile, type Trial } from '../../core/imports/index';
import { problemsOf } from '../../core/language/index';
import { useReader, useWords } from '../messages/index';
import { ProblemList } from '../parts/problem-list';
import { profileOf, type ProfileDraft } from './profile-draft';

interface TrialPanelProps {
  readonly draft: ProfileDraft;
  readonly onCode: (code: string) => void;
}

const delimiters: Readonly<Record<string, 'semicolon' | 'comma' | 'tab' | 'pipe'>> = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe' };

/** A pasted file, read by the profile as it stands now. It never leaves the browser: there may be real pupils in it. */
export function TrialPanel({ draft, onCode }: TrialPanelProps) {
  const say = useWords();
  const { language } = useReader();
  const [pasted, setPasted] = useState('');
  const profile = useMemo(() => importProfileSchema.safeParse({ ...profileOf(draft), title: { nb: draft.title.nb || '–' } }), [draft]);
  const trial = useMemo(() => (pasted.trim() === '' || !profile.success ? undefined : tryProfile(pasted, profile.data, new Date().toISOString().slice(0, 10), language)), [pasted, profile, language]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" textColor="neutral600">
        {say('profiles.try.lead')}
      </Typography>
      <Field.Root name="pasted">
        <Field.Label>{say('profiles.try.paste')}</Field.Label>
        <Textarea value={pasted} onChange={({ target }: { target: { value: string } }) => setPasted(target.value)} style={{ fontFamily: 'monospace', minHeight: '10rem' }} />
      </Field.Root>
      {pasted !== '' && !profile.success && <ProblemList title={say('profiles.unfinishedForm')} problems={problemsOf(profile.error, '', language)} tone="danger" />}
      <Box aria-live="polite">{trial !== undefined && <Outcome trial={trial} onCode={onCode} />}</Box>
    </Flex>
  );
}

function Outcome({ trial, onCode }: { readonly trial: Trial; readonly onCode: (code: string) => void }) {
  const say = useWords();
  const { counts, columns, rows, problems, unknownCodes, refused } = trial;
  const delimiter = delimiters[trial.delimiter];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {refused.length > 0 ? (
        <ProblemList title={say('profiles.try.cannot')} problems={refused.map(({ message }) => ({ path: '', message }))} tone="danger" />
      ) : (
        <Typography fontWeight="bold" textColor={counts.rejected > 0 ? 'danger700' : 'success700'}>
          {say('profiles.try.counts', counts)}
        </Typography>
      )}
      {unknownCodes.length > 0 && (
        <Box>
          <Typography tag="h3" fontWeight="bold">
            {say('profiles.try.unknown')}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={2}>
            {unknownCodes.map((code) => (
              <Button key={code} variant="secondary" size="S" aria-label={say('profiles.try.addCode', { code })} onClick={() => onCode(code)}>
                + {code}
              </Button>
            ))}
          </Flex>
        </Box>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {problems.length > 0 && (
        <Box>
          <Typography tag="h3" fontWeight="bold">
            {say('profiles.try.problems')}
          </Typography>
          <Box tag="ul" paddingLeft={4} paddingTop={1} style={{ listStyle: 'disc' }}>
            {problems.map(({ row, path, message }, index) => (
              <li key={index}>
                <Typography>{say('profiles.try.problem', { row, column: path, message })}</Typography>
              </li>
            ))}
          </Box>
        </Box>
      )}
      {columns.length > 0 && (
        <Box>
          <Typography tag="h3" fontWeight="bold">
            {say('profiles.try.columns')}
          </Typography>
          {delimiter !== undefined && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('profiles.try.delimiter', { delimiter: say(`profiles.value.${delimiter}`).toLowerCase() })}
            </Typography>
          )}
          <Box tag="ul" paddingTop={1}>
            {columns.map(({ header, as }, index) => (
              <li key={index}>
                <Typography>
                  {header || '–'}: <strong>{as === null ? say('profiles.try.unused') : say(`profiles.column.${as}`)}</strong>
                </Typography>
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Flex>
  );
}

function Rows({ rows }: { readonly rows: Trial['rows'] }) {
  const say = useWords();
  const answer = (said: boolean | null) => say(said === null ? 'form.answer.unknown' : said ? 'form.answer.yes' : 'form.answer.no');
  const heads = ['profiles.try.row', 'profiles.column.pupil', 'profiles.column.date', 'profiles.code.kind', 'profiles.code.cause', 'profiles.column.documented', 'profiles.column.reported'] as const;
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold" paddingBottom={2}>
        {say('profiles.try.rows')}
      </Typography>
      <Table colCount={heads.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {heads.map((word) => (
              <Th key={word}>
                <Typography variant="sigma">{say(word)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((one) => (
            <Tr key={one.row}>
              {[
                String(one.row), one.pupil.id, one.date,
                [say(`form.value.kind.${one.kind}`), one.kind === 'lesson' ? String(one.lessons) : '', one.minutes === null ? '' : `${one.minutes} min`, one.subject ?? ''].filter(Boolean).join(', '),
                say(`form.value.cause.${one.cause}`), answer(one.documented), answer(one.reported),
              ].map((cell, index) => (
                <Td key={index}>
                  <Typography>{cell}</Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
