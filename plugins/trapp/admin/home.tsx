import { Route, Routes } from 'react-router-dom';
import { AbsenceNamesPage } from './catalogue/absence-names-page';
import { RetentionPage } from './catalogue/retention-page';
import { NamesAtHand } from './api/names-at-hand';
import { GuidePage } from './guides/guide-page';
import { ProfileListPage } from './import-profiles/profile-list-page';
import { ProfilePage } from './import-profiles/profile-page';
import { SourceListPage } from './imports/source-list-page';
import { useMyRole } from './api/my-role';
import { PlanPage } from './local-plans/plan-page';
import { PlansPage } from './local-plans/plans-page';
import { OverviewPage } from './overview/overview-page';
import { NoPage } from './parts/no-page';
import { PackageImportPage } from './packages/import-page';
import { ReplayPage } from './replay/replay-page';
import { PartPage } from './routine-parts/part-page';
import { ComparePage } from './routines/compare-page';
import { ReadRoutinePage } from './routines/read-routine-page';
import { RoutineListPage } from './routines/routine-list-page';
import { RoutinePage } from './routines/routine-page';
import { LookPage } from './templates/look-page';
import { PaperPage } from './templates/paper-page';
import { VersionPage } from './routines/version-page';
import { RolePage } from './roles/role-page';
import { RolesAtHand } from './roles/role-words';
import { RolesPage } from './roles/roles-page';
import { RulePage } from './rules/rule-page';
import { StaircasePage } from './staircases/staircase-page';

/** The pages of whoever has a role of ours: a reader has none to write on, and a school leader those of the schools' own plans. */
export default function Home() {
  const role = useMyRole();
  if (role === 'school_leader') return <Readings routines={false} />;
  return (
    <RolesAtHand>
      <NamesAtHand>{role === 'coordinator' ? <Writings /> : <Readings routines />}</NamesAtHand>
    </RolesAtHand>
  );
}

function Writings() {
  return (
    <Routes>
      <Route index element={<RoutineListPage />} />
      <Route path="routines/:routineKey" element={<RoutinePage />} />
      <Route path="routines/:routineKey/compare" element={<ComparePage />} />
      <Route path="routines/:routineKey/guides/:partKey" element={<GuidePage />} />
      <Route path="routines/:routineKey/papers/:partKey" element={<PaperPage />} />
      <Route path="routines/:routineKey/rules/:partKey" element={<RulePage />} />
      <Route path="routines/:routineKey/replay" element={<ReplayPage />} />
      <Route path="routines/:routineKey/parts/:part/:partKey" element={<PartPage />} />
      <Route path="routines/:routineKey/staircase" element={<StaircasePage />} />
      <Route path="routines/:routineKey/versions/:number" element={<VersionPage />} />
      <Route path="local-plans" element={<PlansPage />} />
      <Route path="local-plans/:schoolId/:routineKey" element={<PlanPage />} />
      <Route path="absence-overview" element={<OverviewPage />} />
      <Route path="packages" element={<PackageImportPage />} />
      <Route path="appearance" element={<LookPage />} />
      <Route path="roles" element={<RolesPage />} />
      <Route path="roles/:role" element={<RolePage />} />
      <Route path="absence-names" element={<AbsenceNamesPage />} />
      <Route path="retention" element={<RetentionPage />} />
      <Route path="import-profiles" element={<ProfileListPage />} />
      <Route path="import-profiles/:profileKey" element={<ProfilePage />} />
      <Route path="import-sources" element={<SourceListPage />} />
      <Route path="*" element={<NoPage why="gone" />} />
    </Routes>
  );
}

function Readings({ routines }: { readonly routines: boolean }) {
  return (
    <Routes>
      <Route index element={routines ? <RoutineListPage /> : <PlansPage />} />
      {routines && (
        <>
          <Route path="roles" element={<RolesPage />} />
          <Route path="absence-names" element={<AbsenceNamesPage />} />
          <Route path="retention" element={<RetentionPage />} />
          <Route path="routines/:routineKey" element={<ReadRoutinePage />} />
          <Route path="routines/:routineKey/compare" element={<ComparePage />} />
          <Route path="routines/:routineKey/versions/:number" element={<VersionPage />} />
        </>
      )}
      <Route path="local-plans" element={<PlansPage />} />
      <Route path="local-plans/:schoolId/:routineKey" element={<PlanPage />} />
      <Route path="*" element={<NoPage why="closed" />} />
    </Routes>
  );
}
