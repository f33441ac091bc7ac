import { about } from '../../core/audit/index';
import { calendarOfSchool, yearsNotComparable } from '../../core/calendar/index';
import type { AbsenceOverview } from '../../core/contracts/index';
import { refuse } from '../../core/refusals';
import { addUp, countCases, meanShare, monthMeters, overviewMeter, waitsByService, type MonthMeter } from '../../core/statistics/index';
import { paperLineOf } from '../audit/heads';
import { routinesWithHistory } from '../checks/check-places';
import { currentCalendar, presentFreshness, shownPeriod } from '../absences/school-absence';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { figuresOfChecks } from './figures-of-checks';
import { presentPeriod } from './present-period';

/** The school by grade and class. A pupil whom the reader may not see is in none of the figures. */
export const viewAbsenceOverview: Handler<'viewAbsenceOverview'> = async (call) => {
  const { schoolId } = call.params;
  const refused = call.guard({ kind: 'school', schoolId });
  if (refused) return refused;
  const { stores, today } = call;
  const school = await stores.people.school(schoolId);
  if (!school) return refuse('not_found');
  const calendar = calendarOfSchool(await currentCalendar(stores, school), school.sourceId);
  const data = (await stores.imports.freshness([schoolId])).get(schoolId) ?? { dataUntil: null, importedAt: null, recordsLessons: false };
  const cards = await stores.people.groupsOf([schoolId]);
  const groups = cards.map(({ group }) => group);
  const meter = overviewMeter(calendar, call.input.period, today, data);
  const months = monthMeters(calendar, shownPeriod(calendar, today), data);
  const { pupils, cases } = await measured(call, schoolId, meter.measure, months);
  const figuresOf = (isIn: (card: PupilCard) => boolean) => addUp(pupils.filter(({ card }) => isIn(card)), meter);
  const withMonths = (isIn: (card: PupilCard) => boolean) => {
    const among = pupils.filter(({ card }) => isIn(card));
    return { ...addUp(among, meter), sharesByMonth: months.map((_, month) => meanShare(among.map(({ shares }) => shares[month] ?? Number.NaN))) };
  };
  const classes = groups.map(({ id, name, grade }) => ({ groupId: id, name, grade, ...figuresOf(({ group }) => group.id === id) })).filter((one) => one.pupils > 0);
  const grades = [...new Set(classes.map(({ grade }) => grade))].sort((one, other) => one - other);
  const output: AbsenceOverview = {
    auditHead: paperLineOf(today, await stores.accessLog.head()),
    freshness: presentFreshness(school, data, calendar, today),
    period: presentPeriod(meter),
    missing: meter.missing,
    notComparable: yearsNotComparable(calendar, today),
    months: months.map(({ from, to, schoolDays }) => ({ from, to, schoolDays })),
    whole: withMonths(() => true),
    grades: grades.map((grade) => ({ grade, ...withMonths(({ group }) => group.grade === grade) })),
    classes,
    checks: await figuresOfChecks(call, await routinesWithHistory(stores), school, cards, meter.period),
    waits: meter.period === null ? [] : waitsByService(cases, meter.period, today),
    caseFigures: countCases(meter.period === null ? [] : cases, meter.period ?? { from: today, to: today }),
  };
  return { output, about: about({ schoolId, subjectId: call.input.period }) };
};

/** The pupils whom the reader may see, with their absence in the period and whether anything waits or goes on about them, and the cases among them. */
async function measured({ stores, may }: Call<'viewAbsenceOverview'>, schoolId: string, measure: ReturnType<typeof overviewMeter>['measure'], months: readonly MonthMeter[]) {
  const cards = new Map((await stores.people.pupilsOfSchools([schoolId])).filter(({ pupil }) => may('pupil.view', pupilObject(pupil))).map((card) => [card.pupil.id, card]));
  const marks = await stores.marks.ofPupils([...cards.keys()]);
  const pupilOf = (pupilId: string) => cards.get(pupilId)?.pupil;
  const withFinding = new Set((await stores.findings.ofSchools([schoolId], 'new')).filter(({ pupilId }) => isSeen(pupilOf(pupilId), (pupil) => may('finding.view', pupilObject(pupil)))).map(({ pupilId }) => pupilId));
  const cases = (await stores.cases.ofSchools([schoolId], 'all')).filter((found) => isSeen(pupilOf(found.pupilId), (pupil) => may('case.view', caseObject(pupil, found))));
  const withCase = new Set(cases.filter(({ status }) => status === 'open').map(({ pupilId }) => pupilId));
  const pupils = [...cards].flatMap(([id, card]) => {
    const own = marks.get(id);
    return own === undefined ? [] : [{ card, values: measure(own), shares: months.map((month) => month.measure(own)), hasFinding: withFinding.has(id), hasCase: withCase.has(id) }];
  });
  return { pupils, cases };
}

type Pupil = PupilCard['pupil'];

function isSeen(pupil: Pupil | undefined, maySee: (pupil: Pupil) => boolean): boolean {
  return pupil !== undefined && maySee(pupil);
}
