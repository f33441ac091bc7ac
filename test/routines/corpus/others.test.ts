import { isMeantFor } from '../../../plugins/trapp/server/findings/bench';
import { away, illness, inARow, late, leave, leftEarly, missed } from './made-up';
import { preset } from './presets';
import { absence, all, rule, YEAR } from './rules';
import { bothWays, verdictOf } from './verdicts';

/** Limits that other municipalities, systems and countries use. */
const kristiansand = [
  {
    title: 'Kristiansand: a tenth of a month, valid or not',
    rule: preset('kristiansand-tidel-av-maneden'),
    // October 2026 has 17 school days.
    fires: { 'two of seventeen days': { absences: [...away(['2026-10-01']), ...away(['2026-10-30'], illness)] } },
    silent: { 'one of seventeen days': { absences: away(['2026-10-30']) }, 'the other was in September': { absences: away(['2026-09-30', '2026-10-30']) } },
  },
  {
    title: 'Kristiansand: ten lessons in a half-year',
    rule: preset('kristiansand-ti-timer'),
    fires: { ten: { absences: missed(inARow('2026-08-17', 5), { lessons: 2 }) } },
    silent: { nine: { absences: missed(inARow('2026-08-17', 9)) }, 'the tenth in the new half-year': { absences: missed([...inARow('2026-12-01', 9), '2027-01-18']), today: '2027-01-22' } },
  },
  {
    title: 'Kristiansand: comes late or leaves, again and again',
    rule: preset('kristiansand-kanten-av-dagen'),
    fires: { 'three times late, left twice': { absences: [...late(inARow('2026-11-09', 3)), ...leftEarly(['2026-11-17', '2026-11-19'])] } },
    silent: { 'four times': { absences: [...late(inARow('2026-11-09', 3)), ...leftEarly(['2026-11-19'])] }, 'the fifth before the window': { absences: [...late(['2026-10-22', ...inARow('2026-11-09', 3)]), ...leftEarly(['2026-11-19'])] } },
  },
  ...([['15 October, about four days', 'kristiansand-oktober', '2026-10-15', 4], ['1 December, about seven', 'kristiansand-desember', '2026-12-01', 7]] as const).map(([title, key, today, days]) => ({
    title: `Kristiansand, checkpoint ${title}`,
    rule: preset(key),
    fires: { enough: { absences: away(inARow('2026-08-17', days)), today } },
    silent: { 'one day less': { absences: away(inARow('2026-08-17', days - 1)), today } },
  })),
  {
    title: 'Kristiansand, checkpoint at the end of term, about ten',
    rule: preset('kristiansand-halvar'),
    fires: { ten: { absences: away(inARow('2026-09-07', 10)), today: '2026-12-18' } },
    silent: { nine: { absences: away(inARow('2026-09-07', 9)), today: '2026-12-18' } },
  },
  {
    title: 'Kristiansand, checkpoint 1 May, about six in the spring',
    rule: preset('kristiansand-mai'),
    fires: { six: { absences: away(inARow('2027-01-18', 6)), today: '2027-05-03' } },
    silent: { 'one of them in the autumn': { absences: away(['2026-12-18', ...inARow('2027-01-18', 5)]), today: '2027-05-03' } },
  },
];

const skola24 = [
  {
    title: 'Skola24: ten per cent of the last fourteen days',
    rule: preset('skola24-tidel-av-fjorten-dager'),
    // Grade 8 has six lessons a day: sixty in these ten days.
    fires: { 'six of sixty lessons': { absences: missed(['2026-11-10', '2026-11-17'], { lessons: 3 }) }, 'a whole day': { absences: away(['2026-11-09']) } },
    silent: { 'five of sixty lessons': { absences: missed(['2026-11-10', '2026-11-17'], { lessons: 2.5 }) }, 'a lesson before the window': { absences: [...missed(['2026-11-10'], { lessons: 5 }), ...missed(['2026-11-05'])] } },
  },
  {
    title: 'Skola24: three days in a row',
    rule: preset('skola24-tre-pa-rad'),
    fires: { 'over a weekend': { absences: away(['2026-11-12', '2026-11-13', '2026-11-16']) } },
    silent: { 'present in between': { absences: away(['2026-11-11', '2026-11-12', '2026-11-16']) }, two: { absences: away(['2026-11-12', '2026-11-13']) } },
  },
  {
    title: 'Skola24: another limit for the leadership, in the upper grades',
    rule: preset('skola24-ledelsen'),
    fires: { 'two of ten days': { absences: away(['2026-11-10', '2026-11-17']) } },
    silent: { 'one of ten days': { absences: away(['2026-11-17']) } },
  },
];

