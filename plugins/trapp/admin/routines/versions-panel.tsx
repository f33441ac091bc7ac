import { Flex, Link, LinkButton, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { formatDay } from '../../core/language/index';
import type { Asked } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';
import { ExportButton } from './export-button';
import { Awaited } from './awaited';
import { Panel } from './panel';

interface VersionsPanelProps {
  readonly routineKey: string;
  readonly asked: Asked<OutputOf<'listVersions'>>;
  /** The number of the version that holds; null when none does. */
  readonly current: number | null;
}

/** Every published version, newest first, and which of them holds: what is in them never changes. */
export function VersionsPanel({ routineKey, asked, current }: VersionsPanelProps) {
  const say = useWords();
  const { moment } = useReader();
  const standing = ({ number, startsOn, withdrawn }: OutputOf<'listVersions'>['versions'][number]) => {
    if (withdrawn !== null) return say('version.withdrawn');
    if (number === current) return say('version.holds');
    return startsOn !== null && number > (current ?? 0) ? say('version.starts', { day: formatDay(startsOn) }) : say('version.earlier');
  };
  const compare = (
    <Flex gap={2}>
      <ExportButton routineKey={routineKey} />
      <LinkButton tag={NavLink} to="compare" variant="tertiary">
        {say('compare.open')}
      </LinkButton>
    </Flex>
  );
  return (
    <Panel title={say('routine.versions')} action={compare}>
      <Awaited asked={asked}>
        {({ versions }) =>
          versions.length === 0 ? (
            <Typography>{say('routine.versions.none')}</Typography>
          ) : (
            <Table colCount={5} rowCount={versions.length + 1}>
              <WordHead words={['version.number', 'version.standing', 'version.date', 'version.by', 'version.reason']} />
              <Tbody>
                {versions.map((version) => (
                  <Tr key={version.number}>
                    <Td>
                      <Link tag={NavLink} to={`versions/${version.number}`} aria-label={say('version.open', { number: version.number })}>
                        {String(version.number)}
                      </Link>
                    </Td>
                    <Td>
                      <Typography>{standing(version)}</Typography>
                    </Td>
                    <Td>
                      <Typography>{moment(version.publishedAt)}</Typography>
                    </Td>
                    <Td>
                      <Typography>{version.publishedBy}</Typography>
                    </Td>
                    <Td>
                      <Typography>{version.reason}</Typography>
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
