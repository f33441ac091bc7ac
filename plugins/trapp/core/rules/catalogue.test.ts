import { absenceFilterSchema, absenceMeasures, markedPicture, measureAbsence } from '../absences/index';
import { windowSchema } from '../calendar/index';
import { exampleAbsences, exampleFact, exampleGround } from './catalogue-example';
import { caseFactCatalogue, caseFacts, choicesEntry, filterCatalogue, longestRolling, measureCatalogue, windowCatalogue, type CatalogueEntry, type ParameterType } from './index';

const everything: [string, CatalogueEntry][] = [...Object.entries(measureCatalogue), ...Object.entries(caseFactCatalogue), ['choices_made', choicesEntry]];

describe('B13: the fact catalogue says what every fact is', () => {
  test.each(absenceMeasures)('the worked example of %s gives the value that it says', (measure) => {
    const { calendar, today, grade } = exampleGround;
    const picture = markedPicture({ absences: exampleAbsences(measure), dataUntil: today, recordsLessons: true }, grade);
    const { value, missing } = measureAbsence(exampleFact(measure), picture, calendar, today);
    expect({ value, missing }).toEqual({ value: expect.closeTo(measureCatalogue[measure].example.value, 9), missing: null });
  });

  test('every measure and case fact is in it once, and no other', () => {
    expect(Object.keys(measureCatalogue).sort()).toEqual([...absenceMeasures].sort());
    expect(Object.keys(caseFactCatalogue).sort()).toEqual([...caseFacts].sort());
  });

  test.each(everything)('S13: %s has a name and help in every language of ours', (_fact, { label, help, least, most }) => {
    for (const text of [label, help]) for (const language of ['nb', 'nn', 'en'] as const) expect(text[language]).toMatch(/^\S.*\S$/);
    for (const language of ['nb', 'nn', 'en'] as const) expect(help[language]).toMatch(/\.$/);
    expect(most ?? Infinity).toBeGreaterThan(least);
  });

  test.each(['nb', 'nn', 'en'] as const)('no two facts have the same name in %s', (language) => {
    const names = everything.map(([, { label }]) => label[language]);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Values that the parameter says it takes, and values just outside. */
function samplesOf(takes: ParameterType): { readonly good: readonly unknown[]; readonly bad: readonly unknown[] } {
  switch (takes.type) {
    case 'yes_no':
      return { good: [true, false], bad: ['ja', undefined] };
    case 'number':
      return { good: [takes.least], bad: [takes.least - 1, takes.most + 1, takes.least + 0.5] };
    case 'choice':
      return { good: Object.keys(takes.options), bad: ['other'] };
    case 'choices': {
      const options = Object.keys(takes.options).map((option) => (/^\d$/.test(option) ? Number(option) : option));
      return { good: [options, ...options.map((option) => [option])], bad: [['other'], [9]] };
    }
    case 'numbers':
      return { good: [[takes.least], [takes.most]], bad: [[takes.least - 1], [takes.most + 1], [], Array.from({ length: takes.atMost + 1 }, () => takes.least)] };
    case 'texts':
      return { good: [['x'.repeat(takes.longest)]], bad: [['x'.repeat(takes.longest + 1)], [''], [], Array.from({ length: takes.atMost + 1 }, () => 'x')] };
  }
}

describe('B13: parameters take what the catalogue says, and none has a hidden default', () => {
  const nothing = { documentation: 'any', message: 'any', exceptCauses: [], subjects: null };
  test.each(Object.entries(filterCatalogue))('the filter part %s', (part, { takes }) => {
    const accepted = (value: unknown) => absenceFilterSchema.safeParse({ ...nothing, [part]: value }).success;
    const { good, bad } = samplesOf(takes);
    expect(good.filter((value) => !accepted(value))).toEqual([]);
    expect(bad.filter(accepted)).toEqual([]);
  });
  test('the filter has no other part', () => expect(Object.keys(filterCatalogue).sort()).toEqual(Object.keys(absenceFilterSchema.shape).sort()));

  test.each(Object.entries(windowCatalogue))('the window %s', (kind, { parameters }) => {
    const some = Object.fromEntries(Object.entries(parameters).map(([name, { takes }]) => [name, samplesOf(takes).good[0]]));
    const accepted = (more: object) => windowSchema.safeParse({ kind, ...some, ...more }).success;
    expect(accepted({})).toBe(true);
    for (const [name, { takes }] of Object.entries(parameters)) {
      const { good, bad } = samplesOf(takes);
      expect([name, good.filter((value) => !accepted({ [name]: value }))]).toEqual([name, []]);
      expect([name, bad.filter((value) => accepted({ [name]: value }))]).toEqual([name, []]);
      const without = Object.fromEntries(Object.entries({ kind, ...some }).filter(([other]) => other !== name));
      expect(windowSchema.safeParse(without).success).toBe(false);
    }
  });
  test('there is no other window', () => expect(windowSchema.options.map((option) => option.shape.kind.value).sort()).toEqual(Object.keys(windowCatalogue).sort()));

  test.each(Object.entries(longestRolling))('a rolling window is at most so many %s', (unit, most) => {
    const accepted = (amount: number) => windowSchema.safeParse({ kind: 'rolling', amount, unit, withinSchoolYear: false }).success;
    expect([accepted(most), accepted(most + 1)]).toEqual([true, false]);
  });
});
