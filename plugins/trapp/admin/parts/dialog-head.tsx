import { Modal } from '@strapi/design-system';
import { useWords } from '../messages/index';

/** What a dialog is about, and the way out of it by name: Strapi's own is in English. */
export function DialogHead({ title }: { readonly title: string }) {
  const say = useWords();
  return (
    <Modal.Header closeLabel={say('dialog.close')}>
      <Modal.Title>{title}</Modal.Title>
    </Modal.Header>
  );
}
