import { Alert, Details, List, Paragraph } from '@digdir/designsystemet-react';
import { deeds } from '../../core/audit/index';
import type { AccessLog } from '../../core/contracts/index';
import { withCapital } from '../../core/language/index';
import { weekdayWords } from '../dates/index';
import { wordedSentence } from '../language/unit';
import { words } from '../language/words';
import { Page, Section } from '../layout/index';
import { nbAccess } from '../messages/nb-access';
import { PaperLinks, ShieldTag } from '../parts/index';
import './access-log.css';
import { LogFilter } from './log-filter';

const text = nbAccess.log;
type Day = AccessLog['days'][number];

interface LogViewProps {
  readonly log: AccessLog;
  readonly of: 'pupil' | 'case';
  /** Where one came from. */
  readonly back: string;
  readonly hrefOf: (language: 'nb' | 'nn' | 'en') => string;
}

/** Who has seen a pupil or a case, by day and person, with the paper for whoever asks. */
export function LogView({ log, of, back, hrefOf }: LogViewProps) {
  const { pupil } = log;
  return (
    <Page
      title={of === 'pupil' ? text.ofPupil(pupil.name) : text.ofCase(pupil.name)}
      lead={of === 'pupil' ? text.leadPupil : text.leadCase}
      trail={[{ to: back, label: pupil.name }]}
      beside={pupil.protected && <ShieldTag />}
      width="narrow"
    >
      <LogFilter log={log} />
      {log.isCut && <Alert data-color="warning">{text.cut}</Alert>}
      {log.days.length === 0 ? <Paragraph>{text.nobody}</Paragraph> : log.days.map((day) => <OneDay key={day.on} day={day} people={log.people} />)}
      {log.elsewhere > 0 && <Paragraph>{text.elsewhere(log.elsewhere)}</Paragraph>}
      <Details data-size="sm" className="trapp-help">
        <Details.Summary>{text.help}</Details.Summary>
        <Details.Content>
          <List.Unordered>
            {text.explained.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List.Unordered>
        </Details.Content>
      </Details>
      <Section title={text.paper} lead={text.paperLead}>
        <PaperLinks label={text.print} hrefOf={hrefOf} />
      </Section>
    </Page>
  );
}

function OneDay({ day, people }: { readonly day: Day } & Pick<AccessLog, 'people'>) {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (
    <Section title={withCapital(weekdayWords(day.on))}>
      <ul className="trapp-list">
        {day.people.map(({ staffId, from, to, deeds: done }) => (
          <li key={staffId} className="trapp-log__person">
            <div>
              <strong>{byId.get(staffId)?.name}</strong>
              <span className="trapp-subtle trapp-log__role">{byId.get(staffId)?.roles.map(words).join(', ')}</span>
            </div>
            <ul className="trapp-log__deeds">
              {done.map(({ deed, times }) => (
                <li key={deed}>{withCapital(text.times(wordedSentence(words(deeds[deed])), times))}</li>
              ))}
            </ul>
            <span className="trapp-subtle">{text.at(from === to ? from : `${from}–${to}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
