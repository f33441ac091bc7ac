import { away, doctor, illness, inARow, late, leave, missed, unreported, weekly } from './made-up';
import { preset } from './presets';
import { bothWays } from './verdicts';

/** Bergen's procedure and handbook (B1-B16, B28, B32-B37, B46), and the two definitions from research that the audit names. */
const threeInAMonth = ['2026-11-03', '2026-11-10', '2026-11-17'];
const quarter = inARow('2026-10-12', 11);

const amounts = [
  {
    title: 'B1: three days or more in a calendar month',
    rule: preset('bergen-tre-dager-i-maneden'),
    fires: { 'three days': { absences: away(threeInAMonth) }, 'the first and the last day of the month': { absences: away(['2026-10-01', '2026-10-14', '2026-10-30']), today: '2026-10-30' } },
    silent: {
      'two days': { absences: away(threeInAMonth.slice(1)) },
      'the third was in the month before': { absences: away(['2026-10-30', ...threeInAMonth.slice(1)]) },
      'the third is a planning day': { absences: away(['2026-11-06', ...threeInAMonth.slice(1)]) },
      'the third is two rows on one day': { absences: away(['2026-11-10', '2026-11-17', '2026-11-17']) },
    },
  },
  {
    title: 'B1: three days in thirty days is another window than a calendar month',
    rule: preset('bergen-tre-dager-pa-tretti'),
    fires: { 'across the turn of the month': { absences: away(['2026-10-22', ...threeInAMonth.slice(1)]) } },
    silent: { 'thirty-one days ago': { absences: away(['2026-10-21', ...threeInAMonth.slice(1)]) } },
  },
  {
    title: 'B2: ten days in three months',
    rule: preset('bergen-ti-dager-pa-tre-maneder'),
    fires: { 'the first of them three months ago': { absences: away(['2026-08-21', ...inARow('2026-10-12', 9)]) } },
    silent: { 'nine days': { absences: away(inARow('2026-10-12', 9)) }, 'the first of them a day too early': { absences: away(['2026-08-20', ...inARow('2026-10-12', 9)]) } },
  },
  {
    title: 'B8: more than ten school days in a quarter, granted leave exempt',
    rule: preset('bergen-over-ti-i-kvartalet'),
    fires: { 'eleven days': { absences: away(quarter) } },
    silent: {
      'ten days': { absences: away(quarter.slice(1)) },
      'the eleventh is granted leave': { absences: [...away(quarter.slice(1)), ...away(quarter.slice(0, 1), leave)] },
      'the eleventh was in September': { absences: away(['2026-09-30', ...quarter.slice(1)]) },
    },
  },
  {
    title: 'B7: three days a month need not worry when the cause is clear and the extent is small',
    rule: preset('bergen-tre-dager-uavklart'),
    fires: {
      'one of three is not clear': { absences: [...away(threeInAMonth.slice(1), illness), ...away(threeInAMonth.slice(0, 1))] },
      'illness that is not documented': { absences: away(threeInAMonth, { cause: 'illness', documented: false }) },
      'clear, but six days': { absences: away(inARow('2026-11-03', 6), illness) },
      'clear, but so it was last month': { absences: away([...threeInAMonth, '2026-10-01', '2026-10-15', '2026-10-30'], illness) },
    },
    silent: {
      'three days of documented illness': { absences: away(threeInAMonth, illness) },
      'five days of documented illness': { absences: away(inARow('2026-11-03', 5), illness) },
      'two last month': { absences: away([...threeInAMonth, '2026-10-15', '2026-10-30'], illness) },
      'the unclear day is granted leave': { absences: [...away(threeInAMonth.slice(1), illness), ...away(threeInAMonth.slice(0, 1), leave)] },
    },
    unknown: { 'the school does not say whether the illness is documented': { absences: away(threeInAMonth, { cause: 'illness', documented: null }) } },
  },
  {
    title: 'B9: has not been at school for a long time',
    rule: preset('bergen-lenge-borte'),
    fires: { 'ten days up to today': { absences: away(inARow('2026-11-09', 10)) } },
    silent: {
      'nine days': { absences: away(inARow('2026-11-10', 9)) },
      'ten days, but present today': { absences: away(inARow('2026-11-05', 10)) },
      'a day of presence among them': { absences: away(inARow('2026-11-05', 11).filter((day) => day !== '2026-11-12')) },
    },
    unknown: { 'data too old to tell': { absences: away(inARow('2026-10-12', 10)), dataUntil: '2026-10-30' } },
  },
  {
    title: 'B10: documented or not, ten days are followed up',
    rule: preset('bergen-ti-dager-dokumentert-eller-ikke'),
    fires: { documented: { absences: away(inARow('2026-09-07', 10), illness) }, undocumented: { absences: away(inARow('2026-09-07', 10)) }, 'not stated': { absences: away(inARow('2026-09-07', 10), { documented: null }) } },
    silent: { 'nine documented': { absences: away(inARow('2026-09-07', 9), illness) }, 'the tenth was last school year': { absences: away(['2026-06-19', ...inARow('2026-09-07', 9)]) } },
  },
  {
    title: 'B14, B15: a quarter of two weeks (Kearney)',
    rule: preset('forskning-fjerdedel-av-to-uker'),
    fires: { 'three of ten days': { absences: away(['2026-11-09', '2026-11-12', '2026-11-20']) } },
    silent: { 'two of ten days': { absences: away(['2026-11-09', '2026-11-20']) }, 'the third was before the two weeks': { absences: away(['2026-11-05', '2026-11-09', '2026-11-20']) } },
  },
  {
    title: 'B14, B15: ten days in fifteen weeks (Kearney)',
    rule: preset('forskning-ti-dager-pa-femten-uker'),
    fires: { 'the first of them fifteen weeks ago': { absences: away(inARow('2026-10-12', 10)), today: '2027-01-22' } },
    silent: { 'nine days': { absences: away(inARow('2026-10-12', 9)), today: '2027-01-22' }, 'the first of them before the fifteen weeks': { absences: away(inARow('2026-10-02', 10)), today: '2027-01-22' } },
  },
  {
    title: 'B14: a tenth of the school year so far (Havik)',
    rule: preset('forskning-tidel-av-skolearet'),
    // 64 school days from 17 August to 20 November.
    fires: { 'seven of sixty-four': { absences: away(inARow('2026-08-24', 7)) } },
    silent: { 'six of sixty-four': { absences: away(inARow('2026-08-24', 6)) } },
  },
];

