import { away, doctor, illness, inARow, late, leave, leftEarly, missed, unreported, weekly } from './made-up';
import { preset } from './presets';
import { bothWays } from './verdicts';

const spread = ['2026-08-27', '2026-09-08', '2026-09-16', '2026-09-24', '2026-10-13', '2026-10-21', '2026-11-05', '2026-11-18'];

/** Udir's guidance: which absence may worry at all. */
const udir = [
  {
    title: 'U1: documented absence alone',
    rule: preset('udir-dokumentert'),
    fires: { 'two documented': { absences: away(['2026-11-03', '2026-11-10'], illness) } },
    silent: { 'one of each': { absences: [...away(['2026-11-03'], illness), ...away(['2026-11-10'])] } },
    unknown: { 'one is not stated': { absences: [...away(['2026-11-03'], illness), ...away(['2026-11-10'], { documented: null })] } },
  },
  {
    title: 'U1: undocumented absence alone',
    rule: preset('udir-udokumentert'),
    fires: { 'two undocumented': { absences: away(['2026-11-03', '2026-11-10']) } },
    silent: { 'one of each': { absences: [...away(['2026-11-03'], illness), ...away(['2026-11-10'])] } },
  },
  {
    title: 'U1, S10: both, without telling them apart',
    rule: preset('udir-begge'),
    fires: { 'one of each': { absences: [...away(['2026-11-03'], illness), ...away(['2026-11-10'])] }, 'not stated': { absences: away(['2026-11-03', '2026-11-10'], { documented: null }) } },
    silent: { 'one day': { absences: away(['2026-11-10']) } },
  },
  {
    title: 'U10: a pattern that grows: every second week',
    rule: preset('udir-annenhver-uke'),
    // Weeks 42, 44, 46 and 47.
    fires: { 'four days in even weeks': { absences: away(['2026-10-12', '2026-10-13', '2026-10-28', '2026-11-11']) }, 'four of five': { absences: away(['2026-10-12', '2026-10-13', '2026-10-28', '2026-11-11', '2026-11-18']) } },
    silent: { 'three days': { absences: away(['2026-10-12', '2026-10-28', '2026-11-11']) }, 'four of six': { absences: away(['2026-10-12', '2026-10-13', '2026-10-28', '2026-11-11', '2026-11-17', '2026-11-18']) } },
  },
];

