import { byDay, type LookedUp } from '../../core/audit/index';
import { addDays, type Day } from '../../core/calendar/index';
import type { RecordKind } from '../../core/cases/index';
import { deedOf, type AccessLog } from '../../core/contracts/index';
import type { Text } from '../../core/language/index';
import { fullName } from '../../core/people/index';
import { isRefusal, refuse, type Refusal } from '../../core/refusals';
import { dayInNorway, timeInNorway } from '../clock';
import type { Call, Handler } from '../http/handler';
import { caseObject } from '../people/access-objects';
import type { PupilCard } from '../people/people.store';
import type { Logged } from './access-log.store';
import { roleWords } from './role-words';
import { caseSubject, pupilSubject, type Subject } from './subject';

type LogId = 'viewPupilLog' | 'viewCaseLog' | 'printPupilLog' | 'printCaseLog';
export type LogCall = Pick<Call<LogId>, 'stores' | 'guard' | 'may' | 'today' | 'input'>;

/** So many rows are read at once; more ask for a shorter period. */
const MOST = 5000;
/** The period that is shown when nobody has chosen one. */
const USUAL_DAYS = 90;

/** The pupil's log is for those who lead the school, and of a protected pupil for those of them who are named (sec-10). */
export const viewPupilLog: Handler<'viewPupilLog'> = async (call) => answer(call, await pupilSubject(call, call.params.pupilId));
/** A case's own log is for whoever holds the case as well. */
export const viewCaseLog: Handler<'viewCaseLog'> = async (call) => answer(call, await caseSubject(call, call.params.caseId));

async function answer(call: LogCall, subject: Subject | Refusal) {
  if (isRefusal(subject)) return subject;
  const output = await readLog(call, subject);
  return isRefusal(output) ? output : { output, about: subject.about };
}

/** The log in words of deeds, by day and person. Refused when the period ends before it begins. */
export async function readLog(call: LogCall, { card, current }: Subject): Promise<AccessLog | Refusal> {
  const { stores, input, today } = call;
  const to = input.to ?? today;
  const from = input.from ?? addDays(to, -USUAL_DAYS);
  if (from > to) return refuse('invalid_input', [{ path: 'from', message: 'Perioden slutter før den begynner.' }]);
  // A day in Norway begins an hour or two before it does in the log's own time.
  const between = { from: `${addDays(from, -1)}T00:00:00.000Z`, before: `${addDays(to, 1)}T23:59:59.999Z`, most: MOST + 1 };
  const rows = current === null ? await stores.accessLog.ofPupil(card.pupil.id, between) : await stores.accessLog.ofCase(current.id, between);
  const ownRows = current === null ? await hereOnly(call, card, rows) : rows;
  const lookedUp = (await inWords(stores, ownRows)).filter(({ on }) => on >= from && on <= to);
  const { pupil } = card;
  return {
    pupil: { id: pupil.id, name: fullName(pupil), protected: pupil.protection !== 'none' },
    from, to,
    people: await peopleIn(stores, card, lookedUp),
    days: byDay(lookedUp.filter(({ staffId }) => input.staffId === undefined || staffId === input.staffId)).map(({ on, people }) => ({ on, people: people.map(({ deeds, ...person }) => ({ ...person, deeds: [...deeds] })) })),
    isCut: rows.length > MOST,
    elsewhere: rows.length - ownRows.length,
  };
}

/** Each school answers for who has seen the pupil there: what was done at another one is counted, and not shown, unless its case has come along. */
async function hereOnly({ stores, may }: LogCall, { pupil, school }: PupilCard, rows: readonly Logged[]): Promise<Logged[]> {
  const elsewhere = rows.filter(({ schoolId }) => schoolId !== null && schoolId !== school.id);
  const found = await stores.cases.some([...new Set(elsewhere.flatMap(({ caseId }) => caseId ?? []))]);
  const own = new Set(found.filter((one) => may('case.view', caseObject(pupil, one))).map(({ id }) => id));
  return rows.filter(({ schoolId, caseId }) => schoolId === null || schoolId === school.id || (caseId !== null && own.has(caseId)));
}

async function inWords(stores: LogCall['stores'], rows: readonly Logged[]): Promise<LookedUp[]> {
  const kinds = new Map<string, RecordKind>();
  for (const caseId of new Set(rows.flatMap((row) => row.caseId ?? []))) for (const { id, kind } of await stores.records.heads(caseId)) kinds.set(id, kind);
  // What was done within a minute stays in its order.
  return [...rows].reverse().flatMap((row) => {
    const deed = deedOf(row, kinds.get(row.subjectId ?? '') ?? null);
    return deed === null ? [] : [{ staffId: row.staffId, on: dayInNorway(row.at), time: timeInNorway(row.at), deed }];
  });
}

/** Everybody in the log by name, with the roles that they hold at the school today: the log does not say which they held then. */
async function peopleIn(stores: LogCall['stores'], { school }: PupilCard, lookedUp: readonly { readonly staffId: string; readonly on: Day }[]): Promise<AccessLog['people']> {
  const ids = [...new Set(lookedUp.map(({ staffId }) => staffId))];
  const staff = await stores.staff.some(ids);
  const nameOf = await roleWords(stores);
  const people = ids.map((id) => {
    const { name = 'Ukjent', assignments = [] } = staff.get(id) ?? {};
    const here = assignments.filter(({ schoolId }) => schoolId === school.id);
    const roles = new Map((here.length > 0 ? here : assignments).map(({ role }): [string, Text] => [role, nameOf(role, school.kind)]));
    return { id, name, roles: [...roles.values()] };
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