const partsAndMessages = [
  {
    title: 'B4: late arrivals can be worrying too',
    rule: preset('bergen-for-sent'),
    fires: { 'five times': { absences: late(['2026-10-23', ...inARow('2026-11-09', 4)]) } },
    silent: { 'four times': { absences: late(inARow('2026-11-09', 4)) }, 'the fifth a day too early': { absences: late(['2026-10-22', ...inARow('2026-11-09', 4)]) }, 'the fifth on a day away': { absences: [...late(inARow('2026-11-09', 5)), ...away(['2026-11-09'])] } },
    unknown: { 'a school that does not record lateness': { absences: [], recordsLessons: false } },
  },
  {
    title: 'B5: not reported to the school, days and single lessons alike',
    rule: preset('bergen-ikke-meldt'),
    fires: { 'a day': { absences: away(['2026-11-16'], unreported) }, 'a lesson': { absences: missed(['2026-11-16'], unreported) } },
    silent: { 'both are reported': { absences: [...away(['2026-11-17']), ...missed(['2026-11-16'])] }, 'six school days ago': { absences: away(['2026-11-13'], unreported) } },
    unknown: { 'the school does not say': { absences: away(['2026-11-16'], { reported: null }) } },
  },
  {
    title: 'B11: single lessons, not only whole days',
    rule: preset('bergen-enkelttimer'),
    fires: { 'eight lessons on eight days': { absences: missed(inARow('2026-11-09', 8)) }, 'eight lessons on two days': { absences: missed(['2026-11-09', '2026-11-10'], { lessons: 4 }) } },
    silent: { 'seven and a half': { absences: missed(['2026-11-09', '2026-11-10'], { lessons: 3.75 }) }, 'the eighth on a day away': { absences: [...missed(inARow('2026-11-09', 8)), ...away(['2026-11-09'])] } },
  },
  {
    title: 'B12: fewer than three days can worry: lessons in one subject',
    rule: preset('bergen-fa-dager-mange-timer'),
    fires: { 'two days away and three lessons of maths': { absences: [...away(['2026-11-03', '2026-11-04']), ...missed(['2026-11-10', '2026-11-12', '2026-11-17'], { subject: 'Matematikk' })] } },
    silent: {
      'two of maths and one of English': { absences: [...missed(['2026-11-10', '2026-11-12'], { subject: 'Matematikk' }), ...missed(['2026-11-17'], { subject: 'Engelsk' })] },
      'three days belong to another rule': { absences: [...away(['2026-11-03', '2026-11-04', '2026-11-05']), ...missed(['2026-11-10', '2026-11-12', '2026-11-17'], { subject: 'Matematikk' })] },
    },
    unknown: { 'the third lesson has no subject': { absences: [...missed(['2026-11-10', '2026-11-12'], { subject: 'Matematikk' }), ...missed(['2026-11-17'])] } },
  },
];