/** Søndre Land's routine: from the first day, by kind, cause, duration and frequency. */
const sondreLand = [
  {
    title: 'S10: every kind of absence, from the first day',
    rule: preset('sondre-land-fra-forste-dag'),
    fires: { 'a day': { absences: away(['2026-11-20']) }, 'a lesson': { absences: missed(['2026-11-20'], illness) }, late: { absences: late(['2026-11-20']) }, 'left early': { absences: leftEarly(['2026-11-20']) } },
    silent: { nothing: { absences: [] }, yesterday: { absences: away(['2026-11-19']) } },
  },
  {
    title: 'S11: a flu that has been assessed is used up; a day more is not',
    rule: preset('sondre-land-vurdert-teller-ikke'),
    fires: { 'nobody has looked at it': { absences: away(inARow('2026-11-09', 3), illness) }, 'three days more': { absences: away(inARow('2026-11-09', 6), illness), weighed: inARow('2026-11-09', 3) } },
    silent: { 'all three are weighed': { absences: away(inARow('2026-11-09', 3), illness), weighed: inARow('2026-11-09', 3) }, 'two days more': { absences: away(inARow('2026-11-09', 5), illness), weighed: inARow('2026-11-09', 3) } },
  },
  {
    title: 'S12: short absence that comes back',
    rule: preset('sondre-land-kort-og-gjentatt'),
    fires: { 'four single days': { absences: away(weekly('2026-10-13', 4)) } },
    silent: { 'three single days': { absences: away(weekly('2026-10-20', 3)) }, 'one flu of four days': { absences: away(inARow('2026-11-02', 4)) }, 'the fourth at the doctor': { absences: [...away(weekly('2026-10-20', 3)), ...away(['2026-10-13'], doctor)] } },
  },
  {
    title: 'S14: cause, duration and frequency are weighed together',
    rule: preset('sondre-land-arsak-varighet-hyppighet'),
    fires: { 'long and unclear': { absences: away(inARow('2026-11-09', 5)) }, 'often, days and lessons': { absences: [...away(inARow('2026-10-12', 4), illness), ...missed(inARow('2026-10-26', 4))] } },
    silent: { 'long, but documented illness': { absences: away(inARow('2026-11-09', 5), illness) }, 'four days': { absences: away(inARow('2026-11-09', 4)) }, 'seven dates': { absences: [...away(inARow('2026-10-12', 4), illness), ...missed(inARow('2026-10-26', 3))] } },
  },
  {
    title: 'S16: present, but absent in mind: two signs that a teacher has ticked',
    rule: preset('sondre-land-mentalt-fravaer'),
    fires: { 'two signs and no absence': { absences: [], choices: { 'samtale.mentalt-fravaer': 2 } } },
    silent: { 'one sign': { absences: [], choices: { 'samtale.mentalt-fravaer': 1 } } },
  },
  {
    title: 'S24: at risk by figures, by what people see, or by silence from home',
    rule: preset('sondre-land-i-risiko'),
    fires: { figures: { absences: away(inARow('2026-11-09', 5)) }, 'what people see': { absences: [], choices: { 'samtale.tegn': 3 } }, 'silence from home': { absences: away(inARow('2026-11-09', 2), unreported), choices: { 'samtale.tegn': 0 } } },
    silent: { 'a little of each': { absences: [...away(inARow('2026-11-09', 3)), ...away(['2026-11-18'], unreported)], choices: { 'samtale.tegn': 2 } } },
  },
  {
    title: 'S26: after a weekend or a holiday',
    rule: preset('sondre-land-etter-helg-og-ferie'),
    fires: { 'two Mondays and the day after the autumn break': { absences: away(['2026-10-12', '2026-10-26', '2026-11-16']) }, 'Mondays only': { absences: away(['2026-10-19', '2026-10-26', '2026-11-16']) } },
    silent: { 'the third is a Tuesday': { absences: away(['2026-10-12', '2026-10-27', '2026-11-16']) }, 'two of them': { absences: away(['2026-10-12', '2026-11-16']) } },
  },
  {
    title: 'S26: right before a weekend or a holiday',
    rule: preset('sondre-land-for-helg-og-ferie'),
    fires: { 'a Friday and the day before the break': { absences: away(['2026-10-02', '2026-11-13']) } },
    silent: { 'the Friday is leave': { absences: [...away(['2026-10-02']), ...away(['2026-11-13'], leave)] }, 'a Thursday': { absences: away(['2026-10-01', '2026-11-13']) } },
  },
  {
    title: 'S26: the first lesson of the day',
    rule: preset('sondre-land-forste-time'),
    fires: { 'three first lessons': { absences: missed(weekly('2026-11-04', 3)) } },
    silent: { 'two first and one last': { absences: [...missed(weekly('2026-11-11', 2)), ...missed(['2026-11-04'], { at: '6' })] } },
    unknown: { 'the third has no number': { absences: [...missed(weekly('2026-11-11', 2)), ...missed(['2026-11-04'], { at: null })] } },
  },
  {
    title: 'S28: absence without a cause is asked about',
    rule: preset('sondre-land-uten-arsak'),
    fires: { 'a day without a cause': { absences: away(['2026-11-09']) } },
    silent: { 'every cause is there': { absences: [...away(['2026-11-09'], illness), ...missed(['2026-11-10'], doctor)] }, 'eleven school days ago': { absences: away(['2026-11-05']) } },
  },
  {
    title: 'S33, S35: away without a message from home, the same day',
    rule: preset('sondre-land-uten-melding-i-dag'),
    fires: { today: { absences: away(['2026-11-20'], unreported) } },
    silent: { 'the home has told': { absences: away(['2026-11-20']) }, yesterday: { absences: away(['2026-11-19'], unreported) } },
  },
  {
    title: 'S34, S36: undocumented absence, at once',
    rule: preset('sondre-land-udokumentert-i-dag'),
    fires: { 'a lesson today': { absences: missed(['2026-11-20']) } },
    silent: { documented: { absences: missed(['2026-11-20'], doctor) } },
  },
  {
    title: 'S37: each week, absence of unclear cause',
    rule: preset('sondre-land-uavklart-uke'),
    fires: { 'this week': { absences: away(['2026-11-16']) } },
    silent: { 'last Friday': { absences: away(['2026-11-13']) }, 'a clear cause': { absences: away(['2026-11-16'], illness) } },
  },
  {
    title: 'S39: eight days are told to the leadership, and the window is the school year',
    rule: preset('sondre-land-atte-dager'),
    fires: { 'eight days, leave among them': { absences: [...away(spread.slice(1)), ...away(spread.slice(0, 1), leave)] } },
    silent: { 'seven days': { absences: away(spread.slice(1)) }, 'the eighth was last school year': { absences: away(['2026-06-19', ...spread.slice(1)]) } },
  },
  {
    title: 'S40: the month that was, as a list for the leadership',
    rule: preset('sondre-land-forrige-maned'),
    fires: { 'the last day of October': { absences: away(['2026-10-30']), today: '2026-11-02' }, 'the first day of October': { absences: away(['2026-10-01']), today: '2026-11-02' } },
    silent: { September: { absences: away(['2026-09-30']), today: '2026-11-02' }, 'this month': { absences: away(['2026-11-02']), today: '2026-11-02' } },
  },
  {
    title: 'S41: worrying absence that nobody follows up',
    rule: preset('sondre-land-ingen-folger-opp'),
    fires: { 'three days and no case': { absences: away(inARow('2026-11-09', 3)) } },
    silent: { 'a case is open': { absences: away(inARow('2026-11-09', 3)), caseFacts: { open_cases: 1 } }, 'two days': { absences: away(inARow('2026-11-09', 2)) } },
    unknown: { 'nobody knows whether there is a case': { absences: away(inARow('2026-11-09', 3)), caseFacts: { open_cases: null } } },
  },
  {
    title: 'S42: each half-year, who has been away much',
    rule: preset('sondre-land-halvaret'),
    // 83 school days from 17 August to 18 December.
    fires: { 'nine days': { absences: away(inARow('2026-08-24', 9)), today: '2026-12-18' } },
    silent: { 'eight days': { absences: away(inARow('2026-08-24', 8)), today: '2026-12-18' }, 'the days belong to the half-year before': { absences: away(inARow('2026-08-24', 9)), today: '2027-01-22' } },
  },
];


