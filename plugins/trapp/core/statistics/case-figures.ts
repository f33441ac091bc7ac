import type { Period } from '../calendar/index';
import type { Case } from '../cases/index';
import { between, cell, shownCells } from './suppress';

/** Of the children who had a case in the period: those who have had a meeting (B78), a written plan (B79), and a plan that was evaluated (B80). */
export interface CaseFigures {
  readonly children: number;
  readonly withMeeting: number;
  readonly withPlan: number;
  readonly withEvaluation: number;
}

type Followed = Pick<Case, 'pupilId' | 'openedOn' | 'closedOn' | 'signed'>;

/** Only what is signed counts, up to the end of the period: also what was signed before it began. */
export function countCases(cases: readonly Followed[], { from, to }: Period): CaseFigures {
  const signed = new Map<string, Set<string>>();
  for (const { pupilId, openedOn, closedOn, signed: records } of cases) {
    if (openedOn > to || (closedOn !== null && closedOn < from)) continue;
    const kinds = signed.get(pupilId) ?? new Set<string>();
    for (const { kind, on } of records) if (on <= to) kinds.add(kind);
    signed.set(pupilId, kinds);
  }
  const having = (...wanted: readonly string[]) => [...signed.values()].filter((kinds) => wanted.every((kind) => kinds.has(kind))).length;
  return { children: signed.size, withMeeting: having('meeting'), withPlan: having('plan'), withEvaluation: having('plan', 'evaluation') };
}

export type HideableCaseFigures = { readonly [Name in keyof CaseFigures]: number | 'hidden' };

/** For somebody who sees no child: neither those who have, nor those who lack it, are shown or given away when they are few (decision 011). */
export function hideSmallCases({ children, withMeeting, withPlan, withEvaluation }: CaseFigures): HideableCaseFigures {
  const cells = [cell(children), cell(withMeeting), cell(withPlan), cell(withEvaluation), between(children - withMeeting), between(children - withPlan), between(withPlan - withEvaluation)];
  const sums = [{ total: 0, parts: [1, 4] }, { total: 0, parts: [2, 5] }, { total: 2, parts: [3, 6] }];
  const shown = shownCells(cells, sums);
  const show = (value: number, place: number) => (shown[place] ? value : 'hidden');
  return { children: show(children, 0), withMeeting: show(withMeeting, 1), withPlan: show(withPlan, 2), withEvaluation: show(withEvaluation, 3) };
}
