import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { CampaignsScreen } from './campaigns-screen.tsx';
import { ChangeHouseScreen } from './change-house-screen.tsx';
import { HouseScreen } from './house-screen.tsx';
import { HousesScreen } from './houses-screen.tsx';
import { NewHouseScreen } from './new-house-screen.tsx';
import { VisitScreen } from './visit-screen.tsx';
import './visits.css';

/** Needs the network anyway, and only leaders open it. */
const ImportScreen = lazy(async () => ({
  default: (await import('./import-screen.tsx')).ImportScreen,
}));

/** Everything below `/team/households`, fetched together, so that none of it is missing in the yard. */
export function VisitRoutes() {
  return (
    <Routes>
      <Route index element={<HousesScreen />} />
      <Route path="new" element={<NewHouseScreen />} />
      <Route path="import" element={<ImportScreen />} />
      <Route path="campaigns" element={<CampaignsScreen />} />
      <Route path=":householdId" element={<HouseScreen />} />
      <Route path=":householdId/visit" element={<VisitScreen />} />
      <Route path=":householdId/change" element={<ChangeHouseScreen />} />
      <Route path="*" element={<HousesScreen />} />
    </Routes>
  );
}
