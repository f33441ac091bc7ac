import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography, Field, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { addBlock, blockKinds, type BlockKind, type DraftBlock } from '../../core/papers/index';
import { useWords } from '../messages/index';
import { anchorOf } from '../parts/anchor';
import { moved } from '../parts/moved';
import { OrderedList } from '../parts/ordered-list';
import { BlockForm } from './block-form';
import { useBlockName } from './block-words';
import { usePaper } from './paper-context';

interface BlockListProps {
  readonly blocks: readonly DraftBlock[];
  /** `isStep`: taken back by itself. */
  readonly onChange: (blocks: readonly DraftBlock[], isStep?: boolean) => void;
}

/** The parts of a paper in their order; one is open at a time. */
export function BlockList({ blocks, onChange }: BlockListProps) {
  const say = useWords();
  const nameOf = useBlockName();
  const { kind, problems } = usePaper();
  const [open, setOpen] = useState<unknown>();
  const [adding, setAdding] = useState<BlockKind>('paragraph');
  const [told, setTold] = useState('');
  const add = () => {
    const next = addBlock(blocks, adding, kind);
    onChange(next, true);
    setOpen(next.at(-1)?.['key']);
    setTold(say('papers.added', { name: say(`papers.block.${adding}`) }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('papers.blocks.lead')}
      </Typography>
      <OrderedList
        label={say('papers.blocks')}
        items={blocks}
        keyOf={({ key }, index) => (typeof key === 'string' ? key : String(index))}
        nameOf={nameOf}
        onMove={(from, to) => onChange(moved(blocks, from, to), true)}
        onRemove={(at) => onChange(blocks.filter((_, index) => index !== at), true)}
      >
        {(block, index) => {
          const isOpen = open === block['key'];
          const path = `blocks.${index}`;
          const isWrong = problems.some((problem) => problem.kind === 'error' && (problem.path === path || problem.path.startsWith(`${path}.`)));
          const name = nameOf(block);
          return (
            <Box id={anchorOf(path)} background={isOpen ? 'neutral100' : 'neutral0'} hasRadius padding={isOpen ? 3 : 0}>
              <Button
                variant="ghost"
                fullWidth
                justifyContent="flex-start"
                style={{ height: 'auto', textAlign: 'start', whiteSpace: 'normal' }}
                aria-expanded={isOpen}
                aria-label={say(isOpen ? 'papers.close' : 'papers.open', { name })}
                onClick={() => setOpen(isOpen ? undefined : block['key'])}
              >
                <Typography fontWeight={block['block'] === 'heading' ? 'bold' : 'regular'} textColor={isWrong ? 'danger700' : 'neutral800'}>
                  {isWrong ? `⚠ ${name}` : name}
                </Typography>
              </Button>
              {isOpen && (
                <Box paddingTop={3}>
                  <BlockForm block={block} path={path} onChange={(next, isStep) => onChange(blocks.map((one, at) => (at === index ? next : one)), isStep)} />
                </Box>
              )}
            </Box>
          );
        }}
      </OrderedList>
      <Flex gap={3} alignItems="flex-end">
        <Field.Root>
          <Field.Label>{say('papers.add.what')}</Field.Label>
          <SingleSelect value={adding} onChange={(chosen) => setAdding(chosen as BlockKind)}>
            {blockKinds.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {say(`papers.block.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button variant="secondary" onClick={add} disabled={blocks.length >= 80}>
          {say('papers.add')}
        </Button>
      </Flex>
      <VisuallyHidden>
        <div role="status">{told}</div>
      </VisuallyHidden>
    </Flex>
  );
}