/** Ten whole school weeks back from 20 November is 7 September: the autumn break is no week, and the short week of 2 November is one. */
const abroad = [
  {
    title: 'Arbor: ten sessions in ten good school weeks, each mark used once',
    rule: preset('arbor-ti-halve-dager'),
    fires: {
      'five days': { absences: away(['2026-09-07', ...inARow('2026-11-09', 4)]) },
      'four days and two half ones': { absences: [...away(inARow('2026-11-09', 4)), ...missed(['2026-09-07', '2026-09-15'], { lessons: 3 })] },
      'ten new ones after a decision': { absences: away([...inARow('2026-09-14', 5), ...inARow('2026-11-09', 5)]), weighed: inARow('2026-09-14', 5) },
    },
    silent: {
      'nine sessions': { absences: [...away(inARow('2026-11-09', 4)), ...missed(['2026-09-07'], { lessons: 3 })] },
      'the tenth in an eleventh week': { absences: away(['2026-09-04', ...inARow('2026-11-09', 4)]) },
      'one of them waived': { absences: away(inARow('2026-11-09', 5)), weighed: ['2026-11-10'] },
      authorised: { absences: away(inARow('2026-11-09', 5), illness) },
    },
  },
  {
    // A lesson of sixty minutes is longer than thirty, and so is a late arrival of thirty-one: both are periods.
    title: 'FSUSD: three unexcused days or eighteen periods of more than 30 minutes',
    rule: preset('fsusd-tre-eller-atten'),
    fires: {
      'three days': { absences: away(['2026-09-01', '2026-10-20', '2026-11-20']) },
      'eighteen lessons': { absences: missed(inARow('2026-10-12', 6), { lessons: 3 }) },
      'sixteen lessons, late by more than half an hour, and gone an hour before the end': { absences: [...missed(inARow('2026-10-12', 16)), ...late(['2026-09-07'], { minutes: 31 }), ...leftEarly(['2026-09-08'])] },
    },
    silent: {
      'two days and seventeen lessons': { absences: [...away(['2026-09-01', '2026-11-20']), ...missed(inARow('2026-10-12', 17))] },
      'seventeen lessons, and late by half an hour': { absences: [...missed(inARow('2026-10-12', 17)), ...late(['2026-09-07', '2026-09-08'], { minutes: 30 })] },
      'seventeen lessons, and half a one': { absences: [...missed(inARow('2026-10-12', 17)), ...missed(['2026-09-07'], { lessons: 0.5 })] },
      excused: { absences: [...away(['2026-09-01', '2026-10-20']), ...away(['2026-11-20'], illness), ...late(inARow('2026-09-07', 18), { minutes: 45, documented: true })] },
    },
  },
  {
    title: 'Student Insights: five in forty-five days that nobody has written about, from first grade, within the school year',
    rule: preset('student-insights-fem-dager'),
    fires: { five: { absences: away(['2026-10-12', ...inARow('2026-11-09', 4)]) } },
    silent: { four: { absences: away(inARow('2026-11-09', 4)) }, excused: { absences: [...away(inARow('2026-11-09', 4)), ...away(['2026-10-12'], illness)] }, 'before the window': { absences: away(['2026-10-02', ...inARow('2026-11-09', 4)]) }, 'someone is on it': { absences: away(inARow('2026-11-09', 5)), caseFacts: { open_cases: 1 } } },
  },
  {
    title: 'Student Insights: the window stops where the school year begins',
    rule: preset('student-insights-innen-skolearet'),
    fires: { 'three since school began': { absences: away(inARow('2026-08-17', 3)), today: '2026-08-28' } },
    silent: { 'one of them before the summer': { absences: away(['2026-06-19', ...inARow('2026-08-17', 2)]), today: '2026-08-28' } },
  },
  {
    title: 'without that cap, the days before the summer count',
    rule: preset('student-insights-over-sommeren'),
    fires: { 'one of them before the summer': { absences: away(['2026-06-19', ...inARow('2026-08-17', 2)]), today: '2026-08-28' } },
    silent: { 'before the ninety days': { absences: away(['2026-05-29', ...inARow('2026-08-17', 2)]), today: '2026-08-28' } },
  },
];

