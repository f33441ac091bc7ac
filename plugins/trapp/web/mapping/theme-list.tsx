import { Details } from '@digdir/designsystemet-react';
import type { MappingCard } from '../../core/contracts/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbMapping } from '../messages/nb-mapping';

const text = nbMapping.themes;
type Theme = MappingCard['themes'][number];
const order = ['pupil', 'guardian', 'school'] as const;

/** Theme by theme, the sides in columns beside each other; on a narrow screen beneath each other. */
export function ThemeList({ mapping }: { readonly mapping: MappingCard }) {
  const sides = order.filter((respondent) => mapping.sides.some((side) => side.respondent === respondent));
  return (
    <Section title={text.title}>
      {mapping.themes.length === 0 && <p className="trapp-subtle">{text.none}</p>}
      {mapping.themes.map((theme) => (
        <Details key={theme.key} className="trapp-theme">
          <Details.Summary>
            <span>
              {theme.title === null ? text.other : words(theme.title)} <span className="trapp-subtle">{summaryOf(theme)}</span>
            </span>
          </Details.Summary>
          <Details.Content>
            <div className="trapp-theme__sides">
              {sides.map((respondent) => (
                <Side key={respondent} theme={theme} respondent={respondent} />
              ))}
            </div>
          </Details.Content>
        </Details>
      ))}
    </Section>
  );
}

/** "3 svar, 2 ting hjelper, 1 ting gjør det vanskelig": what is inside, before it is opened. */
function summaryOf({ answers, protective, risk }: Theme): string {
  return [answers.length > 0 ? text.answers(answers.length) : '', protective.length > 0 ? text.helps(protective.length) : '', risk.length > 0 ? text.hinders(risk.length) : ''].filter(Boolean).join(', ');
}

function Side({ theme, respondent }: { readonly theme: Theme; readonly respondent: (typeof order)[number] }) {
  const answers = theme.answers.filter((one) => one.respondent === respondent);
  const protective = theme.protective.filter((one) => one.respondent === respondent);
  const risk = theme.risk.filter((one) => one.respondent === respondent);
  const silent = answers.length + protective.length + risk.length === 0;
  return (
    <div className="trapp-theme__side">
      <h3 className="trapp-theme__who">{nbMapping.sides.who[respondent]}</h3>
      {silent && <p className="trapp-subtle">{text.nothing}</p>}
      {answers.length > 0 && (
        <dl className="trapp-theme__answers">
          {answers.map(({ linkId, question, answer }) => (
            <div key={linkId}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <Weighed title={text.protective} statements={protective} />
      <Weighed title={text.risk} statements={risk} />
    </div>
  );
}

function Weighed({ title, statements }: { readonly title: string; readonly statements: Theme['risk'] }) {
  if (statements.length === 0) return null;
  return (
    <>
      <strong className="trapp-theme__weight">{title}</strong>
      <ul className="trapp-plain-list">
        {statements.map(({ linkId, statement, note }) => (
          <li key={linkId}>
            {statement}
            {note && <span className="trapp-subtle trapp-task__note">{note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
