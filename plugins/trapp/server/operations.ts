import type { Handlers } from './http/handler';
import { login } from './session/login';
import { logout } from './session/logout';
import { viewMe } from './session/view-me';

/** Which handler answers which operation. One line each, in the order of `core/contracts/operations.ts`. */
export const handlers = {
  login,
  logout,
  viewMe,
} as const satisfies Partial<Handlers>;
