import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Day } from '../../core/calendar/index';
import type { ConcernCard as Card, RaisedRow } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { GroundTag } from '../evaluations/index';
import { words } from '../language/words';
import { nbConcerns } from '../messages/nb-concerns';
import { useRoleName } from '../session/role-names';
import { DueNote, PupilName, StatusTag, TextLink } from '../parts/index';
import './concerns.css';

const say = nbConcerns.card;

interface CardProps {
  readonly card: Card;
  readonly today: Day;
  /** What each finding measured, by its id; the titles alone where it is not known. */
  readonly figures?: Readonly<Record<string, readonly string[]>>;
}

/** One pupil with all that waits: which rules have seen something, with the figures, and what people have raised. */
export function ConcernCard({ card, today, figures = {} }: CardProps) {
  const { pupil, assessBy, overdue, toldInsteadOf } = card;
  const roleName = useRoleName();
  return (
    <li className="trapp-concern">
      <div className="trapp-row">
        <div className="trapp-row__main">
          <PupilName pupil={pupil} />
          <span className="trapp-subtle">{summary(card)}</span>
          <DueNote due={assessBy} today={today} overdue={overdue} />
          {toldInsteadOf !== null && <span>{overdue ? say.stood(roleName(toldInsteadOf)) : say.nobody(roleName(toldInsteadOf))}</span>}
        </div>
        <TextLink to={`/elever/${pupil.id}/vurdering`}>
          {say.assess}
          <span className="ds-sr-only"> {say.of(pupil.name)}</span>
        </TextLink>
      </div>
      <ConcernContents card={card} figures={figures} />
    </li>
  );
}

/** "4 regler har slått ut · 1 bekymring er meldt" */
function summary({ findings, raised }: Card): string {
  return [findings.length > 0 && say.rules(findings.length), raised.length > 0 && say.raised(raised.length)].filter(Boolean).join(' · ');
}

/** What the concern is made of. */
export function ConcernContents({ card, figures = {} }: Pick<CardProps, 'card' | 'figures'>): ReactNode {
  return (
    <ul className="trapp-concern__parts">
      {card.raised.map((raised) => (
        <Raised key={raised.id} raised={raised} />
      ))}
      {card.findings.map((finding) => (
        <li key={finding.id}>
          <span className="trapp-cluster">
            <TextLink to={`/funn/${finding.id}`}>{words(finding.ruleTitle)}</TextLink>
            <GroundTag ground={finding.ground} />
          </span>
          {figures[finding.id]?.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Raised({ raised: { source, text, since, raisedBy, raisedOn, before } }: { readonly raised: RaisedRow }) {
  return (
    <li>
      <span className="trapp-cluster">
        <strong>{nbConcerns.source[source]}</strong>
        {before && <StatusTag tone="info">{say.back}</StatusTag>}
      </span>
      {text !== '' && <Paragraph className="trapp-concern__text">{text}</Paragraph>}
      <span className="trapp-subtle">{[since && say.since(dayWords(since)), source !== 'rule' && say.by(raisedBy, dayWords(raisedOn))].filter(Boolean).join(' · ')}</span>
      {before && <span className="trapp-subtle">{say.before(before.by, dayWords(before.on), before.reason)}</span>}
    </li>
  );
}
