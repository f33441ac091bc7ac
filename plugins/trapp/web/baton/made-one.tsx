import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { nbBaton } from '../messages/nb-baton';
import { nbJournal } from '../messages/nb-journal';
import { TextLink } from '../parts/index';

const text = nbBaton.merge;

/** What this case was made one with: where it went on, or what it took in and can be read beside it (U7). */
export function MadeOne({ view: { case: held, baton } }: { readonly view: CaseView }) {
  return (
    <>
      {held.wentInto !== null && (
        <Alert data-color="info">
          <Paragraph>
            {text.wentInto} <TextLink to={`/saker/${held.wentInto}`}>{text.openOther}</TextLink>
          </Paragraph>
        </Alert>
      )}
      {held.takenIn.map(({ caseId, schoolId, openedOn }) => (
        <Alert key={caseId} data-color="info">
          <Paragraph>
            {text.tookIn(baton.schools[schoolId] ?? '', dayWords(openedOn))} <TextLink to={`/saker/${caseId}`}>{text.openEarlier}</TextLink>
            {' · '}
            <TextLink to={`/saker/${caseId}/forlop`}>{nbJournal.link}</TextLink>
          </Paragraph>
        </Alert>
      ))}
    </>
  );
}
