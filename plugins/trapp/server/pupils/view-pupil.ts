import { halfYearsOf, totalsOf } from '../../core/absences/index';
import { about } from '../../core/audit/index';
import { addDays, weekdayOf, type Day, type Period, type SchoolCalendar } from '../../core/calendar/index';
import type { CaseRow, FindingLine, PupilView } from '../../core/contracts/index';
import { rowsOfPerson } from '../../core/people/index';
import { refuse } from '../../core/refusals';
import { showAbsence } from '../absences/school-absence';
import { presentCaseRows } from '../cases/present-case-row';
import { presentFindingLine } from '../findings/present-finding';
import { nowIn } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject, pupilObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import { presentPupil } from '../people/present-pupil';

/** A pupil's absence this school year, what the rules have said of it, and what is being done. */
export const viewPupil: Handler<'viewPupil'> = async (call) => {
  const { stores, today } = call;
  const card = await stores.people.pupil(call.params.pupilId);
  if (!card) return refuse('not_found');
  const refused = call.guard(pupilObject(card.pupil));
  if (refused) return refused;
  const { id } = card.pupil;
  const { calendar, period, freshness, pictureOf } = await showAbsence(stores, card.school, [id], today);
  const picture = pictureOf(id);
  const guardians = await stores.people.guardians(id);
  const decisions = call.may('guardian.block', pupilObject(card.pupil)) ? await stores.people.blockDecisions(id) : null;
  const output: PupilView = {
    pupil: presentPupil(card),
    birthDate: card.pupil.birthDate,
    // A row that somebody's spelling has made shows what was decided of the person.
    guardians: guardians.map((guardian) => {
      const { pupilId: _, ...shown } = guardian;
      return { ...shown, decisions: decisions && (rowsOfPerson(guardian, guardians).map((row) => decisions.get(row.id) ?? []).find((held) => held.length > 0) ?? []) };
    }),
    freshness,
    totals: totalsOf(picture, calendar, today),
    halfYears: halfYearsOf(picture, calendar, today),
    period,
    daysOff: daysOff(calendar, period),
    absences: picture.absences.map(({ pupilId: _, schoolId: __, ...absence }) => absence),
    findings: await findingsOf(call, card),
    cases: await casesOf(call, card),
  };
  return { output, about: about({ pupilIds: [id], schoolId: card.school.id }) };
};

async function findingsOf({ stores, may, today }: Call<'viewPupil'>, card: PupilCard): Promise<FindingLine[]> {
  if (!may('finding.view', pupilObject(card.pupil))) return [];
  return (await stores.findings.ofPupils([card.pupil.id], 'all')).map((finding) => presentFindingLine(finding, today));
}

async function casesOf(call: Call<'viewPupil'>, card: PupilCard): Promise<CaseRow[]> {
  const { stores, may } = call;
  const visible = (await stores.cases.ofPupils([card.pupil.id], 'all')).filter((found) => may('case.view', caseObject(card.pupil, found)));
  return presentCaseRows(stores, visible, new Map([[card.pupil.id, card]]), nowIn(call));
}

function daysOff(calendar: SchoolCalendar, { from, to }: Period): { date: Day; name: string }[] {
  const off: { date: Day; name: string }[] = [];
  for (const pause of calendar.schoolYears.flatMap((year) => year.breaks)) {
    for (let date = pause.from < from ? from : pause.from; date <= pause.to && date <= to; date = addDays(date, 1)) {
      if (weekdayOf(date) <= 5) off.push({ date, name: pause.name });
    }
  }
  return off.sort((a, b) => (a.date < b.date ? -1 : 1));
}
