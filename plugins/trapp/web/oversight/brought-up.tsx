import { Alert, Details, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbOversight } from '../messages/nb-oversight';
import { BringUpForm } from './bring-up-form';

const text = nbOversight.up;

/** What the case waits for above the school, the latest answer from there, and for those who may, a way to bring it up (S39, B91). */
export function BroughtUp({ view: { case: held, people, may } }: { readonly view: CaseView }) {
  const latest = held.broughtUp.at(-1);
  const waiting = latest?.endedOn === null ? latest : undefined;
  return (
    <>
      {waiting && (
        <Alert data-color="info">
          <Paragraph>{text.waiting(dayWords(waiting.on), waiting.why)}</Paragraph>
          {waiting.insight && <Paragraph>{text.reader(people[waiting.insight.staffId] ?? '', dayWords(waiting.insight.until))}</Paragraph>}
        </Alert>
      )}
      {latest?.answer && (
        <Alert data-color="info">
          <Paragraph>{text.answered(dayWords(latest.answer.on), latest.answer.text)}</Paragraph>
        </Alert>
      )}
      {may.decide && !waiting && held.status === 'open' && (
        <Details className="trapp-help" data-size="sm">
          <Details.Summary>{text.open}</Details.Summary>
          <Details.Content>
            <BringUpForm caseId={held.id} />
          </Details.Content>
        </Details>
      )}
    </>
  );
}
