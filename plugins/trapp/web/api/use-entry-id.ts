import { useState } from 'react';

/** An id for the entry that a form is about to send, and a way to begin on the next: the same entry sent twice is then kept once. */
export function useEntryId(): readonly [string, () => void] {
  const [id, setId] = useState(newEntryId);
  return [id, () => setId(newEntryId())];
}

/** Random enough to be nobody else's; `randomUUID` is not there on a page without TLS. */
function newEntryId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
