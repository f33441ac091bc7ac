import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';
import { isObject } from '../routines/authored';
import { packNames, readPackNamed } from '../routines/seed-pack';

/** The packs that come with the product. */
export const listPacks: Handler<'listPacks'> = async (call) => {
  const refusal = call.guard({ kind: 'routine' });
  if (refusal !== null) return refusal;
  const packs = packNames().map((name) => {
    const { title } = readPackNamed(name);
    return { name, title: isObject(title) ? String(title.nb) : name };
  });
  return { output: { packs }, about: about({}) };
};
