import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router-dom';
import type { GUIDE_PREVIEW_PATH } from '../core/contracts/index';
import { CrashedPage } from './shell/crashed-page';
import { MissingPage } from './shell/missing-page';
import { PageNotFetched } from './shell/page-not-fetched';
import { Shell } from './shell/shell';
import { SessionGate } from './session/session-gate';

/** A page whose code is fetched when somebody goes there. */
function page(path: string, load: () => Promise<{ default: ComponentType }>): RouteObject {
  const fetched = () =>
    load().catch((cause: unknown) => {
      throw new PageNotFetched(path, { cause });
    });
  return { path, lazy: async () => ({ Component: (await fetched()).default }) };
}

const openPages = [
  page('/logg-inn', () => import('./session/login-page')),
  page('/tilgjengelighet', () => import('./about/accessibility-page')),
  page('/personvern', () => import('./about/privacy-page')),
  page('/apen/plan/:schoolId/:routineKey', () => import('./local-plan/open-plan-page')),
];

/** Pages that stand in a frame on another page of ours, with nothing around them. */
const framedPages = [page('/forhandsvisning/samtaleguide' satisfies typeof GUIDE_PREVIEW_PATH, () => import('./preview/guide-preview-page'))];

const staffPages = [
  page('/', () => import('./my-day/my-day-page')),
  page('/klasser', () => import('./groups/group-list-page')),
  page('/klasser/:groupId', () => import('./groups/group-page')),
  page('/elever/:pupilId', () => import('./pupils/pupil-page')),
  page('/elever/:pupilId/bekymring', () => import('./concerns/raise-concern-page')),
  page('/elever/:pupilId/vurdering', () => import('./concerns/assess-concern-page')),
  page('/sjekker', () => import('./checks/checks-page')),
  page('/sjekker/:routineKey/:checkKey/:schoolId', () => import('./checks/check-page')),
  page('/bekymringer', () => import('./concerns/concern-list-page')),
  page('/mine-bekymringer', () => import('./concerns/my-concerns-page')),
  page('/funn', () => import('./findings/finding-list-page')),
  page('/funn/:findingId', () => import('./findings/finding-page')),
  page('/lister', () => import('./evaluations/rule-lists-page')),
  page('/saker', () => import('./cases/case-list-page')),
  page('/skolens-plan', () => import('./local-plan/plans-page')),
  page('/skolens-plan/:schoolId/:routineKey', () => import('./local-plan/plan-page')),
  page('/skolens-plan/:schoolId/:routineKey/skriv', () => import('./local-plan/draft-page')),
  page('/saker/:caseId/samarbeid', () => import('./cooperation/cooperation-page')),
  page('/tjenester', () => import('./cooperation/services-page')),
  page('/saker/:caseId/kartlegging', () => import('./mapping/mapping-page')),
  page('/saker/:caseId', () => import('./cases/case-page')),
  page('/saker/:caseId/virkning', () => import('./cases/effects-page')),
  page('/saker/:caseId/forlop', () => import('./cases/journal-page')),
  page('/saker/:caseId/ny-utgave', () => import('./cases/version-move-page')),
  page('/saker/:caseId/moter', () => import('./meetings/case-meetings-page')),
  page('/moter', () => import('./meetings/meetings-page')),
  page('/moter/:meetingId', () => import('./meetings/team-meeting-page')),
  page('/moter/:meetingId/forbered', () => import('./meetings/invitation-page')),
  page('/notater/:recordId', () => import('./records/record-page')),
  page('/loftet', () => import('./oversight/oversight-page')),
  page('/omrade', () => import('./overview/area-page')),
  page('/henvisninger/:caseId/:referralId', () => import('./referrals/referral-page')),
  page('/elever/:pupilId/hvem-har-sett', () => import('./access-log/pupil-log-page')),
  page('/saker/:caseId/hvem-har-sett', () => import('./access-log/case-log-page')),
  page('/min-tilgang', () => import('./access-log/own-access-page')),
  page('/nodtilgang', () => import('./emergency/ask-page')),
  page('/nodtilgang/bruk', () => import('./emergency/uses-page')),
  page('/nodtilgang/bruk/:accessId', () => import('./emergency/use-page')),
  page('/konto', () => import('./account/account-page')),
  page('/meg', () => import('./staff-absences/own-page')),
  page('/import/oppfolging/:schoolId', () => import('./school-work/school-work-page')),
  page('/import/oppdatert/:schoolId', () => import('./imports/data-health-page')),
  page('/import/oversikt/:schoolId', () => import('./overview/overview-page')),
  page('/import/oppbevaring/:schoolId', () => import('./retention/retention-page')),
  page('/import/regler/:schoolId', () => import('./evaluations/runs-page')),
  page('/import/prov-reglene/:schoolId', () => import('./replay/replay-page')),
  page('/import', () => import('./imports/import-page')),
  { path: '*', Component: MissingPage },
];

/** Pages in the shell; one that throws is replaced, while the menu stays. */
function inShell(children: RouteObject[]): RouteObject {
  return { Component: Shell, children: [{ ErrorBoundary: CrashedPage, children }] };
}

export const router = createBrowserRouter([{ ErrorBoundary: CrashedPage, children: [...framedPages, inShell(openPages), { Component: SessionGate, children: [inShell(staffPages)] }] }], { basename: '/app' });
