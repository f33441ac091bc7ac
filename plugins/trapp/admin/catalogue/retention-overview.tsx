import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from '../routines/awaited';
import { Panel } from '../routines/panel';

/** How many closed cases each school has kept for longer than has been said; no pupil and no case. */
export function RetentionOverview() {
  const say = useWords();
  const asked = useAsked('viewRetentionOverview');
  const figure = (value: number | 'hidden') => (value === 'hidden' ? say('retention.overview.hidden') : String(value));
  return (
    <Panel title={say('retention.overview')}>
      <Typography tag="p" paddingBottom={4}>
        {say('retention.overview.lead')}
      </Typography>
      <Awaited asked={asked}>
        {({ whole, schools }) =>
          whole === null ? (
            <Typography tag="p">{say('retention.overview.none')}</Typography>
          ) : (
            <Table colCount={2} rowCount={schools.length + 2}>
              <WordHead words={['retention.overview.school', 'retention.overview.over']} />
              <Tbody>
                {[...schools, { name: say('retention.overview.whole'), over: whole }].map(({ name, over }) => (
                  <Tr key={name}>
                    <Td>
                      <Typography>{name}</Typography>
                    </Td>
                    <Td>
                      <Typography>{figure(over)}</Typography>
                    </Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Awaited>
    </Panel>
  );
}
