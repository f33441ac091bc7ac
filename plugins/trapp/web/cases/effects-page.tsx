import { Details, List, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import { useOperation } from '../api/index';
import { dayWords } from '../dates/index';
import { AwaitPage, Page } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { nbEffects as text } from '../messages/nb-effects';
import { EmptyState, TextLink } from '../parts/index';
import { EffectTable, meaningWords } from '../records/effect-table';
import { beganTogether, type Began } from './began-together';

/** What each plan, measure and meeting was followed by, in figures and in words (S57, F23). */
export default function EffectsPage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewEffects', { params: { caseId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {({ pupil, rows }) => (
        <Page
          title={text.title}
          width="narrow"
          kicker={text.kicker(pupil.name)}
          trail={[{ to: '/saker', label: nbCases.trail }, { to: `/saker/${caseId}`, label: pupil.name }]}
          lead={<Paragraph>{text.lead}</Paragraph>}
        >
          {rows.length === 0 && <EmptyState title={text.none} />}
          <ul className="trapp-list">
            {beganTogether(rows).map((began, index) => (
              <EffectRow key={`${began.first.recordId} ${index}`} began={began} />
            ))}
          </ul>
        </Page>
      )}
    </AwaitPage>
  );
}

function EffectRow({ began: { first, along } }: { readonly began: Began }) {
  const { kind, title, day, effect, weighed, recordId } = first;
  return (
    <li className="trapp-row__main">
      <TextLink to={`/notater/${recordId}`}>{title}</TextLink>
      <span className="trapp-subtle">{text.from(text.kinds[kind], dayWords(day))}</span>
      <span>{effect === null ? text.notYet : meaningWords(effect.meaning)}</span>
      {weighed !== '' && <span>{text.weighed[weighed]}</span>}
      {effect !== null && (
        <Details data-size="sm" className="trapp-help">
          <Details.Summary>{text.figures}</Details.Summary>
          <Details.Content>
            <EffectTable effect={effect} label={`${text.figures}: ${title}`} />
          </Details.Content>
        </Details>
      )}
      {along.length > 0 && <Along rows={along} />}
    </li>
  );
}

/** What began the same day has the same figures; only people can tell what each of them did. */
function Along({ rows }: { readonly rows: Began['along'] }) {
  return (
    <>
      <span>{text.along(rows.length)}</span>
      <List.Unordered>
        {rows.map(({ title, weighed }) => (
          <List.Item key={title}>
            {title} {weighed !== '' && <span className="trapp-subtle">{text.weighed[weighed]}</span>}
          </List.Item>
        ))}
      </List.Unordered>
    </>
  );
}
