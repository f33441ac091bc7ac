import type { Day } from '../../core/calendar/index';
import type { InputOf } from '../../core/contracts/index';
import type { Language } from '../../core/language/index';
import { refuse, type Refusal } from '../../core/refusals';
import { LICENCE, PACKAGE_SCHEMA, readPackage, type Mapping, type RoutinePackage } from '../../core/routines/index';
import { packNames, readPackNamed } from '../routines/seed-pack';

/** The package that somebody brings, or a pack of the library as one. Refuses `invalid_input` in words, and `not_found` for a pack that there is not. */
export function broughtPackage({ package: brought, pack }: Pick<InputOf<'importPackage'>, 'package' | 'pack'>, today: Day, reader: Language): RoutinePackage | Refusal {
  if (pack === undefined) return readPackage(brought, reader);
  if (!packNames().includes(pack)) return refuse('not_found');
  const routine = readPackNamed(pack);
  return readPackage({ format: 'trapp-routine', schema: PACKAGE_SCHEMA, madeBy: routine['owner'], madeOn: today, version: null, licence: LICENCE, notes: '', routine }, reader);
}

export function mappingOf(mapped: InputOf<'importPackage'>['mapped'] = []): Mapping {
  return new Map(mapped.map(({ id, to }) => [id, to]));
}
