import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { KeptRow } from '../../core/contracts/index';
import { useReader, useWords } from '../messages/index';
import { DRAFT, KEPT } from './difference';
import { Panel } from './panel';
import { RestoreButton } from './restore-button';

interface KeptPanelProps {
  readonly routineKey: string;
  readonly kept: readonly KeptRow[];
  readonly onRestored: () => void;
}

/** Drafts that were set aside or sent back: nothing that was written is gone. */
export function KeptPanel({ routineKey, kept, onRestored }: KeptPanelProps) {
  const say = useWords();
  const { moment } = useReader();
  return (
    <Panel title={say('kept.title')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {kept.map(({ id, why, at, by, answer }) => {
          const name = say(why === 'proposed' ? 'compare.proposed' : 'compare.aside', { at: moment(at), by });
          return (
            <Flex tag="li" key={id} justifyContent="space-between" alignItems="center" gap={4}>
              <Box>
                <Typography tag="p">{name}</Typography>
                {answer?.kind === 'returned' && (
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {say('approval.returned', { by: answer.by, at: moment(answer.at), reason: answer.reason })}
                  </Typography>
                )}
              </Box>
              <Flex gap={2}>
                <Link tag={NavLink} to={`compare?from=${DRAFT}&to=${KEPT}${id}`} aria-label={`${say('approval.see')}: ${name}`}>
                  {say('approval.see')}
                </Link>
                <RestoreButton routineKey={routineKey} from={{ kept: id }} name={name} small onRestored={onRestored} />
              </Flex>
            </Flex>
          );
        })}
      </Flex>
    </Panel>
  );
}
