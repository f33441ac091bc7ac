import { Button, Dialog } from '@strapi/design-system';
import { useWords } from '../messages/index';

interface AskFirstProps {
  readonly label: string;
  readonly question: string;
  readonly danger?: boolean;
  /** What exactly it is about, where several such buttons stand together. */
  readonly title?: string;
  readonly small?: boolean;
  readonly onSure: () => void;
}

/** A button for what cannot be taken back: asks before it is done. */
export function AskFirst({ label, question, danger = false, title, small = false, onSure }: AskFirstProps) {
  const say = useWords();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={small ? 'ghost' : danger ? 'danger-light' : 'secondary'} size={small ? 'S' : 'M'} aria-label={title}>
          {label}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{title ?? label}</Dialog.Header>
        <Dialog.Body>{question}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('publish.cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant={danger ? 'danger' : 'default'} fullWidth onClick={onSure}>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
