import type { UnitKind } from '../../core/language/index';
import { explainVerdict, readKept, verdictSchema, type ExplainedPart } from '../../core/rules/index';
import type { Stores } from '../stores';

/** Stands for the name in sentence after sentence about the same pupil. */
export const PUPIL = { school: 'Eleven', kindergarten: 'Barnet' } as const;

/** A finding of somebody at a school or in a kindergarten, whose words its figures are told in (B26). */
interface FindingAt {
  readonly id: string;
  readonly unit: UnitKind;
}

/** What was measured and met in each finding, in words: the figures that raised it. */
export async function figuresOf(stores: Stores, findings: readonly FindingAt[]): Promise<Record<string, string[]>> {
  const explanations = await stores.findings.explanations(findings.map(({ id }) => id));
  const absence = await stores.catalogue.absenceNames.read();
  return Object.fromEntries(
    findings.map(({ id, unit }) => {
      const stored = explanations.get(id);
      if (stored === undefined) return [id, []];
      const verdict = verdictSchema.parse((readKept(stored) as { verdict: unknown }).verdict);
      return [id, metIn(explainVerdict(verdict, PUPIL[unit], 'nb', { absence, unit }).part)];
    }),
  );
}

/** The sentences of the conditions that were met. */
export function metIn(part: ExplainedPart): string[] {
  if (part.kind === 'condition') return part.result === 'true' ? [part.sentence] : [];
  return part.parts.flatMap(metIn);
}
