import type { Work } from '#bot/db/work.ts';
import { replyWindowMs } from '#bot/lib/reply-window.ts';
import type { StaffList } from '#shared/officers.ts';
import { findDesks } from './find-desks.ts';
import { selectDesk } from './officer-store.ts';

const writableMs = replyWindowMs['window-closing'];

/** The staff list of an area and of the communes under it, as the officer `viewerId` of that area sees it. */
export async function listDesk(work: Work, areaId: string, viewerId: string): Promise<StaffList> {
  const desks = await findDesks(work.tx, areaId);
  const names = new Map(desks.map(({ id, name }) => [id, name]));
  const rows = await selectDesk(work.tx, [...names.keys()], work.now);
  return {
    areas: desks.map(({ id, name }) => ({ id, name })),
    officers: rows.map(({ officer, invitedUntil, heardAt }) => ({
      id: officer.id,
      code: officer.code,
      name: officer.name,
      role: officer.role,
      areaName: names.get(officer.areaId) ?? '',
      state: officer.state,
      isLinked: officer.oaUserId !== null || officer.appUserId !== null,
      canBeTold: heardAt !== null && work.now.getTime() - heardAt.getTime() < writableMs,
      isMe: officer.id === viewerId,
      invitedUntil: invitedUntil?.toISOString() ?? null,
    })),
  };
}
