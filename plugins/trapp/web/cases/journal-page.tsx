import { Button, Field, Label, Link, List, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { JournalView } from '../../core/contracts/index';
import { addressOf, useOperation } from '../api/index';
import { atTime, dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { nbCooperation } from '../messages/nb-cooperation';
import { nbJournal as text } from '../messages/nb-journal';
import { Facts, TextLink, type Fact } from '../parts/index';
import './journal.css';

/** The whole course of a case: what somebody new must know on top, then everything that has happened (B81, S38). */
export default function JournalPage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewJournal', { params: { caseId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {(view) => (
        <Page
          title={text.title}
          width="narrow"
          kicker={text.kicker(view.pupil.name)}
          trail={[{ to: '/saker', label: nbCases.trail }, { to: `/saker/${caseId}`, label: view.pupil.name }]}
          lead={<Paragraph>{text.lead}</Paragraph>}
        >
          <Brief brief={view.brief} />
          <Course entries={view.entries} />
          <div className="trapp-stack">
            <Button asChild variant="secondary">
              <Link href={addressOf('printCase', { params: { caseId } })} download>
                {text.print}
              </Link>
            </Button>
            <p className="trapp-subtle">{text.printHelp}</p>
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}

function Brief({ brief }: { readonly brief: JournalView['brief'] }) {
  const { names } = text;
  const facts: Fact[] = [
    { name: names.concern, value: brief.concern },
    { name: names.opened, value: dayWords(brief.openedOn) },
    { name: names.closed, value: brief.closedOn === null ? '' : dayWords(brief.closedOn) },
    { name: names.stands, value: brief.closedOn === null ? text.since(`${words(brief.levelTitle)}: ${words(brief.stepTitle)}`, dayWords(brief.stepSince)) : '' },
    { name: names.owner, value: brief.ownerName },
    { name: names.goal, value: brief.longTermGoal },
    { name: names.evaluateOn, value: brief.evaluateOn === null ? '' : dayWords(brief.evaluateOn) },
    { name: names.child, value: brief.childSays === null ? '' : `${brief.childSays.what} (${dayWords(brief.childSays.on)})` },
    { name: names.next, value: brief.nextTask === null ? '' : `${brief.nextTask.title}, ${atTime(dayWords(brief.nextTask.due), brief.nextTask.dueAt)}` },
  ].filter(({ value }) => value !== '');
  return (
    <Section title={text.brief}>
      <Facts facts={facts} />
      {brief.subGoals.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{text.subGoals}</h3>
          <List.Unordered>
            {brief.subGoals.map(({ text: goal, reached }, index) => (
              <List.Item key={index}>{`${goal.replace(/\.$/, '')}: ${text.reached[reached]}`}</List.Item>
            ))}
          </List.Unordered>
        </>
      )}
      {brief.tried.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{text.tried}</h3>
          <List.Unordered>
            {brief.tried.map(({ what, effect }, index) => (
              <List.Item key={index}>{`${what.replace(/\.$/, '')}: ${text.effect[effect]}`}</List.Item>
            ))}
          </List.Unordered>
        </>
      )}
      {brief.services.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{text.services}</h3>
          <List.Unordered>
            {brief.services.map(({ title, status }, index) => (
              <List.Item key={index}>{`${title}: ${nbCooperation.referrals.status[status].toLowerCase()}`}</List.Item>
            ))}
          </List.Unordered>
        </>
      )}
      {brief.consents.length > 0 && (
        <>
          <h3 className="trapp-small-heading">{text.consents}</h3>
          <List.Unordered>
            {brief.consents.map(({ purpose, givenBy, answer, on, until, expired }, index) => (
              <List.Item key={index}>{[`${words(purpose)}: ${givenBy}`, text.consent[answer], dayWords(on), ...(until === null || answer !== 'given' ? [] : [text.until(dayWords(until), expired)])].join(', ')}</List.Item>
            ))}
          </List.Unordered>
        </>
      )}
    </Section>
  );
}

type Kind = JournalView['entries'][number]['kind'];

function Course({ entries }: Pick<JournalView, 'entries'>) {
  const [kind, setKind] = useState<Kind | ''>('');
  const kinds = (Object.keys(text.kinds) as Kind[]).filter((one) => entries.some((entry) => entry.kind === one));
  const shown = entries.filter((entry) => kind === '' || entry.kind === kind);
  return (
    <Section title={text.course}>
      {kinds.length > 1 && (
        <Field className="trapp-journal__choice">
          <Label>{text.show}</Label>
          <Select id="journal-kind" value={kind} onChange={({ target }) => setKind(target.value as Kind | '')}>
            <Select.Option value="">{text.everything}</Select.Option>
            {kinds.map((one) => (
              <Select.Option key={one} value={one}>
                {text.kinds[one]}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {shown.length === 0 && <Paragraph className="trapp-subtle">{text.none}</Paragraph>}
      <ol className="trapp-journal">
        {shown.map((entry, index) => (
          <Entry key={`${entry.at} ${index}`} entry={entry} isNewDay={shown[index - 1]?.on !== entry.on} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry, isNewDay }: { readonly entry: JournalView['entries'][number]; readonly isNewDay: boolean }) {
  const writtenOn = entry.at.slice(0, 10);
  return (
    <li className={`trapp-journal__entry trapp-journal__entry--${entry.kind}`}>
      {isNewDay && <time dateTime={entry.on}>{dayWords(entry.on)}</time>}
      <strong>{entry.recordId === null ? entry.title : <TextLink to={`/notater/${entry.recordId}`}>{entry.title}</TextLink>}</strong>
      {entry.text !== '' && <p className="trapp-journal__text">{entry.text}</p>}
      <p className="trapp-subtle">
        {[text.kinds[entry.kind], ...(entry.byName === '' ? [] : [text.by(entry.byName)]), ...(writtenOn > entry.on ? [text.writtenLater(dayWords(writtenOn))] : [])].join(' · ')}
      </p>
    </li>
  );
}
