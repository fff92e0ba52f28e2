import { useOutletContext } from 'react-router-dom';
import type { Me } from '#shared/sessions.ts';

export type TeamMember = NonNullable<Me['member']>;

/** The member who is here; only beneath the screen that lets members in. */
export function useTeamMember(): TeamMember {
  return useOutletContext<TeamMember>();
}
