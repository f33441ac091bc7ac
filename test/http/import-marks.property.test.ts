import fc from 'fast-check';
import { marksOf } from '../../plugins/trapp/core/absences/index';
import type { Pupil } from '../../plugins/trapp/core/people/index';
import { aFileDesk, absenceOf, aProfile, spelledOut } from '../kit/absence-files';
import { aFileSchool, csv, PROFILE, withProfiles } from '../kit/deliveries';
import { premises, publishNothing, resetClock, setClock } from '../kit/factories';

/** Random files for a school of two, out of the same few lines, so that rows meet, go and come back. */
const days = fc.oneof({ weight: 30, arbitrary: fc.constantFrom('09.11.2026', '10.11.2026', '11.11.2026') }, { weight: 1, arbitrary: fc.constant('31.02.2026') });
const codes = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('DS', 'DU', 'TU', 'TS', 'FS', 'SA') }, { weight: 1, arbitrary: fc.constant('ukjent') });
const line = fc
  .record({
    pupil: fc.constantFrom(0, 0, 1), day: days, code: codes, lessons: fc.constantFrom('', '1', '2,5'),
    minutes: fc.constantFrom('', '10'), at: fc.constantFrom('', '1', '2'), subject: fc.constantFrom('', 'Norsk', 'Mat'),
  });
const ways = ['plain', 'complete', 'one lesson a row'] as const;
const filesOf = fc.array(line, { minLength: 8, maxLength: 14 }).chain((lines) =>
  fc.array(fc.record({ lines: fc.shuffledSubarray(lines, { minLength: 4 }), way: fc.constantFrom(...ways, 'complete' as const) }), { minLength: 2, maxLength: 4 }),
);

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
    fc.asyncProperty(filesOf, async (files) => {
      const place = await aFileSchool();
      const desk = await aFileDesk(place);
      for (const { lines, way } of files) {
        const text = csv(...lines.map(({ pupil, day, code, lessons, minutes, at, subject }) => [place.pupils[pupil]?.sourceId, day, code, lessons, minutes, at, subject, '', '', ''].join(';')));
        const before = new Map(await Promise.all(place.pupils.map(async (pupil) => [pupil.id, await spelled(pupil)] as const)));
        await premises().stores.due.remove([place.school.id], await premises().stores.due.ofSchool(place.school.id));
        const summary = await desk.bring(text, profiles[way]);
        const due = new Set((await premises().stores.due.ofSchool(place.school.id)).map(({ pupilId }) => pupilId));
        for (const pupil of place.pupils) {
          const now = await spelled(pupil);
          if (JSON.stringify(now) !== JSON.stringify(before.get(pupil.id))) expect(due).toContain(pupil.id);
        }
        expect(due.size > 0).toBe(summary.added + summary.changed + summary.restored + summary.withdrawn > 0);
        const again = await desk.preview(text, profiles[way]);
        expect([again.added, again.changed, again.restored, again.withdrawn]).toEqual([0, 0, 0, 0]);
      }
    }),
    { numRuns: 12, seed: 20261121 },
  );
});
