import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useWords } from '../messages/index';
import { useReplayWords } from './words';

interface BarTableProps {
  /** What each row is: a month, a school. */
  readonly of: string;
  readonly lead?: string;
  readonly rows: readonly { readonly name: string; readonly raised: number | null }[];
}

/** Numbers as a table, with a bar beside each for the eye. */
export function BarTable({ of, lead, rows }: BarTableProps) {
  const say = useWords();
  const { shown } = useReplayWords();
  const most = Math.max(1, ...rows.map(({ raised }) => raised ?? 0));
  return (
    <>
      {lead !== undefined && (
        <Box paddingBottom={4}>
          <Typography tag="p">{lead}</Typography>
        </Box>
      )}
      <Table colCount={3} rowCount={rows.length + 1} aria-label={of}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{of}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{say('replay.column.raised')}</Typography>
            </Th>
            <Th aria-hidden="true">{null}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map(({ name, raised }) => (
            <Tr key={name}>
              <Td>
                <Typography fontWeight="semiBold">{name}</Typography>
              </Td>
              <Td>
                <Typography textColor={raised === null ? 'neutral600' : 'neutral800'}>{shown(raised)}</Typography>
              </Td>
              <Td aria-hidden="true" width="50%">
                {raised !== null && <Box background="primary500" hasRadius height="0.75rem" width={`${Math.max(1, (100 * raised) / most)}%`} />}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}
