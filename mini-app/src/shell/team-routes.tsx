import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { NeedsMember } from '#app/features/team-inbox/needs-member.tsx';
import {
  loadCannedScreen,
  loadCreditRoutes,
  loadDutyScreen,
  loadInboxRoutes,
  loadVisitRoutes,
} from './team-parts.ts';

const InboxRoutes = lazy(loadInboxRoutes);
const VisitRoutes = lazy(loadVisitRoutes);
const DutyScreen = lazy(loadDutyScreen);
const CreditRoutes = lazy(loadCreditRoutes);
const CannedScreen = lazy(loadCannedScreen);

/** Everything below `/team`; a resident's phone never fetches it. */
export function TeamRoutes() {
  return (
    <Routes>
      <Route element={<NeedsMember />}>
        <Route path="households/*" element={<VisitRoutes />} />
        <Route path="duty" element={<DutyScreen />} />
        <Route path="thanks/*" element={<CreditRoutes />} />
        <Route path="canned" element={<CannedScreen />} />
        <Route path="*" element={<InboxRoutes />} />
      </Route>
    </Routes>
  );
}
