import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { NeedsMember } from '#app/features/team-inbox/needs-member.tsx';
import { NotFoundScreen } from './not-found-screen.tsx';
import { loadCreditRoutes, loadDutyScreen, loadVisitRoutes } from './team-parts.ts';

const TeamScreen = lazy(async () => ({
  default: (await import('#app/features/team-inbox/team-screen.tsx')).TeamScreen,
}));
const TeamPostsScreen = lazy(async () => ({
  default: (await import('#app/features/team-inbox/team-posts-screen.tsx')).TeamPostsScreen,
}));
const TeamRequestScreen = lazy(async () => ({
  default: (await import('#app/features/team-inbox/team-request-screen.tsx')).TeamRequestScreen,
}));
const VisitRoutes = lazy(loadVisitRoutes);
const DutyScreen = lazy(loadDutyScreen);
const CreditRoutes = lazy(loadCreditRoutes);

/** Everything below `/team`; a resident's phone never fetches it. */
export function TeamRoutes() {
  return (
    <Routes>
      <Route element={<NeedsMember />}>
        <Route index element={<TeamScreen />} />
        <Route path="posts" element={<TeamPostsScreen />} />
        <Route path="households/*" element={<VisitRoutes />} />
        <Route path="duty" element={<DutyScreen />} />
        <Route path="thanks/*" element={<CreditRoutes />} />
        <Route path=":helpRequestId" element={<TeamRequestScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Route>
    </Routes>
  );
}
