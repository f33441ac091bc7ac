import { Paragraph } from '@digdir/designsystemet-react';
import type { FindingView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { nbFindings } from '../messages/nb-findings';
import { Facts } from '../parts/index';
import { readableSources } from './readable-sources';
import { useRoleName } from '../session/role-names';

/** The rule in plain words, where it comes from, and on what data it was judged. */
export function RuleBehind({ finding }: { readonly finding: FindingView }) {
  const roleName = useRoleName();
  const { explanation } = finding;
  const sources = readableSources(finding.sources);
  const say = nbFindings.view;
  return (
    <Section title={say.rule}>
      <Paragraph>{words(finding.ruleExplanation)}</Paragraph>
      {explanation.local?.limits.map(({ condition, value, usual }) => <Paragraph key={condition}>{nbLocalPlan.finding(String(value), String(usual), explanation.local?.plan ?? 1)}</Paragraph>)}
      <Facts
        facts={[
          { name: say.routine, value: say.version(explanation.routineVersion) },
          ...(sources.length > 0 ? [{ name: say.sources, value: sources.join(', ') }] : []),
          { name: say.raisedOn, value: dayWords(finding.raisedOn) },
          { name: say.dataUntil, value: explanation.dataUntil ? dayWords(explanation.dataUntil) : say.noData },
          { name: say.assessBy, value: roleName(finding.assessedBy) },
          { name: say.deadline, value: dayWords(finding.assessBy) },
        ]}
      />
    </Section>
  );
}
