import type { Me } from '#shared/sessions.ts';
import { isDeskRole, type StaffRole } from '#shared/staff.ts';

/** As what somebody uses the console; `undefined` for whoever has nothing to do there. */
export interface Staff {
  role: StaffRole;
  areaName: string;
}

/** The commune's desk comes before the team that somebody leads too, as on the server. */
export function staffOf({ officer, member }: Me): Staff | undefined {
  if (officer !== null && isDeskRole(officer.role)) return officer;
  if (member?.isLeader) return { role: 'leader', areaName: member.teamName };
  return officer ?? undefined;
}
