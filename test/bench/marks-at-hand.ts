import { compileFact, marksOf, type AbsenceFact, type MarkedAbsence, type MarkedPicture, type Marks } from '../../plugins/trapp/core/absences/index';
import type { Day, SchoolCalendar } from '../../plugins/trapp/core/calendar/index';
import { compileGate, FIRED, type PupilFacts, type Rule } from '../../plugins/trapp/core/rules/index';
import type { Sqlite } from './bench-app';
import type { CityPupil } from './city';
import type { Given, Hits } from './naive-rules';
import { conditionsOf } from './rules-of-the-corpus';

/** The night that is measured: what day it is, and how far the data reaches. */
export interface Night {
  readonly calendar: SchoolCalendar;
  readonly today: Day;
}

const none: Marks = { rows: new Int32Array(0), texts: [] };
const noChoices: ReadonlyMap<string, number> = new Map();
const nothingWeighed: ReadonlyMap<string, ReadonlySet<Day>> = new Map();

const pictureOf = (marks: Marks, { grade }: CityPupil, { today }: Night): MarkedPicture => ({ marks, dataUntil: today, recordsLessons: true, grade });

/** What the rules are told about a pupil without a case. */
function factsOf(marks: Marks, pupil: CityPupil, { calendar, today }: Night): PupilFacts {
  return { absence: pictureOf(marks, pupil, { calendar, today }), since: {}, caseFacts: { open_cases: 0, grade: pupil.grade }, choices: noChoices, weighed: nothingWeighed, calendar, today };
}

/** Facts and rules alone, on marks that are in memory already: only which rules fire. */
export function byGate(pupils: readonly CityPupil[], rules: readonly Rule[], night: Night, marksOfPupil: (pupil: CityPupil) => Marks): Hits {
  const gate = compileGate(rules, night.calendar, night.today);
  const keys = rules.map(({ key }) => key);
  const hits: Hits = new Set();
  for (const pupil of pupils) {
    const verdicts = gate.judge(factsOf(marksOfPupil(pupil), pupil, night));
    for (let index = 0; index < keys.length; index += 1) if (verdicts[index] === FIRED) hits.add(`${pupil.id} ${keys[index]}`);
  }
  return hits;
}

/** The values of the rules' facts for one pupil after another, each fact measured once. */
export function givenBy(rules: readonly Rule[], night: Night, marksOfPupil: (pupil: CityPupil) => Marks): (pupil: CityPupil) => Given {
  const byName = new Map<string, AbsenceFact>();
  for (const one of rules.flatMap((rule) => conditionsOf(rule.conditions))) if (one.fact === 'absence') byName.set(JSON.stringify(one.params), one.params);
  const compiled = [...byName.values()].map((fact) => [fact, compileFact(fact, night.calendar, night.today)] as const);
  return (pupil) => {
    const picture = pictureOf(marksOfPupil(pupil), pupil, night);
    return new Map(
      compiled.map(([fact, one]) => {
        const { value } = one.read(picture, {}, null);
        return [fact, Number.isNaN(value) ? null : value];
      }),
    );
  };
}

const columns = ['pupil', 'date', 'kind', 'lessons', 'minutes', '"at"', 'subject', 'cause', 'documented', 'reported', 'source_code'];

/** Every pupil's marks from the plain rows of the table, read column by column in the order of the pupils. */
export function marksFromRows(sqlite: Sqlite): Map<string, Marks> {
  const marks = new Map<string, Marks>();
  const refs = new Map(sqlite.prepare('select id, ref from trapp_pupils').all().map(({ id, ref }) => [Number(id), String(ref)]));
  let rows: MarkedAbsence[] = [];
  let current = 0;
  const close = () => void (rows.length > 0 && marks.set(refs.get(current) ?? '', marksOf(rows)));
  for (const row of sqlite.prepare(`select ${columns.join(', ')} from trapp_absences where withdrawn is null order by pupil, date`).raw().iterate()) {
    const [pupil, date, kind, lessons, minutes, at, subject, cause, documented, reported, sourceCode] = row as StoredRow;
    if (pupil !== current) {
      close();
      rows = [];
      current = pupil;
    }
    rows.push({ date, kind, lessons, minutes, at, subject, cause, documented: truth(documented), reported: truth(reported), sourceCode } as MarkedAbsence);
  }
  close();
  return marks;
}

type StoredRow = [number, string, string, number, number | null, string | null, string | null, string, number | null, number | null, string];
const truth = (stored: number | null): boolean | null => (stored === null ? null : stored === 1);

/** Marks of the pupils by id; a pupil without absence has empty ones. */
export const marksIn =
  (marks: ReadonlyMap<string, Marks>) =>
  ({ id }: CityPupil): Marks =>
    marks.get(id) ?? none;

/** What SQLite itself takes to read everything: the sum of every column of the absence table. */
export function scan(sqlite: Sqlite): void {
  const names = sqlite.prepare("select name from pragma_table_info('trapp_absences')").all().map(({ name }) => `sum("${String(name)}")`);
  sqlite.prepare(`select ${names.join(', ')} from trapp_absences`).get();
}

