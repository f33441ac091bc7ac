import { isSchoolDay, isoWeek, schoolDaysIn } from '../../../plugins/trapp/core/calendar/index';
import { itemsOf } from '../../../plugins/trapp/core/guides/index';
import { importProfileSchema } from '../../../plugins/trapp/core/imports/index';
import { checkRoutine } from '../../../plugins/trapp/core/routines/index';
import { stepsOf } from '../../../plugins/trapp/core/staircases/index';
import { assemblePack, pack, readPack } from './pack';

const routine = pack();

test('S1, S2, S13: the pack is one sound routine, and its own tests say what they promise', async () => {
  const { errors, advice, tests } = await checkRoutine(assemblePack());
  expect(errors).toEqual([]);
  expect(advice).toEqual([]);
  expect(tests.map((one) => one.passed)).toEqual(routine.tests.map(() => true));
});

test('every text is there in bokmål, nynorsk and English', () => {
  const lacking: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('nb' in value) {
      for (const language of routine.languages) if (!(language in value)) lacking.push(`${path}.${language}`);
    } else for (const [name, child] of Object.entries(value)) walk(child, `${path}.${name}`);
  };
  walk(routine, '');
  expect(lacking).toEqual([]);
});

// Words that give a translation away as half done. «skole» in nynorsk is «skule», «ikke» is «ikkje».
test('nynorsk is nynorsk', () => {
  const bokmal = /\b(ikke|hvordan|hvorfor|hva|hvem|hvor|jeg|noen|noe|være|gjøre|skole\w*|hjem\w*|fravær\w*|foreldrene|foresatte|uke\w*|fra|mye|trenger|dere|blir enige|forstå hva|kommer|svare på hva)\b/iu;
  const wrong: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('nn' in value && typeof value.nn === 'string') {
      const found = bokmal.exec(value.nn);
      if (found) wrong.push(`«${found[0]}»: ${value.nn}`);
    } else Object.values(value).forEach(walk);
  };
  walk(routine);
  expect(wrong).toEqual([]);
});

// S23 (figures) and S31 (import) are met by the product, never by a routine's words.
test('the pack names each requirement of its source that a routine can meet', () => {
  const named = new Set(JSON.stringify(routine).match(/"S\d{1,2}"/g));
  const lacking = Array.from({ length: 78 }, (_, index) => `S${index + 1}`).filter((id) => !named.has(`"${id}"`));
  expect(lacking).toEqual(['S23', 'S31']);
});

test('every rule has a test in which it fires and one in which it does not', () => {
  const lacking = routine.rules.filter(({ key }) => !routine.tests.some((one) => one.fires.includes(key)) || !routine.tests.some((one) => one.silent.includes(key)));
  expect(lacking.map((rule) => rule.key)).toEqual([]);
});

test('S9: every paragraph that a step rests on is explained in the routine', () => {
  const known = new Set(routine.legalReferences.map((reference) => reference.id));
  const unknown = stepsOf(routine.staircase).flatMap(({ step }) => step.legalBasis.filter((id) => !known.has(id)));
  expect(unknown).toEqual([]);
  expect(stepsOf(routine.staircase).every(({ step }) => step.legalBasis.includes('opplæringslova § 10-6'))).toBe(true);
});

test.each(routine.calendar.schoolYears.map((year) => [year.label, year] as const))('the school year %s has 190 school days, and no school on public holidays', (label, year) => {
  const start = Number(label.slice(0, 4));
  expect(schoolDaysIn({ schoolYears: [year] }, year.from, year.to)).toHaveLength(190);
  const named = (name: RegExp) => year.breaks.find((one) => name.test(one.name));
  expect(isoWeek(named(/Høstferie/)?.from ?? '')).toBe(40);
  expect(isoWeek(named(/Vinterferie/)?.from ?? '')).toBe(8);
  const easter = { 2025: '2026-04-05', 2026: '2027-03-28', 2027: '2028-04-16' }[start] ?? '';
  const after = (days: number) => new Date(Date.parse(easter) + days * 86_400_000).toISOString().slice(0, 10);
  const off = [after(-3), after(-2), after(1), after(39), after(50), `${start + 1}-05-01`, `${start + 1}-05-17`];
  expect(off.filter((day) => isSchoolDay(routine.calendar, day))).toEqual([]);
});

test('S31, B64: there is an import profile for days and lessons, one for days only and one with minutes', () => {
  const profiles = importProfileSchema.array().parse(readPack('import-profiles.json'));
  expect(profiles.map((profile) => profile.key)).toEqual(['ist-dager-og-timer', 'bare-hele-dager', 'vigilo-minutter']);
  const kinds = profiles.map((profile) => [...new Set(Object.values(profile.codes).flatMap((meaning) => (meaning === 'ignore' ? [] : [meaning.kind])))]);
  expect(kinds).toEqual([['day', 'lesson', 'late', 'left_early'], ['day'], ['day', 'lesson', 'late', 'left_early']]);
  for (const profile of profiles) if (profile.columns.minutes === null) expect(kinds[profiles.indexOf(profile)]).not.toContain('late');
});

test('A9: leaving early for the doctor is told from leaving early without a cause', () => {
  const [ist] = importProfileSchema.array().parse(readPack('import-profiles.json'));
  expect([ist?.codes['GH'], ist?.codes['GT']]).toMatchObject([{ kind: 'left_early', cause: 'health_appointment' }, { kind: 'left_early', cause: 'unknown' }]);
});

test('measures stand in an area of the plan, and each area has some of them', () => {
  const areas = routine.planTemplates.flatMap((template) => template.areas.map((area) => area.key));
  expect(new Set(routine.measures.map((measure) => measure.area))).toEqual(new Set(areas));
  expect(new Set(routine.measures.map((measure) => measure.level))).toEqual(new Set(['preventive', 'targeted', 'complex']));
});

test('no question to a family is longer than it can be read aloud', () => {
  const long = routine.guides.flatMap(itemsOf).filter((item) => item.type !== 'display' && item.text.nb.length > 140);
  expect(long.map((item) => item.linkId)).toEqual([]);
});
