import { Button, Modal } from '@strapi/design-system';
import { useWords } from '../messages/index';

interface DialogEndProps {
  /** On the button that does it. */
  readonly label: string;
  /** Does it; without it the button sends the form that it stands in. */
  readonly onSure?: () => void;
  readonly isBusy?: boolean;
  readonly disabled?: boolean;
}

/** How a dialog ends: leave it, or do it. */
export function DialogEnd({ label, onSure, isBusy = false, disabled = false }: DialogEndProps) {
  const say = useWords();
  return (
    <Modal.Footer>
      <Modal.Close>
        <Button variant="tertiary" type="button">
          {say('publish.cancel')}
        </Button>
      </Modal.Close>
      <Button type={onSure === undefined ? 'submit' : 'button'} loading={isBusy} disabled={disabled} {...(onSure && { onClick: onSure })}>
        {label}
      </Button>
    </Modal.Footer>
  );
}
