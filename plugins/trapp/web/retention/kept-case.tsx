import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { CaseView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { words } from '../language/words';
import { Section } from '../layout/index';
import { nbRetention } from '../messages/nb-retention';

const text = nbRetention;

/** How long a closed case is kept, by which law, and what is done then. Nothing where the municipality has not said. */
export function KeptCase({ kept }: Pick<CaseView, 'kept'>) {
  if (kept === null) return null;
  const day = dayWords(kept.until);
  return (
    <Section title={text.ofCase.title}>
      {kept.isOver ? (
        <Alert data-color="warning">
          <Paragraph>{text.ofCase.over(day)}</Paragraph>
        </Alert>
      ) : (
        <Paragraph>{text.ofCase.keeps(day, text.keep(kept.keep))}</Paragraph>
      )}
      <Paragraph>{text.after(text.then[kept.then])}</Paragraph>
      <Paragraph className="trapp-subtle">{text.ground(words(kept.ground))}</Paragraph>
    </Section>
  );
}
