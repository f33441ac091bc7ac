import { Details, List, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { DueNote } from '../parts/index';
import { useMe } from '../session/me';

/** What the step is for, advice in portions (B92), and the law behind it. */
export function StepHelp({ view }: { readonly view: CaseView }) {
  const me = useMe();
  const { step } = view;
  return (
    <Section title={nbCases.step.title}>
      <Paragraph>{words(step.purpose)}</Paragraph>
      <DueNote due={view.stepDue} today={me.today} overdue={view.stepOverdue} />
      {step.help && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{nbCases.step.help}</Details.Summary>
          <Details.Content>
            {words(step.help)
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <Paragraph key={line}>{line}</Paragraph>
              ))}
          </Details.Content>
        </Details>
      )}
      {step.legalBasis.length > 0 && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{nbCases.step.law}</Details.Summary>
          <Details.Content>
            <List.Unordered>
              {step.legalBasis.map((law) => (
                <List.Item key={law}>{law}</List.Item>
              ))}
            </List.Unordered>
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}
