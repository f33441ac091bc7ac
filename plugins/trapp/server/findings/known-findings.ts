import { sqliteOf, type Transaction } from '../absences/transaction';
import type { Day } from '../../core/calendar/index';
import type { Ground } from '../../core/contracts/index';

/** What evaluating needs to know of a finding: neither who assessed it nor why. */
export interface KnownFinding {
  readonly id: string;
  readonly pupilId: string;
  /** The number of the pupil's own row. */
  readonly pupil: number;
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
  /** The number of the pupil's own row. */
  readonly pupil: number;
  readonly ruleKey: string | null;
}

const columns = ['ref', 'pupil', 'pupil_number', 'routine', 'rule', 'kind', 'status', 'raised_on', 'evaluated_on', 'routine_version', 'ground'].map((column) => `f.${column}`).join(', ');
const wanted = `(f.kind is null or f.kind = 'finding' or f.raised_on = ?)`;

type Row = readonly [string, string, number, string, string, string | null, string, Day, Day | null, number | null, Ground['state'] | null];

/** Which pupils and rules have any is told by an index: most of those that are asked about in a night have none, and a row is a page of its own. */
export async function readKnown(trx: Transaction, asked: readonly AskedAbout[], today: Day): Promise<KnownFinding[]> {
  if (asked.length === 0) return [];
  const sqlite = await sqliteOf(trx);
  if (sqlite === undefined) {
    const sql = `select distinct ${columns} from unnest(?::int[], ?::text[]) as asked (pupil, rule) join trapp_findings f on f.pupil_number = asked.pupil where (asked.rule is null or f.rule = asked.rule) and ${wanted}`;
    const { rows } = (await trx.raw(sql, [asked.map(({ pupil }) => pupil), asked.map(({ ruleKey }) => ruleKey), today])) as { rows: Record<string, unknown>[] };
    return rows.map((row) => toKnown(Object.values(row) as unknown as Row));
  }
  // One look-up for each, in the order that the pupils lie in: joined with a list of them, it would cost three times as much.
  const found = new Map<string, KnownFinding>();
  const ofRule = sqlite.prepare(`select ${columns} from trapp_findings f where f.pupil_number = ? and f.rule = ? and ${wanted}`).raw();
  const ofAny = sqlite.prepare(`select ${columns} from trapp_findings f where f.pupil_number = ? and ${wanted}`).raw();
  for (const { pupil, ruleKey } of asked) {
    for (const row of (ruleKey === null ? ofAny.all(pupil, today) : ofRule.all(pupil, ruleKey, today)) as Row[]) if (!found.has(row[0])) found.set(row[0], toKnown(row));
  }
  return [...found.values()];
}

/** In the thousands each night, from columns that only the evaluation writes: no schema is run over them. */
function toKnown([id, pupilId, pupil, routineKey, ruleKey, kind, status, raisedOn, evaluatedOn, routineVersion, ground]: Row): KnownFinding {
  return {
    id, pupilId, pupil, routineKey, ruleKey, kind: kind === 'list' ? 'list' : 'finding', isNew: status === 'new', raisedOn, evaluatedOn: evaluatedOn ?? raisedOn, routineVersion: routineVersion ?? 1,
    ground: ground ?? 'stands',
  };
}
