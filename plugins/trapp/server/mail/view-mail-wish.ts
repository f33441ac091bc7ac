import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';

/** Where one gets mail, and whether one wants the daily one. */
export const viewMailWish: Handler<'viewMailWish'> = async ({ guard, actor, stores }) => {
  const refused = guard({ kind: 'none' });
  if (refused) return refused;
  if (actor.kind !== 'staff') return refuse('forbidden');
  return { output: { ...(await stores.mail.wish(actor.id)), isSent: stores.mail.mailer() !== null }, about: about({}) };
};