const patterns = [
  {
    title: 'B3, B6: one day of the week',
    rule: preset('bergen-en-ukedag'),
    fires: { 'four Mondays': { absences: away(weekly('2026-10-12', 4)) }, 'four Mondays of six days': { absences: away([...weekly('2026-10-12', 4), '2026-10-28', '2026-11-12']) } },
    silent: { 'three Mondays': { absences: away(weekly('2026-10-19', 3)) }, 'four Mondays of seven days': { absences: away([...weekly('2026-10-12', 4), '2026-10-28', '2026-11-12', '2026-11-13']) } },
  },
  {
    title: 'B6: one subject or activity',
    rule: preset('bergen-ett-fag'),
    fires: { 'four of gym': { absences: missed(weekly('2026-10-20', 4), { subject: 'Kroppsøving' }) } },
    silent: { 'three of gym': { absences: missed(weekly('2026-10-27', 3), { subject: 'Kroppsøving' }) }, 'the fourth at the doctor': { absences: [...missed(weekly('2026-10-27', 3), { subject: 'Kroppsøving' }), ...missed(['2026-10-20'], { subject: 'Kroppsøving', ...doctor })] } },
  },
  {
    title: 'B6: one time of the year',
    rule: preset('bergen-en-tid-pa-aret'),
    fires: { 'five days in February': { absences: away(inARow('2026-02-02', 5)) } },
    silent: { 'four in February and one in March': { absences: away([...inARow('2026-02-02', 4), '2026-03-09']) }, 'a February more than a year ago': { absences: away(inARow('2025-11-03', 5)) } },
  },
  {
    title: 'B16: growing absence',
    rule: preset('bergen-okende'),
    fires: { 'one before, four now': { absences: away(['2026-10-01', ...inARow('2026-11-09', 4)]) } },
    silent: { 'two before, four now': { absences: away(['2026-10-01', '2026-10-14', ...inARow('2026-11-09', 4)]) }, 'none before, three now': { absences: away(inARow('2026-11-09', 3)) } },
    unknown: { 'the school year is too young to compare': { absences: away(inARow('2026-08-31', 4)), today: '2026-09-11' } },
  },
  {
    title: 'B16: more than the pupil’s own usual',
    rule: preset('bergen-mer-enn-eget-vanlige'),
    // 44 school days before the window; four of twenty days now are 20 %.
    fires: { 'two before are under five per cent': { absences: away(['2026-09-01', '2026-09-08', ...inARow('2026-11-09', 4)]) } },
    silent: { 'three before are more': { absences: away(['2026-09-01', '2026-09-08', '2026-09-15', ...inARow('2026-11-09', 4)]) }, 'three now': { absences: away(inARow('2026-11-09', 3).slice(1)) } },
  },
];

