import { Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export type Tone = 'danger' | 'warning' | 'success' | 'info' | 'neutral';

interface StatusTagProps {
  readonly tone: Tone;
  /** A decorative icon; the words carry the meaning. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in words. The tone only supports what the words already say. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <Tag data-color={tone} data-size="sm">
      {icon}
      {children}
    </Tag>
  );
}
