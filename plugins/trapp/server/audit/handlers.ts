import { viewCaseLog, viewPupilLog } from './access-log';
import { explainCase, explainPupil, viewOwnAccess } from './explain-access';
import { printCaseLog, printPupilLog } from './print-access-log';

/** Why one may see what one sees, and who has seen it. */
export const accessHandlers = { explainPupil, explainCase, viewOwnAccess, viewPupilLog, viewCaseLog, printPupilLog, printCaseLog };
