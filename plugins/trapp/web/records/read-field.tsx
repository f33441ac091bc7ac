import type { ReactNode } from 'react';
import { nbRecords } from '../messages/nb-records';

interface ReadFieldProps {
  readonly label: string;
  /** What was written; nothing is told as such, so that a gap is seen. */
  readonly children: ReactNode;
  readonly none?: string;
}

/** What a field holds when it can only be read: a name and plain text, with nothing that looks like it could be written in. */
export function ReadField({ label, children, none = nbRecords.notWritten }: ReadFieldProps) {
  const isEmpty = children === '' || children === null || children === undefined;
  return (
    <dl className="trapp-read">
      <dt>{label}</dt>
      <dd className={isEmpty ? 'trapp-subtle' : undefined}>{isEmpty ? none : children}</dd>
    </dl>
  );
}
