import fc from 'fast-check';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { aFileDesk, absenceOf, aProfile, spelledOut } from '../kit/absence-files';
import { aFileSchool, csv, PROFILE, withProfiles } from '../kit/deliveries';
import { premises, publishNothing, resetClock, setClock } from '../kit/factories';

/** Random files for a school of two: few days, codes and lessons, so that rows meet. */
const days = ['09.11.2026', '10.11.2026', '11.11.2026', '12.11.2026', '31.02.2026'];
const line = fc
  .record({
    pupil: fc.constantFrom(0, 0, 1), day: fc.constantFrom(...days), code: fc.constantFrom('DS', 'DU', 'TU', 'TS', 'TU', 'FS', 'SA', 'ukjent'), lessons: fc.constantFrom('', '1', '2,5'),
    minutes: fc.constantFrom('', '10'), at: fc.constantFrom('', '1', '2'), subject: fc.constantFrom('', 'Norsk', 'Mat'),
  });
const file = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 12 }), way: fc.constantFrom('plain', 'complete', 'one lesson a row') });

beforeAll(async () => {
  setClock('2026-11-20T08:00:00.000Z');
  await publishNothing();
  await withProfiles();
});
afterAll(() => resetClock());

it('S31 R30: after whatever files, the marks are those of the rows, and whoever has changed waits to be evaluated', async () => {
  const [given] = (await premises().stores.authored.importProfiles()).filter(({ key }) => key === PROFILE);
  if (given === undefined) throw new Error('The profiles are not there');
  const profiles = { plain: PROFILE, complete: await aProfile(PROFILE, { complete: true }), 'one lesson a row': await aProfile(PROFILE, { complete: true, columns: { ...given.columns, at: null, lessons: null } }) };
  const spelled = async (pupil: Pupil) => {
    const { rows, marks } = await absenceOf(pupil);
    const found = spelledOut(marks);
    expect(found).toEqual(spelledOut(marksOf(rows)));
    return found;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const place = await aFileSchool();
      const desk = await aFileDesk(place);
      for (const { lines, way } of files) {
        const text = csv(...lines.map(({ pupil, day, code, lessons, minutes, at, subject }) => [place.pupils[pupil]?.sourceId, day, code, lessons, minutes, at, subject, '', '', ''].join(';')));
        const before = new Map(await Promise.all(place.pupils.map(async (pupil) => [pupil.id, await spelled(pupil)] as const)));
        await premises().stores.due.remove(await premises().stores.due.ofSchool(place.school.id));
        const summary = await desk.bring(text, profiles[way as keyof typeof profiles]);
        const due = new Set((await premises().stores.due.ofSchool(place.school.id)).map(({ pupilId }) => pupilId));
        for (const pupil of place.pupils) {
          const now = await spelled(pupil);
          if (JSON.stringify(now) !== JSON.stringify(before.get(pupil.id))) expect(due).toContain(pupil.id);
        }
        expect(due.size > 0).toBe(summary.added + summary.changed + summary.restored + summary.withdrawn > 0);
        const again = await desk.preview(text, profiles[way as keyof typeof profiles]);
        expect([again.added, again.changed, again.restored, again.withdrawn]).toEqual([0, 0, 0, 0]);
      }
    }),
    { numRuns: 15 },
  );
});
