import { Paragraph } from '@digdir/designsystemet-react';
import type { RecordView } from '../../core/contracts/index';
import { Section } from '../layout/index';
import { nbAudience as text } from '../messages/nb-audience';
import { AudienceTag, ChangeAudience } from './audience-line';

/** Whom a record is for, beside what is written in it. */
export function RecordAudience({ view: { record, audience, people, mayLimit } }: { readonly view: RecordView }) {
  if (audience.kind === 'everyone' && !mayLimit) return null;
  return (
    <Section title={text.label}>
      {audience.kind === 'everyone' ? <Paragraph>{text.kinds.everyone}</Paragraph> : <AudienceTag audience={audience} people={people} />}
      {audience.kind !== 'everyone' && <Paragraph className="trapp-subtle">{text.noPaper}</Paragraph>}
      {mayLimit && <ChangeAudience caseId={record.caseId} of={{ kind: 'record', id: record.id }} audience={audience} />}
    </Section>
  );
}
