import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { GuidePage } from './guides/guide-page';
import { SourceListPage } from './imports/source-list-page';
import { OverviewPage } from './overview/overview-page';
import { PackageImportPage } from './packages/import-page';
import { ReplayPage } from './replay/replay-page';
import { PartPage } from './routine-parts/part-page';
import { ComparePage } from './routines/compare-page';
import { RoutineListPage } from './routines/routine-list-page';
import { RoutinePage } from './routines/routine-page';
import { LookPage } from './templates/look-page';
import { PaperPage } from './templates/paper-page';
import { VersionPage } from './routines/version-page';
import { RulePage } from './rules/rule-page';
import { StaircasePage } from './staircases/staircase-page';

/** The coordinator's pages. */
export default function Home() {
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
      <Route path="absence-overview" element={<OverviewPage />} />
      <Route path="packages" element={<PackageImportPage />} />
      <Route path="appearance" element={<LookPage />} />
      <Route path="import-sources" element={<SourceListPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
