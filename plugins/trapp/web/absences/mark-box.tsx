import { nbAbsences, type DayMark } from '../messages/nb-absences';
import './marks.css';

/** One day as a small box: letter, shape and colour say the same. Decorative; the words stand beside it for screen readers. */
export function MarkBox({ mark, title }: { readonly mark: DayMark; readonly title?: string }) {
  return (
    <span className="trapp-mark" data-mark={mark} aria-hidden="true" title={title}>
      {nbAbsences.marks[mark].letter}
    </span>
  );
}
