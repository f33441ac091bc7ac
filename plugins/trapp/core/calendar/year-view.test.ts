import { schoolDaysIn, schoolsWithOwnBreaks, yearsShown } from './index';

const year = { label: '2026/2027', from: '2026-08-17', to: '2027-06-18', secondSemesterFrom: '2027-01-04', breaks: [{ name: 'Høstferie', from: '2026-10-05', to: '2026-10-09' }] };
const calendar = { schoolYears: [year], ownBreaks: [{ school: 'S1', name: 'Planleggingsdag', from: '2026-11-13', to: '2026-11-13' }] };

test('S39: the year is drawn month by month, with as many school days as deadlines are reckoned with', () => {
  const [shown] = yearsShown(calendar, null);
  expect(shown?.months.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']);
  expect(shown?.schoolDays).toBe(schoolDaysIn({ schoolYears: [year] }, year.from, year.to).length);
  const october = shown?.months[2]?.weeks.flat().filter((day) => day?.kind === 'break');
  expect(october?.map((day) => [day?.day, day?.breakName])).toEqual(['05', '06', '07', '08', '09'].map((day) => [`2026-10-${day}`, 'Høstferie']));
  expect(shown?.months[0]?.weeks[0]?.slice(0, 6)).toEqual([null, null, null, null, null, expect.objectContaining({ day: '2026-08-01', kind: 'outside' })]);
  expect(shown?.months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
});

test('S39: a school sees its own planning days too', () => {
  expect(schoolsWithOwnBreaks(calendar)).toEqual(['S1']);
  expect((yearsShown(calendar, null)[0]?.schoolDays ?? 0) - (yearsShown(calendar, 'S1')[0]?.schoolDays ?? 0)).toBe(1);
});

test.each([[undefined], [null], [7], [{}], [{ schoolYears: 'x' }], [{ schoolYears: [null, { label: 'x' }, { ...year, from: '2027-08-01' }] }], [{ schoolYears: [{ ...year, to: '9999-06-18' }], ownBreaks: [null, { school: 3 }] }]])('S13: a half-written calendar %p is drawn as far as it goes', (draft) => {
  expect(yearsShown(draft, 'S1').every(({ months }) => months.length <= 14)).toBe(true);
  expect(schoolsWithOwnBreaks(draft)).toEqual([]);
});
