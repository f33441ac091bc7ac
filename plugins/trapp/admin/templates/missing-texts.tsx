import { Box, Flex, Link, Typography } from '@strapi/design-system';
import type { Language } from '../../core/language/index';
import { missingPaperTexts } from '../../core/papers/index';
import type { PartValue } from '../../core/routines/index';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';

/** What has not been written in each language, with a way to where it is written. */
export function MissingTexts({ value, languages }: { readonly value: PartValue; readonly languages: readonly Language[] }) {
  const say = useWords();
  const others = languages.filter((language): language is Exclude<Language, 'nb'> => language !== 'nb');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {others.map((language) => {
        const missing = missingPaperTexts(value, language);
        const name = say(`papers.language.${language}`);
        if (missing.length === 0) {
          return (
            <Typography key={language} textColor="success700">
              {say('papers.missing.none', { language: name })}
            </Typography>
          );
        }
        return (
          <Box tag="details" key={language}>
            <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
              {say('papers.missing.count', { language: name, count: missing.length })}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={2} paddingLeft={4} aria-label={say('papers.missing', { language: name })}>
              {missing.map(({ path, nb }) => (
                <li key={path}>
                  <Link href={`#${anchorOf(path)}`}>{nb.length > 60 ? `${nb.slice(0, 60)}…` : nb}</Link>
                </li>
              ))}
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
}
