import { about } from '../../core/audit/index';
import { refuse } from '../../core/refusals';
import type { Handler } from '../http/handler';
import { presentMe } from './present-me';

export const viewMe: Handler<'viewMe'> = async (call) => {
  const refused = call.guard({ kind: 'none' });
  if (refused) return refused;
  const staff = await call.stores.staff.staff(call.actor.kind === 'staff' ? call.actor.id : '');
  if (!staff) return refuse('not_logged_in');
  return { output: await presentMe(call, staff, call.actor.kind === 'staff' && call.actor.mustAssure === true), about: about({}) };
};
