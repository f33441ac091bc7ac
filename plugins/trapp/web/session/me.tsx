import { createContext, useContext } from 'react';
import type { Me } from '../../core/contracts/index';

export const MeContext = createContext<Me | null>(null);

/** Who is logged in, and what day the server says it is. Only inside pages that ask for a login. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe outside a page that asks for a login');
  return me;
}
