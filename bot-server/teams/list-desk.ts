import type { Work } from '#bot/db/work.ts';
import type { StaffList } from '#shared/officers.ts';
import { selectDesk } from './officer-store.ts';

/** The staff list of a commune, as the officer `viewerId` sees it. */
export async function listDesk(work: Work, areaId: string, viewerId: string): Promise<StaffList> {
  const rows = await selectDesk(work.tx, areaId, work.now);
  return {
    officers: rows.map(({ officer, invitedUntil }) => ({
      id: officer.id,
      code: officer.code,
      name: officer.name,
      role: officer.role,
      state: officer.state,
      isLinked: officer.oaUserId !== null || officer.appUserId !== null,
      isMe: officer.id === viewerId,
      invitedUntil: invitedUntil?.toISOString() ?? null,
    })),
  };
}
