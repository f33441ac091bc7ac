import { Details } from '@digdir/designsystemet-react';
import type { MappingCard, MappingView } from '../../core/contracts/index';
import { addressOf } from '../api/index';
import { dayWords } from '../dates/index';
import { nbMapping } from '../messages/nb-mapping';
import { PaperLinks, StatusTag } from '../parts/index';
import { SideForm } from './side-form';

const text = nbMapping.sides;

/** How far each side has come; each is finished by itself, in its own time (B22). */
export function Sides({ view, mapping }: { readonly view: MappingView; readonly mapping: MappingCard }) {
  return (
    <ul className="trapp-list">
      {mapping.sides.map((side) => {
        const { respondent, asked, answered, finished } = side;
        const who = text.who[respondent];
        // What is signed is answered; who answered, and what was told in confidence, may still be written down.
        const isSigned = mapping.status === 'signed';
        const [summary, summaryFor] = finished ? [text.again, text.finishFor(who)] : isSigned ? [text.whoAnswered, text.whoAnsweredFor(who)] : [text.finish, text.finishFor(who)];
        return (
          <li key={respondent}>
            <div className="trapp-cluster">
              <strong>{who}</strong>
              <StatusTag tone={finished || isSigned ? 'success' : 'neutral'}>{finished ? text.isFinished : isSigned ? text.signed : text.notFinished}</StatusTag>
              <span className="trapp-subtle">{[text.progress(answered, asked), finished && finished.inConfidence.length > 0 ? text.confidenceSome(finished.inConfidence.length) : ''].filter(Boolean).join('. ')}</span>
            </div>
            {finished && <span className="trapp-task__note">{text.finished(finished.answeredBy, dayWords(finished.on), text.how[finished.how])}</span>}
            {mapping.status === 'draft' && (
              <p className="trapp-subtle">
                <PaperLinks label={text.printFor(who.toLocaleLowerCase('nb'))} home={respondent === 'school' ? [] : view.homeLanguages} hrefOf={(language) => addressOf('printBlankForm', { params: { recordId: mapping.recordId }, input: { language, respondent } })} />
              </p>
            )}
            {view.open && view.may.work && answered > 0 && (
              <Details className="trapp-help" data-size="sm">
                <Details.Summary aria-label={summaryFor}>{summary}</Details.Summary>
                <Details.Content>
                  <SideForm view={view} recordId={mapping.recordId} side={side} />
                </Details.Content>
              </Details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
