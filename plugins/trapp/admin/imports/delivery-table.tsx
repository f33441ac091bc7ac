import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import type { ImportSourceView } from '../../core/contracts/index';
import { useReader, useWords } from '../messages/index';
import { WordHead } from '../parts/word-head';

/** The newest files of a source, and what became of each. */
export function DeliveryTable({ deliveries }: Pick<ImportSourceView, 'deliveries'>) {
  const say = useWords();
  const { moment } = useReader();
  if (deliveries.length === 0) return <Typography textColor="neutral600">{say('sources.deliveries.none')}</Typography>;
  return (
    <Table colCount={4} rowCount={deliveries.length + 1}>
      <WordHead words={['sources.delivery.when', 'sources.delivery.file', 'sources.delivery.way', 'sources.delivery.result']} />
      <Tbody>
        {deliveries.map(({ id, at, fileName, way, reason, rows, added, changed, withdrawn, rejected }) => (
          <Tr key={id}>
            <Td>
              <Typography>{moment(at)}</Typography>
            </Td>
            <Td>
              <Typography>{fileName}</Typography>
            </Td>
            <Td>
              <Typography>{say(`sources.delivery.${way}`)}</Typography>
            </Td>
            <Td>
              <Typography textColor={reason === null ? 'neutral800' : 'danger700'} style={{ whiteSpace: 'normal' }}>{reason ?? say('sources.delivery.imported', { rows, added, changed, withdrawn, rejected })}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
