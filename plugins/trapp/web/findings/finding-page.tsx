import { useParams } from 'react-router-dom';
import type { FindingView } from '../../core/contracts/index';
import { useOperation } from '../api/index';
import { GroundNote, GroundTag } from '../evaluations/index';
import { words } from '../language/words';
import { AwaitPage, Page } from '../layout/index';
import { nb } from '../messages/nb';
import { nbFindings } from '../messages/nb-findings';
import { DueNote, PupilName, StatusTag } from '../parts/index';
import { useMe } from '../session/me';
import { AssessForm } from './assess-form';
import { AssessmentDone } from './assessment-done';
import { FindingStatus } from './finding-status';
import { RuleBehind } from './rule-behind';
import { WhySection } from './why-section';

export default function FindingPage() {
  const { findingId = '' } = useParams();
  const query = useOperation('viewFinding', { params: { findingId } });
  return (
    <AwaitPage query={query} title={nbFindings.oneTitle}>
      {(finding) => <Finding finding={finding} key={finding.id} />}
    </AwaitPage>
  );
}

function Finding({ finding }: { readonly finding: FindingView }) {
  const { today } = useMe();
  const { pupil, status, severity, kind, ground } = finding;
  const waits = kind === 'finding' && status === 'new';
  return (
    <Page
      title={words(finding.ruleTitle)}
      kicker={
        <span className="trapp-pupil">
          {nbFindings.view.kicker} <PupilName pupil={pupil} />
        </span>
      }
      trail={[kind === 'list' ? { to: '/lister', label: nb.navigation.lists } : { to: '/funn', label: nbFindings.listTitle }]}
      beside={kind === 'finding' && (status === 'new' ? <StatusTag tone={severity === 'concern' ? 'warning' : 'info'}>{nbFindings.severity[severity]}</StatusTag> : <FindingStatus status={status} />)}
      lead={
        waits && (
          <>
            <DueNote due={finding.assessBy} today={today} overdue={finding.overdue} /> <GroundTag ground={ground} />
          </>
        )
      }
    >
      <div className="trapp-columns">
        <div>
          <WhySection title={nbFindings.view.why(pupil.name)} judged={finding} />
          {waits && <GroundNote ground={ground} />}
          {kind === 'finding' && (status === 'new' ? <AssessForm finding={finding} /> : <AssessmentDone finding={finding} />)}
        </div>
        <div>
          <RuleBehind finding={finding} />
        </div>
      </div>
    </Page>
  );
}
