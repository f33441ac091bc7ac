import { Link, LinkButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import type { Asked } from '../api/ask';
import { useReader, useWords } from '../messages/index';
import { Awaited } from './awaited';
import { Panel } from './panel';

/** Every published version, newest first: none of them ever changes. */
export function VersionsPanel({ asked }: { readonly asked: Asked<OutputOf<'listVersions'>> }) {
  const say = useWords();
  const { moment } = useReader();
  const compare = (
    <LinkButton tag={NavLink} to="compare" variant="tertiary">
      {say('compare.open')}
    </LinkButton>
  );
  return (
    <Panel title={say('routine.versions')} action={compare}>
      <Awaited asked={asked}>
        {({ versions }) =>
          versions.length === 0 ? (
            <Typography>{say('routine.versions.none')}</Typography>
          ) : (
            <Table colCount={5} rowCount={versions.length + 1}>
              <Thead>
                <Tr>
                  {(['version.number', 'version.date', 'version.by', 'version.reason', 'version.hash'] as const).map((word) => (
                    <Th key={word}>
                      <Typography variant="sigma">{say(word)}</Typography>
                    </Th>
                  ))}
                </Tr>
              </Thead>
              <Tbody>
                {versions.map((version) => (
                  <Tr key={version.number}>
                    <Td>
                      <Link tag={NavLink} to={`versions/${version.number}`} aria-label={say('version.open', { number: version.number })}>
                        {String(version.number)}
                      </Link>
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
                    <Td>
                      <Typography title={version.hash} textColor="neutral600">
                        {version.hash.slice(0, 12)}
                      </Typography>
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
