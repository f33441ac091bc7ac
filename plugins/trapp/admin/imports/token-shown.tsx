import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../messages/index';
import { DialogHead } from '../parts/dialog-head';

export interface NewToken {
  readonly title: string;
  readonly sourceKey: string;
  readonly token: string;
}

/** The token, this once, and how it is used. */
export function TokenShown({ title, sourceKey, token, onClose }: NewToken & { readonly onClose: () => void }) {
  const say = useWords();
  const example = `curl -X POST -T fravaer.csv -H "Authorization: Bearer ${token}" ${deliveryAddress(sourceKey)}`;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <DialogHead title={say('sources.token.shown', { title })} />
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{say('sources.token.once')}</Typography>
            <Lines label={say('sources.token')} text={token} />
            <Typography fontWeight="semiBold">{say('sources.token.example')}</Typography>
            <Lines label={say('sources.token.example')} text={example} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{say('sources.token.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Text to copy, breaking anywhere rather than hiding an end. */
function Lines({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Box tag="pre" tabIndex={0} role="region" aria-label={label} background="neutral100" hasRadius padding={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'all' }}>
      {text}
    </Box>
  );
}

/** Where a source's files are sent. */
export function deliveryAddress(sourceKey: string): string {
  return `${window.location.origin}/api/trapp/imports/deliver/${sourceKey}`;
}
