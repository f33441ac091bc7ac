import { caseNumber } from '../../core/access/index';
import type { CaseView } from '../../core/contracts/index';
import { Handovers } from '../baton/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { words } from '../language/words';
import { nbCases } from '../messages/nb-cases';
import { nbClimb } from '../messages/nb-climb';
import { nbConcerns } from '../messages/nb-concerns';
import { nbEmergency } from '../messages/nb-emergency';
import { Facts, PupilName, TextLink } from '../parts/index';
import { OwnerForm } from './owner-form';

/** Who holds the case, when and why it began, and which version of the routine it follows. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const { case: held } = view;
  const names = nbCases.facts;
  const facts = [
    { name: names.owner, value: view.people[held.ownerId] ?? '' },
    { name: names.absence, value: names.absenceWords(view.totals.days, view.totals.lessons) },
    { name: names.opened, value: dayWords(held.openedOn) },
    ...(held.closedOn === null ? [] : [{ name: names.closedOn, value: dayWords(held.closedOn) }]),
    ...(view.entry === null ? [] : [{ name: nbClimb.entry.began, value: nbClimb.entry[view.entry.why](words(view.entry.title)) }]),
    { name: names.concern, value: held.concern },
    { name: nbEmergency.number, value: caseNumber(held.id) },
    { name: names.routine, value: names.routineVersion(words(view.routine.title), view.routine.version) },
  ];
  return (
    <Section title={names.title} beside={<PupilName pupil={view.pupil} />}>
      <Facts facts={facts} />
      {held.concerns.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{nbConcerns.joined.title}</h3>
          <ul className="trapp-list">
            {held.concerns.map(({ id, source, text, raisedOn }) => (
              <li key={id} className="trapp-row__main">
                <span className="trapp-subtle">{`${nbConcerns.source[source]}, ${dayWords(raisedOn)}`}</span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.findings.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{nbCases.findings.title}</h3>
          <ul className="trapp-list">
            {view.findings.map((finding) => (
              <li key={finding.id}>
                <TextLink to={`/funn/${finding.id}`}>{words(finding.ruleTitle)}</TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <Handovers view={view} />
      {view.may.decide && held.status === 'open' && held.offer === null && <OwnerForm caseId={held.id} />}
    </Section>
  );
}
