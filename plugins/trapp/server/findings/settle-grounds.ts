import { calendarOfSchool } from '../../core/calendar/index';
import { explanationSchema, choicesKey, type CaseFacts, type Explanation, type Trace } from '../../core/rules/index';
import type { Stores } from '../stores';
import { HEAD, type CaseSide, type GroundQuestion, type Judged } from './batch';
import type { KnownFinding } from './finding.store';
import type { Gathered } from './gather-batch';
import type { Judging } from './judging';
import { ruleNumber } from './memory';

/** A finding that waits and whose rule does not fire any more. */
export interface LostGround {
  readonly finding: KnownFinding;
  /** `corrected`: with what is known now, it would not have fired on its own day either. `passed`: time, the case or the routine has moved on. */
  readonly state: 'corrected' | 'passed';
}

/** Finds out what became of the ground of findings that wait, when their rules fire no more. Nothing is ever removed for it. */
export async function settleGrounds(stores: Stores, { batch, schools }: Gathered, judged: Judged, judging: Pick<Judging, 'grounds'>): Promise<LostGround[]> {
  if (judged.gone.length === 0) return [];
  const gone = new Map<string, { pupil: number; numbers: Set<number> }>();
  for (const { pupil, number } of judged.gone) {
    const id = batch.pupilIds[pupil] as string;
    gone.set(id, { pupil, numbers: (gone.get(id)?.numbers ?? new Set()).add(number) });
  }
  const waiting = (await stores.findings.known([...gone.keys()], batch.today)).filter(
    (one) => one.isNew && (one.kind === 'finding' || one.raisedOn === batch.today) && gone.get(one.pupilId)?.numbers.has(ruleNumber(one.routineKey, one.ruleKey)),
  );
  if (waiting.length === 0) return [];
  const explanations = await stores.findings.explanations(waiting.map(({ id }) => id));
  const explained = waiting.flatMap((finding) => {
    const stored = explanations.get(finding.id);
    return stored === undefined ? [] : [{ finding, explanation: explanationSchema.parse(JSON.parse(stored)) }];
  });
  const versionOf = await stores.routines.followedBy(explained.map(({ explanation }) => explanation));
  const asked = explained.flatMap(({ finding, explanation }) => {
    const document = versionOf(explanation)?.document;
    const rule = document?.rules.find(({ key }) => key === finding.ruleKey);
    if (!document || !rule) return [];
    const pupil = gone.get(finding.pupilId)?.pupil ?? 0;
    const school = schools[batch.heads[pupil * HEAD.width + HEAD.school] as number];
    const calendar = calendarOfSchool(document.calendar, school?.sourceId ?? '');
    const question: GroundQuestion = { pupil, rule, calendar, on: explanation.evaluatedOn, side: sideThen(explanation, batch.sides.get(pupil)) };
    return [{ finding, question }];
  });
  const answers = await judging.grounds(batch, asked.map(({ question }) => question));
  // Where it cannot be said what the day would have given, the finding stands.
  return asked.flatMap(({ finding }, index) => {
    const fires = answers[index] ?? null;
    return fires === null ? [] : [{ finding, state: fires ? ('passed' as const) : ('corrected' as const) }];
  });
}

/** What was known of the case on the finding's day: the explanation says it. Windows that begin in the case begin where they do now. */
function sideThen({ verdict }: Explanation, sides: readonly CaseSide[] | undefined): Omit<CaseSide, 'routine'> {
  const caseFacts: CaseFacts = {};
  const choices = new Map<string, number>();
  const read = (trace: Trace): void => {
    if (trace.kind === 'group') return trace.children.forEach(read);
    const { fact, value } = trace;
    if (fact.fact === 'choices_made') choices.set(choicesKey(fact.params), value ?? 0);
    else if (fact.fact !== 'absence') caseFacts[fact.fact] = value;
  };
  read(verdict.trace);
  return { caseFacts, choices, since: sides?.[0]?.since ?? {}, weighed: new Map() };
}
