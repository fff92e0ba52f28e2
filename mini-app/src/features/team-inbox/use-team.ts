import { useOutletContext } from 'react-router-dom';
import type { Member } from './needs-member.tsx';

/** What every screen of the team knows. */
export interface Team {
  member: Member;
  /** What was just done on a request, for its screen to say. */
  told: { helpRequestId: string; words: string } | undefined;
  tell: (told: Team['told']) => void;
}

export function useTeam(): Team {
  return useOutletContext<Team>();
}
