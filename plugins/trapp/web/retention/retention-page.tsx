import { Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import type { OutputOf } from '../../core/contracts/index';
import { keptKinds } from '../../core/retention/index';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbRetention } from '../messages/nb-retention';
import { StatusTag, TextLink } from '../parts/index';

const text = nbRetention;
type View = OutputOf<'viewSchoolRetention'>;

/** For those who lead the school: how long things are kept, and the closed cases that somebody must decide about (F1). */
export default function RetentionPage() {
  const { schoolId = '' } = useParams();
  const query = useOperation('viewSchoolRetention', { params: { schoolId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {({ times, cases }) => (
        <Page title={text.title} lead={text.lead} trail={[{ to: '/import', label: text.trail }]}>
          <Section title={text.cases}>{cases.length === 0 ? <Paragraph>{times.case === undefined ? text.noneSaid : text.noCases}</Paragraph> : <Cases cases={cases} />}</Section>
          <Section title={text.times}>
            <Times times={times} />
          </Section>
        </Page>
      )}
    </AwaitPage>
  );
}

function Cases({ cases }: Pick<View, 'cases'>) {
  return (
    <ul className="trapp-list">
      {cases.map(({ caseId, pupil, closedOn, until, isOver }) => (
        <li key={caseId} className="trapp-row__main">
          <TextLink to={`/saker/${caseId}`}>{pupil.name}</TextLink>
          <span className="trapp-subtle">{text.closed(dayWords(closedOn))}</span>
          <StatusTag tone={isOver ? 'warning' : 'neutral'}>{isOver ? text.over(dayWords(until)) : text.until(dayWords(until))}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

function Times({ times }: Pick<View, 'times'>) {
  return (
    <ul className="trapp-list">
      {keptKinds.map((kind) => {
        const time = times[kind];
        return (
          <li key={kind} className="trapp-row__main">
            <strong>{text.kinds[kind]}</strong>
            {time === undefined ? (
              <span className="trapp-subtle">{text.notSaid}</span>
            ) : (
              <>
                <span>
                  {text.keep(time.keep)}. {text.after(text.then[time.then])}
                </span>
                <span className="trapp-subtle">{text.ground(words(time.ground))}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
