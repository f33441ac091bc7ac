import { Paragraph } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { nb } from '../messages/nb';
import { nbLocalPlan } from '../messages/nb-local-plan';
import { TextLink } from '../parts/index';
import { MeContext } from '../session/me';

export function Footer() {
  const isKnown = useContext(MeContext) !== null;
  return (
    <footer className="trapp-footer">
      <div className="trapp-width trapp-footer__row">
        <Paragraph data-size="sm">{nb.footer.about}</Paragraph>
        <nav aria-label={nb.footer.label} className="trapp-cluster">
          {isKnown && <TextLink to="/skolens-plan">{nbLocalPlan.link}</TextLink>}
          <TextLink to="/tilgjengelighet">{nb.footer.accessibility}</TextLink>
          <TextLink to="/personvern">{nb.footer.privacy}</TextLink>
        </nav>
      </div>
    </footer>
  );
}
