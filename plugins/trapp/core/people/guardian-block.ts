import { refuse, type Refusal } from '../refusals';
import { words } from './messages.nb';
import type { BlockAsk, BlockDecision, Guardian } from './people';

interface Context {
  readonly today: string;
  readonly by: BlockDecision['by'];
}

/**
 * Blocks a guardian, or lifts the block. It holds from the moment it is decided; the day says since when the ground does. Refuses `invalid_input` when it is so
 * already, when the day is not yet, and without words where the ground says nothing by itself: for what is other, and always for lifting (sec-10).
 */
export function decideBlock({ blocked }: Pick<Guardian, 'blocked'>, ask: BlockAsk, { today, by }: Context): BlockDecision | Refusal {
  const wrong = (path: string, message: string) => refuse('invalid_input', [{ path, message }]);
  if ((ask.what === 'block') === blocked) return wrong('what', blocked ? words.blockedAlready : words.notBlocked);
  if (ask.from > today) return wrong('from', words.blockLater);
  if (ask.text === '' && (ask.what === 'lift' || ask.ground === 'other')) return wrong('text', words.sayWhy);
  return { ...ask, by, on: today };
}
