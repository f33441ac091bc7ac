import { Paragraph } from '@digdir/designsystemet-react';
import type { PupilView } from '../../core/contracts/index';
import { dayWords } from '../dates/index';
import { Section } from '../layout/index';
import { nbPupils } from '../messages/nb-pupils';
import { Facts, StatusTag } from '../parts/index';
import { GuardianBlock } from './block-form';

const say = nbPupils.home;

/** Who the home is, and who may be told anything. */
export function HomeSection({ view }: { readonly view: PupilView }) {
  return (
    <Section title={say.title}>
      {view.birthDate && <Facts facts={[{ name: say.born, value: dayWords(view.birthDate) }]} />}
      {view.guardians.length === 0 && <Paragraph className="trapp-subtle">{say.noGuardians}</Paragraph>}
      <ul className="trapp-list">
        {view.guardians.map((guardian) => (
          <li key={guardian.id} className="trapp-row__main">
            <strong>{guardian.name}</strong>
            <span className="trapp-cluster">
              {guardian.blocked && <StatusTag tone="danger">{say.blocked}</StatusTag>}
              <StatusTag tone={guardian.responsibility === 'yes' ? 'neutral' : 'warning'}>{say.responsibility[guardian.responsibility]}</StatusTag>
            </span>
            {!guardian.blocked && guardian.phone && <span>{guardian.phone}</span>}
            {!guardian.blocked && guardian.email && <span className="trapp-break">{guardian.email}</span>}
            {guardian.language !== 'nb' && <span className="trapp-subtle">{`${say.language}: ${say.languages[guardian.language]}`}</span>}
            <GuardianBlock pupilId={view.pupil.id} guardian={guardian} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
