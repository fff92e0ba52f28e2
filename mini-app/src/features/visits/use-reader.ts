import { useMemo } from 'react';
import { useSession } from '#app/lib/services.tsx';
import { type TeamMember, useTeamMember } from '#app/lib/team-member.ts';
import { texts } from './texts.ts';

/** The member who is here, with their name. */
export function useReader(): TeamMember & { name: string } {
  const member = useTeamMember();
  const session = useSession();
  const name = (session.kind === 'signed-in' ? session.me.name : null) ?? texts.me;
  return useMemo(() => ({ ...member, name }), [member, name]);
}
