import { Details, List, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbClimb } from '../messages/nb-climb';
import { DueNote, Facts } from '../parts/index';
import { useMe } from '../session/me';
import { TrustedAdult } from './trusted-adult-form';
import { useRoleName } from '../session/role-names';

/** What the step is for, advice in portions (B92), and the law behind it. */
export function StepHelp({ view }: { readonly view: CaseView }) {
  const me = useMe();
  const { step } = view;
  return (
    <Section title={nbCases.step.title}>
      <Paragraph>{words(step.purpose)}</Paragraph>
      <StepResponsible view={view} />
      <AtOurSchool view={view} />
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

/** The role that has the step, or the adult whom the child trusts. */
function StepResponsible({ view: { case: held, step, may } }: { readonly view: CaseView }) {
  const roleName = useRoleName();
  const text = nbClimb.adult;
  return (
    <>
      <Paragraph>
        {text.responsible} {held.trustedAdult === null ? roleName(step.responsible) : text.instead(held.trustedAdult.name)}
      </Paragraph>
      {held.trustedAdult !== null && <Paragraph className="trapp-subtle">{held.trustedAdult.why}</Paragraph>}
      {step.mayBeTrustedAdult && may.decide && <TrustedAdult caseId={held.id} taskId={null} />}
    </>
  );
}

/** Who it is at this school, and where its meetings are held. */
function AtOurSchool({ view: { local } }: { readonly view: CaseView }) {
  const facts = [...local.roles.map(({ title, names }) => ({ name: words(title), value: names.join(', ') })), ...local.fora.map(({ name, when }) => ({ name, value: when }))];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
