import { Paragraph } from '@digdir/designsystemet-react';
import { nbEmergency } from '../messages/nb-emergency';
import { TextLink } from '../parts/index';

/** Where somebody meets a case, or the list of cases, that is not open to them. */
export function AskLink() {
  return (
    <Paragraph data-size="sm">
      {nbEmergency.needed} <TextLink to="/nodtilgang">{nbEmergency.link}</TextLink>
    </Paragraph>
  );
}
