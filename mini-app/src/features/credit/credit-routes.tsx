import { Route, Routes } from 'react-router-dom';
import { SheetScreen } from './sheet-screen.tsx';
import { ThanksScreen } from './thanks-screen.tsx';

/** Everything below `/team/thanks`, fetched together. */
export function CreditRoutes() {
  return (
    <Routes>
      <Route path="sheet" element={<SheetScreen />} />
      <Route path="*" element={<ThanksScreen />} />
    </Routes>
  );
}