const absentees = [
  {
    title: 'B32, B33, B37: not there on the first day after the summer, and nobody knows why',
    rule: preset('bergen-ikke-mott-forste-dag'),
    fires: { 'the first day': { absences: away(['2026-08-17'], unreported), today: '2026-08-17' }, 'found out the week after': { absences: away(['2026-08-17']), today: '2026-08-21' } },
    silent: {
      'the second day': { absences: away(['2026-08-18'], unreported), today: '2026-08-18' },
      'granted leave': { absences: away(['2026-08-17'], leave), today: '2026-08-17' },
      'documented illness': { absences: away(['2026-08-17'], illness), today: '2026-08-17' },
      'last year’s first day': { absences: away(['2025-08-18']), today: '2026-08-17' },
    },
  },
  {
    title: 'B32, B37: has not come at all since school began',
    rule: preset('bergen-ikke-mott-i-det-hele'),
    fires: { 'three days': { absences: away(inARow('2026-08-17', 3)), today: '2026-08-19' } },
    silent: { 'two days': { absences: away(inARow('2026-08-17', 2)), today: '2026-08-18' }, 'came the first day': { absences: away(inARow('2026-08-18', 3)), today: '2026-08-20' } },
  },
  {
    title: 'B32, B33: stays away during the year, with no message and no known reason',
    rule: preset('bergen-uteblir'),
    fires: { 'three days up to today': { absences: away(inARow('2026-11-18', 3), unreported) } },
    silent: {
      'two days': { absences: away(inARow('2026-11-19', 2), unreported) },
      'came back today': { absences: away(inARow('2026-11-17', 3), unreported) },
      'the home has told': { absences: [...away(inARow('2026-11-18', 2), unreported), ...away(['2026-11-20'])] },
      'documented illness': { absences: away(inARow('2026-11-18', 3), { ...unreported, ...illness }) },
    },
  },
  {
    title: 'B35: ten days without a sign: the head teacher asks the area leader for help',
    rule: preset('bergen-ti-dager-uten-livstegn'),
    fires: { 'ten days': { absences: away(inARow('2026-11-09', 10), unreported) } },
    silent: { 'nine days': { absences: away(inARow('2026-11-10', 9), unreported) }, 'a message in between': { absences: away(inARow('2026-11-09', 10), unreported).map((day, index) => (index === 5 ? { ...day, reported: true } : day)) } },
  },
];

const cases = [
  {
    title: 'B28: two presence meetings without more presence, with consent: the school health service',
    rule: preset('bergen-to-moter'),
    fires: { 'no change': { absences: [], caseFacts: { meetings_held: 2, presence_change: 0, consents_valid: 1 } }, worse: { absences: [], caseFacts: { meetings_held: 3, presence_change: -12.5, consents_valid: 2 } } },
    silent: {
      'one meeting': { absences: [], caseFacts: { meetings_held: 1, presence_change: 0, consents_valid: 1 } },
      'a little more presence': { absences: [], caseFacts: { meetings_held: 2, presence_change: 0.5, consents_valid: 1 } },
      'no consent': { absences: [], caseFacts: { meetings_held: 2, presence_change: 0, consents_valid: 0 } },
    },
    unknown: { 'nobody knows yet whether it helps': { absences: [], caseFacts: { meetings_held: 2, presence_change: null, consents_valid: 1 } } },
  },
  {
    title: 'B46: a complex case: people tick at least two of the four criteria',
    rule: preset('bergen-sammensatt'),
    fires: { two: { absences: [], choices: { 'sammensatt-sak.kjennetegn': 2 } }, four: { absences: [], choices: { 'sammensatt-sak.kjennetegn': 4 } } },
    silent: { one: { absences: [], choices: { 'sammensatt-sak.kjennetegn': 1 } }, 'two in another question': { absences: [], choices: { 'sammensatt-sak.kjennetegn': 0, 'sammensatt-sak.hjelpere': 2 } } },
  },
];

bothWays([...amounts, ...partsAndMessages, ...patterns, ...absentees, ...cases]);
