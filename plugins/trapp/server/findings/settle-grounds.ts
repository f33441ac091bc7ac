import { calendarOfSchool } from '../../core/calendar/index';
import { choicesKey, readKept, type CaseFacts, type Explanation, type Trace } from '../../core/rules/index';
import type { LocalPlanVersion } from '../../core/local-plans/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { Stores } from '../stores';
import { HEAD, numberOf, type CaseSide, type GroundQuestion, type GroundQuestions, type GroundRule, type Judged } from './batch';
import type { KnownFinding } from './known-findings';
import type { Gathered } from './gather-batch';
import type { Judging } from './judging';
import { ruleNumber } from './memory';
import { plansHeld, ruleThen } from './school-limits';
import { asksOnlyAbsence } from './what-rules-ask';

/** A finding that waits and whose rule does not fire any more. */
export interface LostGround {
  readonly finding: KnownFinding;
  /** The pupil's place in the batch. */
  readonly pupil: number;
  /** `corrected`: with what is known now, it would not have fired on its own day either. `passed`: time, the case or the routine has moved on. */
  readonly state: 'corrected' | 'passed';
}

/** Findings that wait and have lost their ground, and what has to be asked about each. */
interface Asked {
  readonly findings: readonly KnownFinding[];
  readonly questions: GroundQuestions;
}

type Together = <T>(work: () => Promise<T>) => Promise<T>;
const oneByOne: Together = (work) => work();

/** Finds out what became of the ground of findings that wait, when their rules fire no more. Nothing is ever removed for it. What it reads, it reads `together`. */
export async function settleGrounds(stores: Stores, gathered: Gathered, judged: Judged, judging: Pick<Judging, 'grounds'>, together = oneByOne): Promise<LostGround[]> {
  if (judged.gone.length === 0) return [];
  const { findings, questions } = await together(() => whatToAsk(stores, gathered, judged));
  const answers = findings.length === 0 ? [] : await judging.grounds(gathered.batch, questions);
  // Where it cannot be said what the day would have given, the finding stands.
  return findings.flatMap((finding, index) => {
    const fires = answers[index] ?? null;
    return fires === null ? [] : [{ finding, pupil: questions.questions[index]?.pupil ?? 0, state: fires ? ('passed' as const) : ('corrected' as const) }];
  });
}

async function whatToAsk(stores: Stores, gathered: Gathered, judged: Judged): Promise<Asked> {
  const { batch } = gathered;
  const places = new Map(judged.gone.map(({ pupil, number }) => [`${numberOf(batch, pupil)}|${number}`, pupil]));
  const placeOf = (one: KnownFinding) => places.get(`${one.pupil}|${ruleNumber(one.routineKey, one.ruleKey)}`);
  const keys = new Map(gathered.versions.flatMap(({ routineKey, document: { rules } }) => rules.map(({ key }) => [ruleNumber(routineKey, key), key])));
  // A rule that the routine no longer has is known by its number only.
  const known = await stores.findings.known(judged.gone.map(({ pupil, number }) => ({ pupil: numberOf(batch, pupil), ruleKey: keys.get(number) ?? null })), batch.today);
  const waiting = known.filter((one) => one.isNew && (one.kind === 'finding' || one.raisedOn === batch.today) && placeOf(one) !== undefined);
  const versionOf = await stores.routines.followedBy(waiting);
  const held = await plansHeld(stores, waiting.map(versionOf), gathered.schools.map(({ id }) => id));
  const rules = new Map<string, RuleThen>();
  const asked = waiting.flatMap((finding) => {
    const pupil = placeOf(finding) ?? 0;
    const rule = ruleOf(gathered, finding, pupil, { version: versionOf(finding), held }, rules);
    return rule === undefined ? [] : [{ finding, pupil, ...rule }];
  });
  const explanations = await stores.findings.explanations(asked.filter(({ absenceOnly }) => !absenceOnly).map(({ finding }) => finding.id));
  const questions = asked.map(({ finding, pupil, place }): GroundQuestion => ({ pupil, rule: place, side: sideThen(explanations.get(finding.id), batch.sides.get(pupil)) }));
  return { findings: asked.map(({ finding }) => finding), questions: { rules: [...rules.values()].map(({ rule }) => rule), questions } };
}

/** What the finding was judged by: the routine's version, and the plans that its school has had. */
interface Then {
  readonly version: RoutineVersion | undefined;
  readonly held: readonly LocalPlanVersion[];
}

/** A rule made ready for the days of findings, its place among the questions, and whether it asks about anything but absence. */
interface RuleThen {
  readonly place: number;
  readonly rule: GroundRule;
  readonly absenceOnly: boolean;
}

/** The finding's rule as it was, for the finding's day: made ready once for all findings that have it so. */
function ruleOf({ batch, schools }: Gathered, finding: KnownFinding, pupil: number, { version, held }: Then, rules: Map<string, RuleThen>) {
  const usual = version?.document.rules.find(({ key }) => key === finding.ruleKey);
  if (!version || !usual) return undefined;
  const school = schools[batch.heads[pupil * HEAD.width + HEAD.school] as number];
  const { rule, alike } = ruleThen(usual, version, held, { schoolId: school?.id ?? '', day: finding.evaluatedOn });
  const calendar = calendarOfSchool(version.document.calendar, school?.sourceId ?? '');
  const key = [version.hash, finding.ruleKey, alike, finding.evaluatedOn, calendar === version.document.calendar ? '' : school?.id].join('|');
  const made = rules.get(key) ?? { place: rules.size, rule: { key, rule, calendar, on: finding.evaluatedOn }, absenceOnly: asksOnlyAbsence(rule) };
  rules.set(key, made);
  return made;
}

/** What was known of the case on the finding's day: the explanation says it. Windows that begin in the case begin where they do now. */
function sideThen(stored: string | undefined, sides: readonly CaseSide[] | undefined): GroundQuestion['side'] {
  if (stored === undefined) return null;
  const { verdict } = readKept(stored) as Explanation;
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
