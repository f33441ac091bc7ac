import { Paragraph } from '@digdir/designsystemet-react';
import { Section } from '../layout/index';
import { nbAccess } from '../messages/nb-access';
import './access-log.css';

/** How far the audit log had come when these figures were made: whoever keeps it on paper can have the log checked against it. */
export function AuditHead({ line }: { readonly line: string }) {
  return (
    <Section title={nbAccess.head.title} lead={nbAccess.head.lead}>
      <Paragraph data-size="sm">
        {nbAccess.head.line}: <code className="trapp-log__head">{line}</code>
      </Paragraph>
    </Section>
  );
}
