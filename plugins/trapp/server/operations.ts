import type { Handlers } from './http/handler';
import { importAbsences } from './imports/import-absences';
import { importRoster } from './imports/import-roster';
import { listImports } from './imports/list-imports';
import { previewAbsences } from './imports/preview-absences';
import { previewRoster } from './imports/preview-roster';
import { checkRoutine } from './routines/check-routine';
import { listRoutines } from './routines/list-routines';
import { listVersions } from './routines/list-versions';
import { publishRoutine } from './routines/publish-routine';
import { viewVersion } from './routines/view-version';
import { login } from './session/login';
import { logout } from './session/logout';
import { viewMe } from './session/view-me';

/** Which handler answers which operation. One line each, in the order of `core/contracts/operations.ts`. */
export const handlers = {
  login,
  logout,
  viewMe,

  listImports,
  previewRoster,
  importRoster,
  previewAbsences,
  importAbsences,

  listRoutines,
  checkRoutine,
  publishRoutine,
  listVersions,
  viewVersion,
} as const satisfies Partial<Handlers>;
