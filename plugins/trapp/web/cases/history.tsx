import { Details, List, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbClimb } from '../messages/nb-climb';
import { nbEffects } from '../messages/nb-effects';
import { nbJournal } from '../messages/nb-journal';
import { TextLink } from '../parts/index';

/** The steps that the case has passed, with the reason given for each move. */
export function CaseHistory({ view }: { readonly view: CaseView }) {
  const titles = new Map(view.staircase.flatMap((level) => level.steps.map((step) => [step.key, words(step.title)] as const)));
  return (
    <Section title={nbCases.history.title}>
      <ol className="trapp-list">
        {view.case.path.map((passed, index) => (
          <li key={`${passed.step} ${index}`}>
            <strong>{titles.get(passed.step) ?? passed.step}</strong>
            <span className="trapp-subtle trapp-task__note">
              {nbCases.history.row(dayWords(passed.from), passed.to === null ? nbCases.history.now : dayWords(passed.to))}
            </span>
            {passed.reason && <Paragraph data-size="sm">{passed.overridden ? `${nbClimb.otherWay.taken}: ${passed.reason}` : passed.reason}</Paragraph>}
            {passed.overridden && passed.overridden.length > 0 && (
              <Details className="trapp-help" data-size="sm">
                <Details.Summary>{nbClimb.otherWay.lacked}</Details.Summary>
                <Details.Content>
                  <List.Unordered data-size="sm">
                    {passed.overridden.map(({ lacked }) => (
                      <List.Item key={lacked}>{lacked}</List.Item>
                    ))}
                  </List.Unordered>
                </Details.Content>
              </Details>
            )}
          </li>
        ))}
      </ol>
      <p>
        <TextLink to={`/saker/${view.case.id}/forlop`}>{nbJournal.link}</TextLink>
        {' · '}
        <TextLink to={`/saker/${view.case.id}/virkning`}>{nbEffects.link}</TextLink>
      </p>
    </Section>
  );
}
