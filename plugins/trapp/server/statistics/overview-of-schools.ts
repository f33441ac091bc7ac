import { calendarOfSchool, yearsNotComparable, type Day, type Period, type SchoolCalendar } from '../../core/calendar/index';
import type { Case } from '../../core/cases/index';
import type { MunicipalityOverview } from '../../core/contracts/index';
import type { School } from '../../core/people/index';
import { addChecks, countCases, emergencyFigures, hideSmallAbsence, hideSmallCases, hideSmallMonths, hideSmallWaits, monthMeters, overviewMeter, tallySchool, waitsByService, type CheckFigures, type MonthMeter, type OverviewMeter, type SchoolMonths, type SchoolTally } from '../../core/statistics/index';
import { routinesWithHistory } from '../checks/check-places';
import { currentCalendars, presentFreshness, shownPeriod } from '../absences/school-absence';
import type { Call } from '../http/handler';
import type { SchoolData } from '../imports/import.store';
import { figuresOfChecks } from './figures-of-checks';
import { presentPeriod } from './present-period';

const nothing: SchoolData = { dataUntil: null, importedAt: null, recordsLessons: false };

type OverviewCall = Pick<Call<'viewMunicipalityOverview' | 'viewAreaOverview'>, 'stores' | 'today' | 'now' | 'input'>;

/** Some schools, and all of them together, in figures that hide the small ones. Pupils are read and added up here; nothing about one of them leaves. */
export async function overviewOfSchools(call: OverviewCall, schools: readonly School[]): Promise<MunicipalityOverview> {
  const { stores, today, input } = call;
  const calendarFor = await currentCalendars(stores);
  const freshness = await stores.imports.freshness(schools.map(({ id }) => id));
  const routines = await routinesWithHistory(stores);
  const read: Read[] = [];
  const cases: Case[] = [];
  for (const school of schools) {
    const calendar = calendarOfSchool(calendarFor(school.kind), school.sourceId);
    const data = freshness.get(school.id) ?? nothing;
    const meter = overviewMeter(calendar, input.period, today, data);
    const checks = addChecks(await figuresOfChecks(call, routines, school, await stores.people.groupsOf([school.id]), meter.period));
    read.push({ school, calendar, data, meter, checks, ...(await tally(call, school, meter, monthMeters(calendar, shownPeriod(calendar, today), data))) });
    cases.push(...(await stores.cases.ofSchools([school.id], 'all')));
  }
  // A school without pupils is a name in a list.
  const held = read.filter((one) => one.tally.figures.pupils > 0);
  const figures = hideSmallAbsence(held.map((one) => one.tally));
  const period = widest(read, today);
  return {
    whole: figures.whole,
    counted: figures.counted,
    notComparable: yearsIn(read, today),
    months: hideSmallMonths(held.filter(({ meter }) => meter.missing === null).map(({ months }) => months)),
    waits: hideSmallWaits(waitsByService(cases, period, today)),
    caseFigures: hideSmallCases(countCases(cases, period)),
    emergencies: await emergenciesAt(call, held),
    schools: held.flatMap(({ school, calendar, data, meter, checks }, at) => {
      const own = figures.schools[at];
      const row = { name: school.name, sourceId: school.sourceId, kind: school.kind, freshness: presentFreshness(school, data, calendar, today), period: presentPeriod(meter), missing: meter.missing, checks };
      return own === undefined ? [] : [{ ...row, ...own }];
    }),
  };
}

interface Read {
  readonly school: School;
  readonly calendar: SchoolCalendar;
  readonly data: SchoolData;
  readonly meter: OverviewMeter;
  readonly tally: SchoolTally;
  readonly months: SchoolMonths;
  readonly checks: CheckFigures;
}

/** The school year so far, whatever else is asked about: two periods beside each other would tell what lies between them. */
async function emergenciesAt({ stores, today }: OverviewCall, held: readonly Read[]): Promise<MunicipalityOverview['emergencies']> {
  const from = held.map(({ calendar }) => shownPeriod(calendar, today).from).sort()[0] ?? today;
  const ids = held.map(({ school }) => school.id);
  const { schools, ...figures } = emergencyFigures(await stores.emergencies.uses(ids, from), ids, { from, to: today });
  return { ...figures, months: [...figures.months], schools: held.map(({ school }, at) => ({ name: school.name, uses: schools[at] ?? 'hidden' })) };
}

/** Schools may have their own breaks, and never another year: the widest of their periods is everybody's. */
function widest(read: readonly Read[], today: Day): Period {
  const periods = read.flatMap(({ meter }) => meter.period ?? []);
  return { from: periods.map(({ from }) => from).sort()[0] ?? today, to: periods.map(({ to }) => to).sort().at(-1) ?? today };
}

/** Schools and kindergartens may follow two calendars that say the same of a year. */
function yearsIn(read: readonly Read[], today: Day): MunicipalityOverview['notComparable'] {
  const years = read.flatMap(({ calendar }) => yearsNotComparable(calendar, today));
  return [...new Map(years.map((one) => [`${one.schoolYear} ${one.why}`, one])).values()];
}

/** One school at a time, so that others get their turn between, and so that no more than its pupils' absence is held at once. */
async function tally({ stores }: OverviewCall, school: School, meter: OverviewMeter, months: readonly MonthMeter[]): Promise<Pick<Read, 'tally' | 'months'>> {
  const pupilIds = (await stores.judged.everybody([school.id])).map(({ pupilId }) => pupilId);
  const marks = await stores.marks.ofPupils(pupilIds);
  const { withFinding, withCase } = await stores.followUp.ofSchools([school.id]);
  const pupils = [...marks].map(([pupilId, own]) => ({ values: meter.measure(own), hasFinding: withFinding.has(pupilId), hasCase: withCase.has(pupilId) }));
  const shares = [...marks.values()].map((own) => months.map((month) => month.measure(own)));
  return { tally: tallySchool(pupils, meter), months: { months: months.map(({ from }) => from.slice(0, 7)), shares } };
}
