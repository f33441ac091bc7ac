import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { explainAsTable, type TitleOfChoices, type Verdict } from '../../core/rules/index';
import { useAbsenceNames } from '../api/names-at-hand';
import { useReader, useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';

interface TryResultProps {
  readonly verdict: Verdict;
  readonly name: string;
  readonly titleOf: TitleOfChoices;
}

const tones = { fired: ['warning100', 'neutral800'], not_fired: ['success100', 'success700'], cannot_be_judged: ['neutral150', 'neutral700'] } as const;

/** What came of it, and why: each condition's value against its limit. */
export function TryResult({ verdict, name, titleOf }: TryResultProps) {
  const say = useWords();
  const { language } = useReader();
  const rows = explainAsTable(verdict, name, language, { titleOf, absence: useAbsenceNames() });
  const [background, textColor] = tones[verdict.result];
  return (
    <Box>
      <Box role="status" background={background} hasRadius padding={4} marginBottom={4}>
        <Typography fontWeight="bold" textColor={textColor}>
          {say(`rules.result.${verdict.result}`)}
        </Typography>
      </Box>
      <Table colCount={5} rowCount={rows.length + 1}>
        <WordHead words={['rules.result.condition', 'rules.result.value', 'rules.result.limit', 'rules.result.period', 'rules.result.met']} />
        <Tbody>
          {rows.map((row, index) => (
            <Tr key={index}>
              <Td>
                <Typography style={{ whiteSpace: 'normal' }}>
                  {row.under.length > 0 && `${row.under.join(' › ')} `}
                  {row.condition}
                </Typography>
              </Td>
              <Td>
                <Typography fontWeight="bold">{row.value ?? row.missing ?? '–'}</Typography>
              </Td>
              <Td>
                <Typography>{row.limit}</Typography>
              </Td>
              <Td>
                <Typography>{row.period ?? '–'}</Typography>
              </Td>
              <Td>
                <Typography>{row.resultInWords}</Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
