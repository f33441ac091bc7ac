import { Paragraph } from '@digdir/designsystemet-react';
import { nb } from '../messages/nb';
import { TextLink } from '../parts/index';

export function Footer() {
  return (
    <footer className="trapp-footer">
      <div className="trapp-width trapp-footer__row">
        <Paragraph data-size="sm">{nb.footer.about}</Paragraph>
        <nav aria-label={nb.footer.label} className="trapp-cluster">
          <TextLink to="/tilgjengelighet">{nb.footer.accessibility}</TextLink>
          <TextLink to="/personvern">{nb.footer.privacy}</TextLink>
        </nav>
      </div>
    </footer>
  );
}
