import { FolderIcon, SunIcon } from '@navikt/aksel-icons';
import { useParams } from 'react-router-dom';
import type { PupilView } from '../../core/contracts/index';
import { WhyAccess } from '../access-log/index';
import { useOperation } from '../api/index';
import { CaseList } from '../cases/case-list';
import { FindingList } from '../findings/finding-list';
import { AwaitPage, Page, Section } from '../layout/index';
import { nb } from '../messages/nb';
import { nbConcerns } from '../messages/nb-concerns';
import { nbGroups } from '../messages/nb-groups';
import { nbPupils } from '../messages/nb-pupils';
import { ActionLink, EmptyState, FreshnessNote, ShieldTag, TextLink } from '../parts/index';
import { useMe } from '../session/me';
import { AbsenceSection } from './absence-section';
import { HomeSection } from './home-section';
import { TotalsSection } from './totals-section';
import './pupils.css';

export default function PupilPage() {
  const { pupilId = '' } = useParams();
  const query = useOperation('viewPupil', { params: { pupilId } });
  return (
    <AwaitPage query={query} title={nbPupils.title}>
      {(view) => <Pupil view={view} key={view.pupil.id} />}
    </AwaitPage>
  );
}

function Pupil({ view }: { readonly view: PupilView }) {
  const { pupil, findings, cases } = view;
  const { today } = useMe();
  const openCase = cases.find(({ status }) => status === 'open');
  return (
    <Page
      title={pupil.name}
      kicker={nbPupils.kicker(pupil.groupName, pupil.schoolName)}
      beside={pupil.protected && <ShieldTag />}
      trail={[
        { to: '/klasser', label: nbGroups.title },
        { to: `/klasser/${pupil.groupId}`, label: pupil.groupName },
      ]}
      lead={
        <div className="trapp-stack">
          {pupil.protected && nb.shieldedHelp}
          <FreshnessNote freshness={view.freshness} />
          <div className="trapp-cluster">
            {openCase && <ActionLink to={`/saker/${openCase.id}`}>{nbPupils.openCase}</ActionLink>}
            <ActionLink to={`/elever/${pupil.id}/bekymring`} variant="secondary">
              {nbPupils.raise}
            </ActionLink>
          </div>
        </div>
      }
    >
      <div className="trapp-columns">
        <div>
          <TotalsSection totals={view.totals} halfYears={view.halfYears} />
          <AbsenceSection view={view} />
        </div>
        <div>
          <Section title={nbPupils.findings.title}>
            {findings.length === 0 ? (
              <EmptyState icon={<SunIcon aria-hidden="true" />} title={nbPupils.findings.empty}>
                {nbPupils.findings.emptyMore}
              </EmptyState>
            ) : (
              <FindingList findings={findings} today={today} />
            )}
            {findings.some(({ status }) => status === 'new') && <TextLink to={`/elever/${pupil.id}/vurdering`}>{nbConcerns.assess.title}</TextLink>}
          </Section>
          <Section title={nbPupils.cases.title}>
            {cases.length === 0 ? (
              <EmptyState icon={<FolderIcon aria-hidden="true" />} title={nbPupils.cases.empty}>
                {nbPupils.cases.emptyMore}
              </EmptyState>
            ) : (
              <CaseList cases={cases} today={today} isNarrow subject="step" />
            )}
          </Section>
          <HomeSection view={view} />
          <WhyAccess of={{ pupilId: pupil.id }} />
        </div>
      </div>
    </Page>
  );
}
