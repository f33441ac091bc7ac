import type { Absence } from '../../plugins/trapp/core/absences/index';
import type { Day } from '../../plugins/trapp/core/calendar/index';
import { routineSchema, type Routine } from '../../plugins/trapp/core/routines/index';
import type { Rule } from '../../plugins/trapp/core/rules/index';
import type { Premises } from '../../plugins/trapp/server/premises';
import { pack } from '../routines/sondre-land/pack';
import type { BenchApp } from './bench-app';
import type { City } from './city';
import { absencesOf } from './city-absences';

const ROWS_AT_ONCE = 20_000;

/** Writes schools, groups and pupils through the application's own stores. */
export async function fillPeople({ stores, transaction }: Premises, city: City): Promise<void> {
  await transaction(async () => {
    await stores.roster.saveSchools(city.schools);
    const pupils = city.pupils.map(({ grade: _grade, seed: _seed, ...pupil }) => pupil);
    await stores.roster.save({ groups: [...city.groups], pupils, guardians: [] });
  });
}

/** As `fillPeople`, with their absence on the first `dayCount` days. Answers how many rows that was. */
export async function fillCity(premises: Premises, city: City, dayCount: number): Promise<number> {
  const { stores, transaction } = premises;
  await fillPeople(premises, city);
  let written = 0;
  let waiting: Absence[] = [];
  const write = async () => {
    await transaction(() => stores.absences.save(waiting));
    written += waiting.length;
    waiting = [];
  };
  for (const pupil of city.pupils) {
    waiting.push(...absencesOf(city, pupil, dayCount));
    if (waiting.length >= ROWS_AT_ONCE) await write();
  }
  await write();
  await dataReaches(premises, city, city.days[dayCount - 1] ?? '');
  return written;
}

/** An import at every school that says that its data reaches the day. */
export async function dataReaches({ stores, transaction }: Premises, city: City, day: Day): Promise<void> {
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, restored: 0, withdrawn: 0, ignored: 0, rejected: 0, notInFile: 0 };
  await transaction(async () => {
    for (const school of city.schools) {
      await stores.imports.record({
        id: `${school.sourceId} ${day}`, schoolId: school.id, kind: 'absences', profile: null, fileName: 'fravaer.csv', fileHash: 'a'.repeat(64), at: `${day}T18:00:00.000Z`,
        by: { id: 'bench', name: 'Bench' }, recordsLessons: true,
        summary: { kind: 'absences', ...counts, from: day, to: day, problems: [], read: { encoding: 'utf-8', delimiter: ';', columns: [] } },
      });
    }
  });
}

/** Makes these rules, with the city's calendar, the only published routine. */
export async function publishRules({ strapi, premises }: BenchApp, city: City, rules: readonly Rule[]): Promise<void> {
  const document: Routine = routineSchema.parse({ ...pack(), key: 'bench', rules: [...rules], tests: [], calendar: city.calendar });
  await strapi.db.connection('trapp_routine_versions').delete();
  const hash = String(rules.length).padStart(64, '0');
  await premises.transaction(() =>
    premises.stores.routines.append({ routineKey: document.key, number: 1, publishedAt: premises.clock.now(), publishedBy: 'Bench', reason: 'Bench', hash, document }),
  );
}
