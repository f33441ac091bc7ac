import { Flex, IconButton, Link } from '@strapi/design-system';
import { ArrowDown, ArrowUp } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { DraftRow } from '../../core/contracts/index';
import { AskFirst } from '../parts/ask-first';
import { useWords } from '../messages/index';

interface PartRowProps {
  readonly row: DraftRow;
  readonly address: string;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** One part in the list of its kind. */
export function PartRow({ row, address, onUp, onDown, onRemove }: PartRowProps) {
  const say = useWords();
  const title = row.title || row.key;
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="center" gap={2} paddingTop={1}>
      <Link tag={NavLink} to={address}>
        {title}
      </Link>
      <Flex gap={1} shrink={0}>
        {(onUp !== undefined || onDown !== undefined) && (
          <>
            <IconButton variant="ghost" size="S" label={say('parts.up', { title })} disabled={onUp === undefined} onClick={() => onUp?.()}>
              <ArrowUp />
            </IconButton>
            <IconButton variant="ghost" size="S" label={say('parts.down', { title })} disabled={onDown === undefined} onClick={() => onDown?.()}>
              <ArrowDown />
            </IconButton>
          </>
        )}
        <AskFirst label={say('parts.remove')} title={say('parts.remove.of', { title })} question={say('parts.remove.sure', { title })} danger small onSure={onRemove} />
      </Flex>
    </Flex>
  );
}