/** What has happened to the pupil, as a window and as a fact. */
const following = [
  {
    title: 'since the case was opened',
    rule: preset('etter-saken'),
    fires: { 'two days, the first on the day itself': { absences: away(['2026-11-09', '2026-11-17']), since: { case_opened: '2026-11-09' } } },
    silent: { 'the first the day before': { absences: away(['2026-11-06', '2026-11-05', '2026-11-17']), since: { case_opened: '2026-11-09' } }, 'there is no case': { absences: away(['2026-11-09', '2026-11-17']) } },
  },
  ...([['step_started', 'etter-trinnet'], ['plan_started', 'etter-planen'], ['measure_started', 'etter-tiltaket'], ['last_meeting', 'etter-motet'], ['last_assessment', 'etter-vurderingen']] as const).map(([event, key]) => ({
    title: `more than a tenth away since ${event}`,
    rule: preset(key),
    fires: { 'two of ten days': { absences: away(['2026-11-10', '2026-11-17']), since: { [event]: '2026-11-09' } } },
    silent: { 'one of ten days': { absences: away(['2026-11-17']), since: { [event]: '2026-11-09' } } },
  })),
  {
    title: 'S20, S27: a case where nothing has happened for two weeks',
    rule: preset('sondre-land-stille-sak'),
    fires: { 'fourteen days': { absences: [], caseFacts: { open_cases: 1, days_since_last_action: 14 } } },
    silent: { 'thirteen days': { absences: [], caseFacts: { open_cases: 1, days_since_last_action: 13 } } },
  },
  {
    title: 'S27: three measures tried, evaluated, and still away',
    rule: preset('sondre-land-tre-tiltak'),
    // Fourteen school days: the planning day is none.
    fires: { 'three of fourteen days': { absences: away(['2026-11-03', '2026-11-10', '2026-11-17']), caseFacts: { measures_tried: 3, plans_evaluated: 1 } } },
    silent: {
      'two measures': { absences: away(['2026-11-03', '2026-11-10', '2026-11-17']), caseFacts: { measures_tried: 2, plans_evaluated: 1 } },
      'not evaluated': { absences: away(['2026-11-03', '2026-11-10', '2026-11-17']), caseFacts: { measures_tried: 3, plans_evaluated: 0 } },
      'two days': { absences: away(['2026-11-10', '2026-11-17']), caseFacts: { measures_tried: 3, plans_evaluated: 1 } },
    },
  },
  {
    title: 'U15: two weeks on the step, and the child is not heard',
    rule: preset('udir-barnet-ikke-hort'),
    fires: { 'not heard': { absences: [], caseFacts: { days_on_step: 14, child_heard: 0 } } },
    silent: { heard: { absences: [], caseFacts: { days_on_step: 14, child_heard: 1 } }, 'a day less': { absences: [], caseFacts: { days_on_step: 13, child_heard: 0 } } },
  },
  {
    title: 'half of the absence has no clear cause',
    rule: preset('bergen-halvparten-uavklart'),
    fires: { 'two of four days': { absences: [...away(['2026-11-10', '2026-11-17']), ...away(['2026-11-18'], leave), ...away(['2026-11-19'], illness)] } },
    silent: { 'two of five days': { absences: [...away(['2026-11-10', '2026-11-17']), ...away(['2026-11-18'], leave), ...away(['2026-11-19', '2026-11-20'], illness)] } },
  },
];

bothWays([...kristiansand, ...skola24, ...abroad, ...following]);

/** EveryDay's bands: one of four, never two. */
const band = (key: string, from: number, to: number) => rule(all(absence('percent_days', YEAR, '>=', from), absence('percent_days', YEAR, '<', to)), { key });
const bands = [band('under-fem', -1, 5), band('fem-til-ti', 5, 10), band('ti-til-tjue', 10, 20), band('tjue-og-over', 20, 101)];

// 64 school days from 17 August: 3 are 4.7 %, 4 are 6.3 %, 6 are 9.4 %, 7 are 10.9 %, 12 are 18.8 %, 13 are 20.3 %.
test.each([
  [3, 0],
  [4, 1],
  [6, 1],
  [7, 2],
  [12, 2],
  [13, 3],
])('EveryDay: %d days of sixty-four stand in one band', async (days, expected) => {
  const results = await Promise.all(bands.map(async (one) => (await verdictOf(one, { absences: away(inARow('2026-08-17', days)) })).result));
  expect(results).toEqual(bands.map((_, index) => (index === expected ? 'fired' : 'not_fired')));
});

test('Student Insights: children before first grade are left out, and pupils with a shielded address where the rule says so', () => {
  const one = rule(absence('days', YEAR, '>=', 5), { grades: { from: 1, to: 10 }, protectedPupils: 'leave_out' });
  expect([isMeantFor(one, 0, false), isMeantFor(one, 1, false), isMeantFor(one, 10, false), isMeantFor(one, 11, false)]).toEqual([false, true, true, false]);
  expect(isMeantFor(one, 8, true)).toBe(false);
  expect(isMeantFor({ ...one, protectedPupils: 'include' }, 8, true)).toBe(true);
});
