import { setImmediate } from 'node:timers/promises';
import type { Rule, Verdict } from '../../core/rules/index';
import { evaluateRules, rulesFor } from '../../core/rules/index';
import type { RoutineVersion } from '../../core/routines/index';
import type { SchoolFacts } from './gather-school';

/** Others get their turn between so many pupils: judging a school takes a while, and the server has one thread. */
const PUPILS_PER_TURN = 10;

export interface Fired {
  readonly pupilId: string;
  readonly version: RoutineVersion;
  readonly rule: Rule;
  readonly verdict: Verdict;
}

export interface Judged {
  readonly pupils: number;
  readonly fired: readonly Fired[];
  readonly cannotBeJudged: number;
  readonly errors: number;
}

/** Asks every rule about every pupil. Touches no database. */
export async function judgeSchool(facts: SchoolFacts): Promise<Judged> {
  const fired: Fired[] = [];
  let cannotBeJudged = 0;
  let errors = 0;
  for (const [index, card] of facts.cards.entries()) {
    if (index % PUPILS_PER_TURN === 0) await setImmediate();
    for (const version of facts.routines) {
      const rules = rulesFor(version.document.rules, facts.school.kind);
      const verdicts = await evaluateRules(rules, facts.factsOf(card, version));
      for (const [at, rule] of rules.entries()) {
        const verdict = verdicts[at];
        if (verdict?.result === 'fired') fired.push({ pupilId: card.pupil.id, version, rule, verdict });
        else if (verdict?.result !== 'not_fired') cannotBeJudged += 1;
        if (verdict === undefined || isBroken(verdict)) errors += 1;
      }
    }
  }
  return { pupils: facts.cards.length, fired, cannotBeJudged, errors };
}

/** A rule that could not even be asked has nothing to show. */
function isBroken({ trace }: Verdict): boolean {
  return trace.kind === 'group' && trace.children.length === 0;
}
