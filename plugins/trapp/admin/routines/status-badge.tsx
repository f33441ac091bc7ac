import { Badge } from '@strapi/design-system';
import { useWords } from '../messages/index';

/** Whether a routine is published, and whether the draft has moved on since. */
export function StatusBadge({ published, changedSince }: { readonly published: number | null; readonly changedSince: boolean }) {
  const say = useWords();
  if (published === null) return <Badge>{say('status.unpublished')}</Badge>;
  return changedSince ? (
    <Badge backgroundColor="warning100" textColor="neutral800">
      {say('status.changed', { number: published })}
    </Badge>
  ) : (
    <Badge backgroundColor="success100" textColor="success700">
      {say('status.published', { number: published })}
    </Badge>
  );
}
