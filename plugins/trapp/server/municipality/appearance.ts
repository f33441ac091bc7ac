import { about } from '../../core/audit/index';
import type { Handler } from '../http/handler';

/** How the municipality looks on its papers. */
export const viewAppearance: Handler<'viewAppearance'> = async ({ guard, stores }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  return { output: await stores.municipality.read(), about: about({}) };
};

/** Logo and colour: on every paper made from now on; those that are made already stay as they are (pain 6). */
export const changeAppearance: Handler<'changeAppearance'> = async ({ guard, stores, input }) => {
  const refused = guard({ kind: 'routine' });
  if (refused) return refused;
  const municipality = { ...(await stores.municipality.read()), ...input };
  await stores.municipality.save(municipality);
  return { output: municipality, about: about({ subjectId: 'appearance' }) };
};
