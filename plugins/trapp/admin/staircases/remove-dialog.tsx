import { Box, Button, Dialog, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Use } from '../../core/staircases/index';
import { FailureLine } from '../parts/failure-line';
import { useStairWords } from './words';

interface RemoveDialogProps {
  readonly label: string;
  readonly name: string;
  /** What names it, and is mended or goes with it. */
  readonly uses: readonly Use[];
  readonly onSure: () => void;
  /** Why it cannot be done as things stand; then the button is off. */
  readonly refusal?: string | undefined;
  /** What has to be chosen first. */
  readonly children?: ReactNode;
}

/** Before something is taken away: what else names it, and what becomes of that. */
export function RemoveDialog({ label, name, uses, onSure, refusal, children }: RemoveDialogProps) {
  const { say, use } = useStairWords();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">{label}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{label}</Dialog.Header>
        <Dialog.Body>
          <Box width="100%">
            <Dialog.Description>{say('stairs.remove.sure', { name })}</Dialog.Description>
            {uses.length > 0 && (
              <Box paddingTop={3}>
                <Typography tag="p" fontWeight="semiBold">
                  {say('stairs.remove.uses')}
                </Typography>
                <ul>
                  {uses.map((one, index) => (
                    <Typography tag="li" key={index}>
                      {use(one)}
                    </Typography>
                  ))}
                </ul>
              </Box>
            )}
            {children}
            <Box paddingTop={3}>
              <FailureLine>{refusal}</FailureLine>
            </Box>
          </Box>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('publish.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" fullWidth disabled={refusal !== undefined} onClick={onSure}>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
