import { Route, Routes } from 'react-router-dom';
import { ChannelScreen } from './channel-screen.tsx';
import { ConsentsScreen } from './consents-screen.tsx';
import { DataScreen } from './data-screen.tsx';
import { EraseScreen } from './erase-screen.tsx';
import { HouseholdScreen } from './household-screen.tsx';
import { LookScreen } from './look-screen.tsx';
import { MeScreen } from './me-screen.tsx';
import { MessagesScreen } from './messages-screen.tsx';
import { MyOwn } from './my-own.tsx';
import { NameScreen } from './name-screen.tsx';

/** Everything below `/me`, fetched together. */
export function MeRoutes() {
  return (
    <Routes>
      <Route index element={<MeScreen />} />
      <Route path="look" element={<LookScreen />} />
      <Route path="channel" element={<ChannelScreen />} />
      <Route element={<MyOwn />}>
        <Route path="name" element={<NameScreen />} />
        <Route path="messages" element={<MessagesScreen />} />
        <Route path="household" element={<HouseholdScreen />} />
        <Route path="consents" element={<ConsentsScreen />} />
        <Route path="data" element={<DataScreen />} />
        <Route path="erase" element={<EraseScreen />} />
      </Route>
      <Route path="*" element={<MeScreen />} />
    </Routes>
  );
}
