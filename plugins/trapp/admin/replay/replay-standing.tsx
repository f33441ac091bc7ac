import { Badge } from '@strapi/design-system';
import type { ReplayChoices } from '../../core/contracts/index';
import { useWords } from '../messages/index';

const tones = { new: 'success', changed: 'secondary', removed: 'danger', same: 'neutral' } as const;

/** How a rule of the draft stands beside the version in force. */
export function ReplayStanding({ standing }: { readonly standing: ReplayChoices['rules'][number]['standing'] }) {
  const say = useWords();
  const tone = tones[standing];
  return (
    <Badge backgroundColor={`${tone}100`} textColor={tone === 'neutral' ? 'neutral700' : `${tone}700`}>
      {say(`replay.standing.${standing}`)}
    </Badge>
  );
}
