import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';

export const changeMailWish: Handler<'changeMailWish'> = async ({ guard, actor, stores, input }) => {
  const refused = guard({ kind: 'none' });
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  await stores.mail.saveWish(actor.id, input);
  return { output: { ...input, isSent: stores.mail.mailer() !== null }, about: about({ subjectId: actor.id }) };
};
