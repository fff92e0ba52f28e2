import { useOutletContext } from 'react-router-dom';
import type { HelpRequestState } from '#shared/help-requests.ts';
import type { Member } from './needs-member.tsx';

/** What every screen of the team knows. */
export interface Team {
  member: Member;
  /** What was just done on a request, for its screen to say for as long as it is so. */
  told: { helpRequestId: string; state: HelpRequestState; words: string } | undefined;
  tell: (told: Team['told']) => void;
}

export function useTeam(): Team {
  return useOutletContext<Team>();
}
