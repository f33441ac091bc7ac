import { offerTransfer as offer } from '../../core/cases/index';
import type { Handler } from '../http/handler';
import { changeCase } from './change-case';

/** The case is held out to the school where the pupil goes now (U7). */
export const offerTransfer: Handler<'offerTransfer'> = (call) =>
  changeCase(call, ({ current, card, context }) => offer(current, { ...call.input, pupilSchoolId: card.school.id }, context));
