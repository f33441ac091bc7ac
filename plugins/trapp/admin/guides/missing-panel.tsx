import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { missingTexts, type Guide, type MissingText } from '../../core/guides/index';
import type { Language } from '../../core/language/index';
import { useWords } from '../messages/index';
import { partId, THEMES, WHOLE, type Chosen } from './outline-rows';

interface MissingPanelProps {
  readonly guide: Guide;
  readonly languages: readonly Language[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** What has not been written in each language, with a way to where it is written. */
export function MissingPanel({ guide, languages, onChoose }: MissingPanelProps) {
  const others = languages.filter((language): language is Exclude<Language, 'nb'> => language !== 'nb');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {others.map((language) => (
        <OneLanguage key={language} guide={guide} language={language} onChoose={onChoose} />
      ))}
    </Flex>
  );
}

interface OneLanguageProps {
  readonly guide: Guide;
  readonly language: Exclude<Language, 'nb'>;
  readonly onChoose: (chosen: Chosen) => void;
}

function OneLanguage({ guide, language, onChoose }: OneLanguageProps) {
  const say = useWords();
  const missing = useMemo(() => missingTexts(guide, language), [guide, language]);
  const name = say(`guide.language.${language}`);
  if (missing.length === 0) return <Typography textColor="success700">{say('guide.missing.none', { language: name })}</Typography>;
  return (
    <Box tag="details">
      <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
        {say('guide.missing.count', { language: name, count: missing.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingLeft={2} maxHeight="16rem" overflow="auto" tabIndex={0} aria-label={say('guide.missing', { language: name })}>
        {missing.map((one, index) => (
          <li key={index}>
            <Button variant="ghost" size="S" onClick={() => onChoose(chosenOf(one))}>
              {one.nb.length > 60 ? `${one.nb.slice(0, 60)}…` : one.nb}
            </Button>
          </li>
        ))}
      </Flex>
    </Box>
  );
}

function chosenOf({ kind, at }: MissingText): Chosen {
  return { guide: WHOLE, theme: THEMES, part: partId(at), item: at }[kind];
}
