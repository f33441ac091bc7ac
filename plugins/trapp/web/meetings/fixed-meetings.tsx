import { Button } from '@digdir/designsystemet-react';
import type { MeetingsView } from '../../core/contracts/index';
import { weekdayWords } from '../dates/index';
import { words } from '../language/words';
import { nbMeetings } from '../messages/nb-meetings';
import { StatusTag } from '../parts/index';

export type Template = MeetingsView['arrange'][number]['templates'][number];
const text = nbMeetings.fixed;

/** The school's meetings at a fixed rhythm: when the last was, and when the next should be (B48). */
export function FixedMeetings({ templates, onCall }: { readonly templates: readonly Template[]; readonly onCall: (template: Template) => void }) {
  const fixed = templates.filter((template) => template.fixed !== null);
  if (fixed.length === 0) return null;
  return (
    <ul className="trapp-list" aria-label={text.title}>
      {fixed.map((template) => (
        <li key={`${template.routineKey}/${template.key}`} className="trapp-row">
          <div className="trapp-row__main">
            <span>
              {words(template.title)}, {template.fixed && text.rhythm[template.fixed.rhythm]}
            </span>
            <span className="trapp-subtle">{template.fixed && standing(template.fixed)}</span>
          </div>
          {template.fixed?.next !== null && (
            <div className="trapp-cluster">
              {template.fixed?.late && <StatusTag tone="warning">{nbMeetings.fixed.lateTag}</StatusTag>}
              <Button type="button" variant="secondary" data-size="sm" onClick={() => onCall(template)}>
                {text.call}
                <span className="ds-sr-only"> {words(template.title)}</span>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function standing({ last, next, late }: NonNullable<Template['fixed']>): string {
  const before = last === null ? text.never : text.last(weekdayWords(last));
  if (next === null) return `${before} ${text.called}`;
  return `${before} ${late ? text.late(weekdayWords(next)) : text.next(weekdayWords(next))}`;
}
