import type { MeetingRow } from '../../core/contracts/index';
import { weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { nbMeetings as text } from '../messages/nb-meetings';
import { StatusTag, TextLink } from '../parts/index';

/** A meeting as a line: when and where, what one answers for, and how far the preparation is. */
export function MeetingLine({ meeting }: { readonly meeting: MeetingRow }) {
  const { id, kind, title, schoolName, date, time, place, pupil, cases, status, invited, points, prepared } = meeting;
  const to = kind === 'team' ? `/moter/${id}` : pupil === null ? `/moter/${id}/forbered` : `/notater/${id}`;
  return (
    <li className="trapp-row">
      <div className="trapp-row__main">
        <TextLink to={to}>{words(title)}</TextLink>
        <span>{text.at(date === '' ? text.noDay : weekdayWords(date), time, place)}</span>
        <span className="trapp-subtle">{kind === 'team' ? `${schoolName} · ${text.cases(cases)}` : pupil === null ? `${schoolName} · ${text.nobody}` : `${pupil.name}, ${pupil.groupName}`}</span>
        {points.length > 0 && status === 'planned' && <span className="trapp-subtle">{text.yourPoints(points.map((point) => words(point)))}</span>}
      </div>
      {status === 'signed' && <StatusTag tone="success">{text.signed}</StatusTag>}
      {status === 'planned' && invited && (
        <div className="trapp-cluster">
          <StatusTag tone={prepared === 'no' ? 'neutral' : 'success'}>{text.prepared[prepared]}</StatusTag>
          <TextLink to={`/moter/${id}/forbered`}>{text.prepare}</TextLink>
        </div>
      )}
    </li>
  );
}
