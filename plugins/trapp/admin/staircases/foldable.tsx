import { Box, Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface FoldableProps {
  readonly title: string;
  /** One line of what is inside. */
  readonly lead: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One line that unfolds into its fields. */
export function Foldable({ title, lead, isOpen, onToggle, children }: FoldableProps) {
  const id = useId();
  return (
    <Box borderColor="neutral200" hasRadius background="neutral0">
      <Opener type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Flex justifyContent="space-between" gap={3} width="100%">
          <span>
            <Typography tag="span" fontWeight="semiBold" display="block">
              {title}
            </Typography>
            <Typography tag="span" variant="pi" textColor="neutral600" display="block">
              {lead}
            </Typography>
          </span>
          <CaretDown aria-hidden style={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />
        </Flex>
      </Opener>
      {isOpen && (
        <Box id={id} role="group" aria-label={title} padding={4} paddingTop={2}>
          {children}
        </Box>
      )}
    </Box>
  );
}

const Opener = styled.button`
  width: 100%;
  padding: 8px 12px;
  border: 0;
  background: transparent;
  text-align: left;
  cursor: pointer;
`;
