import { Box } from '@strapi/design-system';
import type { Language, Text } from '../../core/language/index';
import { keptFields, shownFields } from '../../core/papers/index';
import { anchorOf } from '../parts/anchor';
import { TextsField, textsOf } from '../parts/texts-field';
import { usePaper } from './paper-context';

interface PaperTextProps {
  readonly label: string;
  /** Where it stands in the paper. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (text: Text) => void;
  readonly long?: boolean;
  readonly hint?: string;
}

/** A text with fields in it: the writer sees them by their names in the text's own language, and they are kept by their keys. */
export function PaperText({ label, path, value, onChange, long = false, hint }: PaperTextProps) {
  const { languages, problems } = usePaper();
  const error = problems.find((problem) => problem.kind === 'error' && (problem.path === path || languages.some((language) => problem.path === `${path}.${language}`)))?.message;
  return (
    <Box id={anchorOf(path)} width="100%">
      <TextsField
        label={label}
        long={long}
        required
        {...(hint !== undefined && { hint })}
        error={error}
        languages={languages}
        value={inEach(textsOf(value), shownFields)}
        onChange={(texts) => onChange(inEach(texts, keptFields))}
      />
    </Box>
  );
}

function inEach(texts: Text, how: (text: string, language: Language) => string): Text {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, how(text ?? '', language as Language)])) as Text;
}
