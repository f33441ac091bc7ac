import type { LocalPlanRow } from '../../core/contracts/index';
import type { Tone } from '../parts/index';

/** How urgent the state of a plan looks. */
export function toneOf(state: LocalPlanRow['state']): Tone {
  switch (state) {
    case 'approved':
      return 'success';
    case 'proposed':
      return 'info';
    case 'renew':
    case 'returned':
    case 'draft':
    case 'lacking':
      return 'warning';
  }
}
