import { Flex, IconButton, SingleSelect, SingleSelectOption, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { absenceCauses, absenceKinds } from '../../core/absences/index';
import type { CodeMeaning } from '../../core/imports/index';
import { useWords, type Word } from '../messages/index';
import { AddNamed } from '../parts/add-named';
import { newMeaning, type ProfileDraft } from './profile-draft';

interface CodeTableProps {
  readonly codes: ProfileDraft['codes'];
  readonly onChange: (codes: ProfileDraft['codes']) => void;
}

const IGNORE = 'ignore';
const answers = ['yes', 'no', 'unknown'] as const;
const said = { yes: true, no: false, unknown: null } as const;

/** What each code of the files means (B62). */
export function CodeTable({ codes, onChange }: CodeTableProps) {
  const say = useWords();
  const set = (code: string, meaning: CodeMeaning) => onChange(codes.map((one) => (one[0] === code ? [code, meaning] : one)));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('profiles.codes.lead')}
      </Typography>
      {codes.length > 0 && (
        <Table colCount={6} rowCount={codes.length + 1}>
          <Thead>
            <Tr>
              {(['profiles.code', 'profiles.code.kind', 'profiles.code.cause', 'profiles.code.documented', 'profiles.code.reported'] as const).map((word) => (
                <Th key={word}>
                  <Typography variant="sigma">{say(word)}</Typography>
                </Th>
              ))}
              <Th>
                <VisuallyHidden>{say('profiles.code.actions')}</VisuallyHidden>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {codes.map(([code, meaning]) => (
              <Tr key={code}>
                <Td>
                  <Typography fontWeight="bold">{code}</Typography>
                </Td>
                <Td>
                  <Choice
                    code={code}
                    word="profiles.code.kind"
                    value={meaning === IGNORE ? IGNORE : meaning.kind}
                    choices={[...absenceKinds.map((kind): [string, Word] => [kind, `form.value.kind.${kind}`]), [IGNORE, 'profiles.code.ignore']]}
                    onChange={(kind) => set(code, kind === IGNORE ? IGNORE : { ...(meaning === IGNORE ? newMeaning : meaning), kind: absenceKinds.find((one) => one === kind) ?? newMeaningKind })}
                  />
                </Td>
                {meaning === IGNORE ? (
                  <Td colSpan={3} />
                ) : (
                  <>
                    <Td>
                      <Choice
                        code={code}
                        word="profiles.code.cause"
                        value={meaning.cause}
                        choices={absenceCauses.map((cause): [string, Word] => [cause, `form.value.cause.${cause}`])}
                        onChange={(cause) => set(code, { ...meaning, cause: absenceCauses.find((one) => one === cause) ?? meaning.cause })}
                      />
                    </Td>
                    {(['documented', 'reported'] as const).map((name) => (
                      <Td key={name}>
                        <Choice
                          code={code}
                          word={`profiles.code.${name}`}
                          value={answers.find((answer) => said[answer] === meaning[name]) ?? 'unknown'}
                          choices={answers.map((answer): [string, Word] => [answer, `form.answer.${answer}`])}
                          onChange={(answer) => set(code, { ...meaning, [name]: said[answers.find((one) => one === answer) ?? 'unknown'] })}
                        />
                      </Td>
                    ))}
                  </>
                )}
                <Td>
                  <IconButton label={say('profiles.code.remove', { code })} variant="ghost" onClick={() => onChange(codes.filter((one) => one[0] !== code))}>
                    <Trash />
                  </IconButton>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <AddNamed label={say('profiles.code.add')} question={say('profiles.code.question')} onAdd={(code) => onChange(withCode(codes, code))} />
    </Flex>
  );
}

const newMeaningKind = absenceKinds[0];

/** The codes with one more, unless it is there already. */
export function withCode(codes: ProfileDraft['codes'], code: string): ProfileDraft['codes'] {
  return codes.some(([known]) => known === code) ? codes : [...codes, [code.slice(0, 40), newMeaning]];
}

interface ChoiceProps {
  readonly code: string;
  readonly word: Word;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, word: Word])[];
  readonly onChange: (value: string) => void;
}

function Choice({ code, word, value, choices, onChange }: ChoiceProps) {
  const say = useWords();
  return (
    <SingleSelect size="S" aria-label={say('profiles.code.of', { word: say(word), code })} value={value} onChange={(chosen) => onChange(String(chosen))}>
      {choices.map(([one, name]) => (
        <SingleSelectOption key={one} value={one}>
          {say(name)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
