import { useParams } from 'react-router-dom';
import { useOperation } from '../api/index';
import '../cases/cases.css';
import { AwaitPage, Page } from '../layout/index';
import { nbCooperation } from '../messages/nb-cooperation';
import { PupilName, TextLink } from '../parts/index';
import { ConcernReports } from './concern-reports';
import { ConsentCards } from './consent-cards';
import './cooperation.css';
import { Grants } from './grants';
import { Referrals } from './referrals';

/** Everything about those outside the school in one case: consent, referrals, who was told what, and reports of concern. */
export default function CooperationPage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewCooperation', { params: { caseId } });
  return (
    <AwaitPage title={nbCooperation.title} query={query}>
      {(view) => (
        <Page
          title={nbCooperation.title}
          kicker={nbCooperation.kicker(view.pupil.name)}
          lead={nbCooperation.lead}
          trail={[
            { to: '/saker', label: nbCooperation.trail },
            { to: `/saker/${view.caseId}`, label: view.pupil.name },
          ]}
          beside={<PupilName pupil={view.pupil} />}
        >
          <div className="trapp-case">
            <div className="trapp-stack">
              <ConsentCards view={view} />
              <Referrals view={view} />
            </div>
            <div className="trapp-stack">
              <p>
                <TextLink to="/tjenester">{nbCooperation.toServices}</TextLink>
              </p>
              <Grants view={view} />
              <ConcernReports view={view} />
            </div>
          </div>
        </Page>
      )}
    </AwaitPage>
  );
}
