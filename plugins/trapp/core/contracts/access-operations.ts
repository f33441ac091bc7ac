import { z } from 'zod';
import { languageSchema } from '../language/index';
import { idSchema } from '../people/index';
import { accessGroundsSchema, accessLogInputSchema, accessLogSchema, ownAccessSchema } from './access-view';
import { nothing, operation } from './operation';

const pupilParams = z.strictObject({ pupilId: idSchema });
const caseParams = z.strictObject({ caseId: idSchema });
const paperInput = accessLogInputSchema.extend({ language: languageSchema });

/** Why one may see what one sees, and who has seen it. */
export const accessOperations = {
  /** "Why do I see this?": by which facts, in words (security.md). */
  explainPupil: operation({ method: 'GET', path: '/pupils/:pupilId/access', door: 'app', params: pupilParams, input: nothing, output: accessGroundsSchema, action: 'pupil.view', audit: 'read' }),
  explainCase: operation({ method: 'GET', path: '/cases/:caseId/access', door: 'app', params: caseParams, input: nothing, output: accessGroundsSchema, action: 'case.view', audit: 'read' }),
  viewOwnAccess: operation({ method: 'GET', path: '/own-access', door: 'app', params: nothing, input: nothing, output: ownAccessSchema, action: 'session.own', audit: 'read' }),
  /** Who has seen the pupil, when and what they did: for those who answer for it, and for guardians who ask (GDPR article 15). */
  viewPupilLog: operation({ method: 'GET', path: '/pupils/:pupilId/access-log', door: 'app', params: pupilParams, input: accessLogInputSchema, output: accessLogSchema, action: 'access_log.view', audit: 'read' }),
  viewCaseLog: operation({ method: 'GET', path: '/cases/:caseId/access-log', door: 'app', params: caseParams, input: accessLogInputSchema, output: accessLogSchema, action: 'access_log.view', audit: 'read' }),
  printPupilLog: operation({ method: 'GET', path: '/pupils/:pupilId/access-log/paper', door: 'app', params: pupilParams, input: paperInput, output: nothing, action: 'access_log.view', audit: 'read', file: true }),
  printCaseLog: operation({ method: 'GET', path: '/cases/:caseId/access-log/paper', door: 'app', params: caseParams, input: paperInput, output: nothing, action: 'access_log.view', audit: 'read', file: true }),
} as const;