/** Ås' guide: figures in school, judgement in the kindergarten. */
const as = [
  {
    title: 'A8: seven days in four weeks',
    rule: preset('as-sju-pa-fire-uker'),
    fires: { 'the first of them four weeks ago': { absences: away(['2026-10-26', ...inARow('2026-11-09', 6)]) } },
    silent: { 'six days': { absences: away(inARow('2026-11-09', 6)) }, 'the first of them a day of school too early': { absences: away(['2026-10-23', ...inARow('2026-11-09', 6)]) } },
  },
  {
    title: 'A8: seven days in three weeks, the other end of the guide’s range',
    rule: preset('as-sju-pa-tre-uker'),
    fires: { 'three weeks': { absences: away(['2026-11-02', ...inARow('2026-11-09', 6)]) } },
    silent: { 'a little more than three weeks': { absences: away(['2026-10-30', ...inARow('2026-11-09', 6)]) } },
  },
  {
    title: 'A9: comes, but leaves during the day, twice',
    rule: preset('as-gar-i-lopet-av-dagen'),
    fires: { twice: { absences: leftEarly(['2026-10-26', '2026-11-18']) } },
    silent: { once: { absences: leftEarly(['2026-11-18']) }, 'one of them to the dentist': { absences: [...leftEarly(['2026-11-12']), ...leftEarly(['2026-11-18'], doctor)] }, 'five weeks ago': { absences: leftEarly(['2026-10-23', '2026-11-18']) } },
  },
  {
    title: 'A10: misses single lessons, twice',
    rule: preset('as-enkelttimer'),
    fires: { 'on two days': { absences: missed(['2026-11-10', '2026-11-18']) } },
    silent: { 'two lessons of one day': { absences: [...missed(['2026-11-10']), ...missed(['2026-11-10'], { at: '2' })] }, 'on a day away': { absences: [...missed(['2026-11-10', '2026-11-18']), ...away(['2026-11-18'])] } },
  },
  {
    title: 'A11: again and again from certain activities',
    rule: preset('as-aktiviteter'),
    fires: { 'gym twice and one outing': { absences: [...missed(['2026-09-08', '2026-10-13'], { subject: 'Kroppsøving' }), ...missed(['2026-10-23'], { subject: 'Turdag' })] } },
    silent: { 'gym twice and maths': { absences: [...missed(['2026-09-08', '2026-10-13'], { subject: 'Kroppsøving' }), ...missed(['2026-10-23'], { subject: 'Matematikk' })] } },
    unknown: { 'the third lesson has no subject': { absences: [...missed(['2026-09-08', '2026-10-13'], { subject: 'Kroppsøving' }), ...missed(['2026-10-23'])] } },
  },
  {
    title: 'A6: no limit in the kindergarten: what people have judged',
    rule: preset('as-barnehage-vurdert'),
    fires: { 'they worry': { absences: [], choices: { 'uro-i-barnehagen.vurdering': 1 }, grade: 0 } },
    silent: { 'they do not, though the child is much away': { absences: away(inARow('2026-11-02', 12)), choices: { 'uro-i-barnehagen.vurdering': 0 }, grade: 0 } },
  },
  {
    title: 'A7: messages that do not come, or hard mornings',
    rule: preset('as-barnehage-beskjed-eller-levering'),
    fires: { 'three days without a message': { absences: away(weekly('2026-11-04', 3), unreported), grade: 0 }, 'two signs at drop-off': { absences: [], choices: { 'uro-i-barnehagen.levering-og-henting': 2 }, grade: 0 } },
    silent: { 'two days, one sign': { absences: away(weekly('2026-11-11', 2), unreported), choices: { 'uro-i-barnehagen.levering-og-henting': 1 }, grade: 0 } },
  },
];

bothWays([...udir, ...sondreLand, ...as]);
