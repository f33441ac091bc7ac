import { Box, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Language, Text } from '../../core/language/index';
import { useWords } from '../messages/index';
import { useBeside } from './languages-beside';

interface TextsFieldProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (next: Text) => void;
  /** The routine's languages, see `languagesOf`. */
  readonly languages: readonly Language[];
  readonly long?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** One text in each of the routine's languages: bokmål first, the others folded away with what lacks told, or beside it for the one who translates. */
export function TextsField({ label, value, onChange, languages, long = false, hint, error, required = false }: TextsFieldProps) {
  const say = useWords();
  const [isBeside] = useBeside();
  const texts = textsOf(value);
  const others = languages.filter((language) => language !== 'nb');
  const lacking = others.filter((language) => (texts[language] ?? '').trim() === '');
  const hasText = texts.nb.trim() !== '';
  const write = (language: Language, text: string) => {
    if (language === 'nb') return onChange({ ...texts, nb: text });
    const { [language]: _before, ...rest } = texts;
    onChange(text === '' ? rest : { ...rest, [language]: text });
  };
  const first = <OneText label={label} long={long} hint={hint} error={error} required={required} text={texts.nb} onText={(text) => write('nb', text)} />;
  const translated = others.map((language) => <OneText key={language} label={`${label} (${say(`texts.${language}`)})`} long={long} text={texts[language] ?? ''} onText={(text) => write(language, text)} />);
  if (isBeside) {
    return (
      <div style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))', width: '100%' }}>
        {first}
        {translated}
      </div>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      {first}
      {others.length > 0 && (
        <Box tag="details">
          <Typography tag="summary" variant="pi" textColor={hasText && lacking.length > 0 ? 'neutral800' : 'neutral600'} fontWeight={hasText && lacking.length > 0 ? 'bold' : 'regular'} style={{ cursor: 'pointer' }}>
            {hasText && lacking.length > 0 ? say('texts.lacks', { languages: lacking.map((language) => say(`texts.${language}`)).join(', ') }) : say('texts.others')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2} paddingLeft={4}>
            {translated}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}

interface OneTextProps {
  readonly label: string;
  readonly long: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

const LONGEST = 4000;

function OneText({ label, long, text, onText, hint, error, required = false }: OneTextProps) {
  const name = useId();
  const typed = ({ target }: { target: { value: string } }) => onText(target.value);
  return (
    <Field.Root name={name} error={error ?? false} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      {long ? <Textarea value={text} maxLength={LONGEST} onChange={typed} /> : <TextInput value={text} maxLength={LONGEST} onChange={typed} />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** A text in a draft, as far as it is written and whatever has been written there. */
export function textsOf(value: unknown): Text {
  const written = typeof value === 'object' && value !== null ? Object.entries(value).filter(([, text]) => typeof text === 'string') : [];
  return { nb: '', ...(Object.fromEntries(written) as Partial<Text>) };
}

const known: readonly Language[] = ['nb', 'nn', 'en', 'se'];

/** The languages that a draft is written in; bokmål until others are chosen. */
export function languagesOf(document: Readonly<Record<string, unknown>>): Language[] {
  const written: unknown = document['languages'];
  const chosen = known.filter((language) => Array.isArray(written) && written.includes(language));
  return chosen.length === 0 ? ['nb'] : chosen;
}
