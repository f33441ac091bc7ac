import { sqliteOf, type Transaction } from '../absences/transaction';
import type { Day } from '../../core/calendar/index';
import type { Ground } from '../../core/contracts/index';

/** What evaluating needs to know of a finding: neither who assessed it nor why. */
export interface KnownFinding {
  readonly id: string;
  readonly pupilId: string;
  readonly routineKey: string;
  readonly ruleKey: string;
  readonly kind: 'finding' | 'list';
  readonly isNew: boolean;
  readonly raisedOn: Day;
  /** The day and the routine's version of the explanation. */
  readonly evaluatedOn: Day;
  readonly routineVersion: number;
  readonly ground: Ground['state'];
}

/** Whose findings are asked about, and by which rule: of whichever routine, or null for any rule. */
export interface AskedAbout {
  readonly pupilId: string;
  readonly ruleKey: string | null;
}

const columns = ['ref', 'pupil', 'routine', 'rule', 'kind', 'status', 'raised_on', 'evaluated_on', 'routine_version', 'ground'].map((column) => `f.${column}`).join(', ');
const wanted = `(asked.rule is null or f.rule = asked.rule) and (f.kind is null or f.kind = 'finding' or f.raised_on = ?)`;

type Row = readonly [string, string, string, string, string | null, string, Day, Day | null, number | null, Ground['state'] | null];

/** Which pupils and rules have any is told by an index: most of those that are asked about in a night have none, and a row is a page of its own. */
export async function readKnown(trx: Transaction, asked: readonly AskedAbout[], today: Day): Promise<KnownFinding[]> {
  if (asked.length === 0) return [];
  const sqlite = await sqliteOf(trx);
  if (sqlite === undefined) {
    const sql = `select distinct ${columns} from unnest(?::text[], ?::text[]) as asked (pupil, rule) join trapp_findings f on f.pupil = asked.pupil where ${wanted}`;
    const { rows } = (await trx.raw(sql, [asked.map(({ pupilId }) => pupilId), asked.map(({ ruleKey }) => ruleKey), today])) as { rows: Record<string, unknown>[] };
    return rows.map((row) => toKnown(Object.values(row) as unknown as Row));
  }
  const pairs = `(select value ->> 0 as pupil, value ->> 1 as rule from json_each(?))`;
  const rows = sqlite.prepare(`select distinct ${columns} from ${pairs} asked cross join trapp_findings f on f.pupil = asked.pupil where ${wanted}`).raw();
  return (rows.all(JSON.stringify(asked.map(({ pupilId, ruleKey }) => [pupilId, ruleKey])), today) as unknown as Row[]).map(toKnown);
}

/** In the thousands each night, from columns that only the evaluation writes: no schema is run over them. */
function toKnown([id, pupilId, routineKey, ruleKey, kind, status, raisedOn, evaluatedOn, routineVersion, ground]: Row): KnownFinding {
  return {
    id, pupilId, routineKey, ruleKey, kind: kind === 'list' ? 'list' : 'finding', isNew: status === 'new', raisedOn, evaluatedOn: evaluatedOn ?? raisedOn, routineVersion: routineVersion ?? 1,
    ground: ground ?? 'stands',
  };
}
