import { Box, Flex, Typography } from '@strapi/design-system';
import type { PartValue } from '../../core/routines/index';
import { describeRule, type TitleOfChoices } from '../../core/rules/index';
import { useAbsenceNames } from '../api/names-at-hand';
import { useWords } from '../messages/index';
import { readableRule } from './readable-rule';

/** The rule in plain words, as families and staff will read it, while it is being written (B13). */
export function RuleSentence({ value, titleOf }: { readonly value: PartValue; readonly titleOf: TitleOfChoices }) {
  const say = useWords();
  const absence = useAbsenceNames();
  const rule = readableRule(value);
  if (rule === undefined) return <Typography textColor="neutral600">{say('rules.sentence.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {(['nb', 'en'] as const).map((language) => (
        <Box key={language}>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {say(`rules.sentence.${language}`)}
          </Typography>
          <Typography tag="p" lang={language} data-sentence={language}>
            {describeRule(rule, language, { titleOf, absence })}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
