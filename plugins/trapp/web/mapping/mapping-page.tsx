import { Paragraph } from '@digdir/designsystemet-react';
import { useParams } from 'react-router-dom';
import type { MappingView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import '../cases/cases.css';
import '../cooperation/cooperation.css';
import { dayWords } from '../dates/index';
import { AwaitPage, Page, Section } from '../layout/index';
import { nbMapping } from '../messages/nb-mapping';
import { EmptyState, PupilName, StatusTag } from '../parts/index';
import { Mapping } from './mapping';
import './mapping.css';

const text = nbMapping;

/** What pupil, guardians and school say, side by side, with the absence and what has been tried (B22, F5, F12, F13). */
export default function MappingPage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewMapping', { params: { caseId } });
  return (
    <AwaitPage title={text.title} query={query}>
      {(view) => (
        <Page
          title={text.title}
          kicker={text.kicker(view.pupil.name)}
          lead={text.lead}
          trail={[
            { to: '/saker', label: text.trail },
            { to: `/saker/${view.caseId}`, label: view.pupil.name },
          ]}
          beside={<PupilName pupil={view.pupil} />}
        >
          <div className="trapp-stack">
            {view.mappings.length === 0 && <EmptyState title={text.none} />}
            {view.mappings.map((mapping) => (
              <Mapping key={mapping.recordId} view={view} mapping={mapping} />
            ))}
            <Section title={text.absence}>
              <Paragraph>{view.absence.extent}</Paragraph>
              <Paragraph>{view.absence.pattern}</Paragraph>
            </Section>
            <Tried view={view} />
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}

/** What earlier plans held and how it worked, so that nobody is put through the same again (F5, S58). */
function Tried({ view }: { readonly view: MappingView }) {
  return (
    <Section title={text.tried}>
      {view.tried.length === 0 && <p className="trapp-subtle">{text.triedNone}</p>}
      <ul className="trapp-list">
        {view.tried.map(({ what, effect, planSignedOn }) => (
          <li key={`${what} ${planSignedOn}`}>
            <div className="trapp-cluster">
              <strong>{what}</strong>
              <StatusTag tone={effect === 'good' || effect === 'some' ? 'success' : 'neutral'}>{text.effects[effect]}</StatusTag>
            </div>
            <span className="trapp-subtle">{text.triedOn(dayWords(planSignedOn))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
