import { useState } from 'react';
import { Outlet, Route, Routes } from 'react-router-dom';
import { useTeamMember } from '#app/lib/team-member.ts';
import { AppointmentScreen } from './appointment-screen.tsx';
import { AskBackScreen } from './ask-back-screen.tsx';
import { BotLinkScreen } from './bot-link-screen.tsx';
import { CorrectionScreen } from './correction-screen.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { FinishScreen } from './finish-screen.tsx';
import { HandOverScreen } from './hand-over-screen.tsx';
import { MergeScreen } from './merge-screen.tsx';
import { NewDeskScreen } from './new-desk-screen.tsx';
import { NoteScreen } from './note-screen.tsx';
import { ReferralScreen } from './referral-screen.tsx';
import { ReleaseScreen } from './release-screen.tsx';
import { ReopenScreen } from './reopen-screen.tsx';
import { SearchScreen } from './search-screen.tsx';
import { TeamPostsScreen } from './team-posts-screen.tsx';
import { TeamRequestScreen } from './team-request-screen.tsx';
import { TeamScreen } from './team-screen.tsx';
import { TipScreen } from './tip-screen.tsx';
import type { Team } from './use-team.ts';
import './team-inbox.css';

/** Everything of the team's requests below `/team`, fetched together. */
export function InboxRoutes() {
  const member = useTeamMember();
  const [told, tell] = useState<Team['told']>();
  const team: Team = { member, told, tell };
  return (
    <Routes>
      <Route element={<Outlet context={team} />}>
        <Route index element={<TeamScreen />} />
        <Route path="posts" element={<TeamPostsScreen />} />
        <Route path="search" element={<SearchScreen />} />
        <Route path="bot" element={<BotLinkScreen />} />
        <Route path="new" element={<NewDeskScreen />} />
        <Route path="new/:deskKey" element={<DeskScreen />} />
        <Route path=":helpRequestId">
          <Route index element={<TeamRequestScreen />} />
          <Route path="note" element={<NoteScreen />} />
          <Route path="question" element={<AskBackScreen />} />
          <Route path="appointment" element={<AppointmentScreen />} />
          <Route path="finish" element={<FinishScreen />} />
          <Route path="correction" element={<CorrectionScreen />} />
          <Route path="hand-over" element={<HandOverScreen />} />
          <Route path="referral" element={<ReferralScreen />} />
          <Route path="merge" element={<MergeScreen />} />
          <Route path="release" element={<ReleaseScreen />} />
          <Route path="reopen" element={<ReopenScreen />} />
          <Route path="tip" element={<TipScreen />} />
        </Route>
        <Route path="*" element={<TeamScreen />} />
      </Route>
    </Routes>
  );
}
