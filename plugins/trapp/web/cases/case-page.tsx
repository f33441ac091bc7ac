import { useParams } from 'react-router-dom';
import { WhyAccess } from '../access-log/index';
import { useOperation } from '../api/index';
import { Withheld } from '../audience/index';
import { BatonNotices } from '../baton/index';
import { AskLink, EmergencyBanner } from '../emergency/index';
import { AwaitPage, Page } from '../layout/index';
import { nbCases } from '../messages/nb-cases';
import { BroughtUp } from '../oversight/brought-up';
import { StatusTag } from '../parts/index';
import { KeptCase } from '../retention/kept-case';
import { CaseFacts } from './case-facts';
import './cases.css';
import { ChildVoice } from './child-voice';
import { Consents } from './consents';
import { ContactLog } from './contact-log';
import { CaseHistory } from './history';
import { NewerVersion } from './newer-version';
import { NextStep } from './next-step';
import { OutcomeForm } from './outcome-form';
import { Papers } from './papers';
import { ProcedurePanel } from './procedure-panel';
import { Proposals } from './proposals';
import { ReopenForm } from './reopen-form';
import { StaircaseDrawing } from './staircase-drawing';
import { StepHelp } from './step-help';
import { TaskList } from './task-list';

/** The case: where it stands on the staircase, what to do next, and everything written so far. */
export default function CasePage() {
  const { caseId = '' } = useParams();
  const query = useOperation('viewCase', { params: { caseId } });
  return (
    <AwaitPage title={nbCases.one} query={query} whenMissing={<AskLink />}>
      {(view) => {
        const isOpen = view.case.status === 'open';
        return (
          <Page
            title={view.pupil.name}
            kicker={nbCases.kicker(view.pupil.groupName, view.pupil.schoolName)}
            trail={[{ to: '/saker', label: nbCases.trail }]}
            beside={<StatusTag tone={isOpen ? 'info' : 'neutral'}>{isOpen ? nbCases.open : nbCases.closed}</StatusTag>}
          >
            <EmergencyBanner view={view} />
            <NewerVersion view={view} />
            <BatonNotices view={view} />
            <StaircaseDrawing levels={view.staircase} />
            <div className="trapp-case">
              <div className="trapp-stack">
                <NextStep view={view} />
                <ProcedurePanel view={view} />
                <Proposals view={view} />
                {isOpen && <TaskList view={view} />}
                {isOpen ? <OutcomeForm view={view} /> : <ReopenForm view={view} />}
                <BroughtUp view={view} />
                <ContactLog view={view} />
                <ChildVoice view={view} />
                <Withheld view={view} />
                <Consents view={view} />
              </div>
              <div className="trapp-stack">
                <CaseFacts view={view} />
                <KeptCase kept={view.kept} />
                {isOpen && <StepHelp view={view} />}
                <Papers view={view} />
                <CaseHistory view={view} />
                <WhyAccess of={{ caseId: view.case.id }} />
              </div>
            </div>
          </Page>
        );
      }}
    </AwaitPage>
  );
}
