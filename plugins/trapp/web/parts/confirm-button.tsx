import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useRef, type ReactNode } from 'react';
import { nb } from '../messages/nb';

interface ConfirmButtonProps {
  /** On the button that opens the question. */
  readonly label: ReactNode;
  readonly title: string;
  /** What will happen, in plain words. */
  readonly children: ReactNode;
  /** On the button that does it: a verb, not "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly danger?: boolean;
  readonly loading?: boolean;
}

/** A button for something that can't be undone: asks once, in words, before it is done. */
export function ConfirmButton({ label, title, children, confirm, onConfirm, variant = 'primary', danger = false, loading = false }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const color = danger ? { 'data-color': 'danger' } : {};
  return (
    <>
      <Button {...color} variant={variant} loading={loading} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <Dialog ref={dialog} closeButton={nb.closeDialog} aria-label={title}>
        <div className="trapp-stack">
          <Heading level={2} data-size="sm">
            {title}
          </Heading>
          <div>{children}</div>
          <div className="trapp-cluster">
            <Button
              {...color}
              onClick={() => {
                dialog.current?.close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
            <Button variant="tertiary" onClick={() => dialog.current?.close()}>
              {nb.cancel}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
