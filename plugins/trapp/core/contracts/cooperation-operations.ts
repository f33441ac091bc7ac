import { z } from 'zod';
import { daySchema } from '../calendar/index';
import { concernReportedSchema, referralAskSchema, referralStatusSchema } from '../cases/index';
import { documentHeadSchema } from '../documents/index';
import { keySchema, languageSchema } from '../language/index';
import { idSchema } from '../people/index';
import { cooperationViewSchema, referralAnswerSchema, serviceDirectorySchema, serviceReferralSchema } from './cooperation-view';
import { nothing, operation } from './operation';

const caseParams = z.strictObject({ caseId: idSchema });
const referralParams = caseParams.extend({ referralId: idSchema });

/** What can be asked about consent, services, referrals and reports of concern. */
export const cooperationOperations = {
  viewCooperation: operation({ method: 'GET', path: '/cases/:caseId/cooperation', door: 'app', params: caseParams, input: nothing, output: cooperationViewSchema, action: 'case.view', audit: 'read' }),
  /** A form to sign by hand. Made anew each time, and not kept: what is signed is kept by the school. */
  printConsentForm: operation({ method: 'GET', path: '/cases/:caseId/consent-form', door: 'app', params: caseParams, input: z.strictObject({ purpose: keySchema, language: languageSchema }), output: nothing, action: 'document.view', audit: 'read', file: true }),
  prepareReferral: operation({ method: 'POST', path: '/cases/:caseId/referrals', door: 'app', params: caseParams, input: referralAskSchema.extend({ id: idSchema.optional() }), output: cooperationViewSchema, action: 'case.work', audit: 'write' }),
  moveReferral: operation({
    method: 'POST', path: '/cases/:caseId/referrals/:referralId/moves', door: 'app', params: referralParams,
    input: z.strictObject({ to: referralStatusSchema, on: daySchema, note: z.string().max(2000) }), output: cooperationViewSchema, action: 'case.work', audit: 'write',
  }),
  makeReferralLetter: operation({ method: 'POST', path: '/cases/:caseId/referrals/:referralId/letters', door: 'app', params: referralParams, input: z.strictObject({ language: languageSchema }), output: documentHeadSchema, action: 'document.make', audit: 'write' }),
  /** What a service's own people were given of a case (S54), and their answer (B30, B105). */
  viewReferral: operation({ method: 'GET', path: '/cases/:caseId/referrals/:referralId', door: 'app', params: referralParams, input: nothing, output: serviceReferralSchema, action: 'referral.answer', audit: 'read' }),
  answerReferral: operation({
    method: 'POST', path: '/cases/:caseId/referrals/:referralId/answers', door: 'app', params: referralParams,
    input: z.strictObject({ to: referralAnswerSchema, note: z.string().max(2000) }), output: nothing, action: 'referral.answer', audit: 'write',
  }),
  /** The duty to report rests on law: no consent is asked (B31, S75). */
  reportToChildWelfare: operation({ method: 'POST', path: '/cases/:caseId/concern-reports', door: 'app', params: caseParams, input: concernReportedSchema.omit({ by: true, service: true }).partial({ id: true }), output: cooperationViewSchema, action: 'case.work', audit: 'write' }),
  listServices: operation({ method: 'GET', path: '/services', door: 'app', params: nothing, input: nothing, output: serviceDirectorySchema, action: 'school.oversee', audit: 'read' }),
} as const;
