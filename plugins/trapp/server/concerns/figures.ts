import { explainVerdict, verdictSchema, type ExplainedPart } from '../../core/rules/index';
import type { Stores } from '../stores';

/** What was measured and met in each finding, in words: the figures that raised it. */
export async function figuresOf(stores: Stores, findings: readonly { readonly id: string; readonly pupil: { readonly name: string } }[]): Promise<Record<string, string[]>> {
  const explanations = await stores.findings.explanations(findings.map(({ id }) => id));
  return Object.fromEntries(
    findings.map(({ id, pupil }) => {
      const stored = explanations.get(id);
      if (stored === undefined) return [id, []];
      const verdict = verdictSchema.parse((JSON.parse(stored) as { verdict: unknown }).verdict);
      return [id, metIn(explainVerdict(verdict, pupil.name, 'nb').part)];
    }),
  );
}

/** The sentences of the conditions that were met. */
export function metIn(part: ExplainedPart): string[] {
  if (part.kind === 'condition') return part.result === 'true' ? [part.sentence] : [];
  return part.parts.flatMap(metIn);
}
