import { Box, Flex, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useAsked } from '../api/ask';
import { useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { Awaited } from './awaited';
import { Panel } from './panel';

interface FollowersPanelProps {
  readonly routineKey: string;
  /** The number of the version that holds; null when none does. */
  readonly current: number | null;
}

/** How many running cases follow each version, and how a school is offered the newer one (decision 013). No child and no school can be told from it. */
export function FollowersPanel({ routineKey, current }: FollowersPanelProps) {
  const say = useWords();
  const asked = useAsked('viewFollowers', { routineKey });
  const shown = (cases: number | 'hidden') => (cases === 'hidden' ? say('followers.hidden') : String(cases));
  return (
    <Panel title={say('followers.title')}>
      <Awaited asked={asked}>
        {({ cases, versions }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Table colCount={2} rowCount={versions.length + 2}>
              <WordHead words={['version.number', 'followers.cases']} />
              <Tbody>
                {versions.map((version) => (
                  <Row key={version.number} name={say(version.number === current ? 'followers.current' : 'followers.version', { number: version.number })} cases={shown(version.cases)} />
                ))}
                <Row name={say('followers.together')} cases={shown(cases)} />
              </Tbody>
            </Table>
            {[cases, ...versions.map((version) => version.cases)].includes('hidden') && (
              <Typography tag="p" textColor="neutral600">
                {say('followers.why.hidden')}
              </Typography>
            )}
            <Box background="secondary100" hasRadius padding={4}>
              <Typography tag="h3" fontWeight="bold" textColor="secondary700">
                {say('followers.move')}
              </Typography>
              <Typography tag="p" textColor="secondary700">
                {say('followers.move.how')}
              </Typography>
            </Box>
          </Flex>
        )}
      </Awaited>
    </Panel>
  );
}

function Row({ name, cases }: { readonly name: string; readonly cases: string }) {
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{name}</Typography>
      </Td>
      <Td>
        <Typography>{cases}</Typography>
      </Td>
    </Tr>
  );
}
