import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { ReplayReport } from '../../core/contracts/index';
import { say as inWords } from '../../core/language/index';
import { useReader, useWords, type Word } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { ReplayStanding } from './replay-standing';
import { useReplayWords } from './words';

type Rule = ReplayReport['rules'][number];

/** Each rule's numbers, how they differ from today's version, and what there is to know about them. */
export function RuleTable({ rules, withDifference }: { readonly rules: readonly Rule[]; readonly withDifference: boolean }) {
  const say = useWords();
  const { language } = useReader();
  const { shown } = useReplayWords();
  const difference: Word[] = withDifference ? ['replay.column.more', 'replay.column.fewer', 'replay.status'] : [];
  const columns: Word[] = ['replay.rule', 'replay.column.raised', ...difference];
  return (
    <>
      <Box paddingBottom={4}>
        <Typography tag="p">{say('replay.byRule.lead')}</Typography>
      </Box>
      <Table colCount={columns.length} rowCount={rules.length + 1} aria-label={say('replay.byRule')}>
        <WordHead words={columns} />
        <Tbody>
          {rules.map((rule) => (
            <Tr key={rule.key}>
              <Td>
                <Box paddingTop={3} paddingBottom={3}>
                  <Typography tag="p" fontWeight="semiBold">
                    {inWords(rule.title, language)}
                  </Typography>
                  <Notes rule={rule} />
                </Box>
              </Td>
              {[rule.raised, ...(withDifference ? [rule.more, rule.fewer] : [])].map((number, at) => (
                <Td key={columns[at + 1]}>
                  <Typography textColor={number === null ? 'neutral600' : 'neutral800'}>{shown(number)}</Typography>
                </Td>
              ))}
              {withDifference && (
                <Td>
                  <ReplayStanding standing={rule.standing} />
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}

function Notes({ rule: { makesList, asksAboutCase, neverAsked, neverJudged } }: { readonly rule: Rule }) {
  const say = useWords();
  const notes = [
    ...(makesList ? [say('replay.note.list')] : []),
    ...(asksAboutCase ? [say('replay.note.case')] : []),
    ...(neverAsked ? [say('replay.note.neverAsked')] : []),
    ...(neverJudged !== null && neverJudged > 0 ? [say('replay.note.neverJudged', { count: neverJudged })] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <Typography tag="p" variant="pi" textColor="neutral600" key={note} style={{ whiteSpace: 'normal' }}>
          {note}
        </Typography>
      ))}
    </>
  );
}
