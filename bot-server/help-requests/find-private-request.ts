import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { isPrivate } from './audience-rules.ts';
import { getRequestRow } from './request-lookup-store.ts';

/** What whoever reads a private request is told of it, and who they are; and for its asker alone what they said. */
export type PrivateRequest = {
  code: string;
  areaId: string;
  villageName: string;
  communeId: string;
  /** Zalo's ids of the leaders who may read it; nobody where it is for the desk alone. */
  leaderIds: string[];
  asker: { residentId: string; words: string };
};

/** A private request that is not finished; `undefined` for all others. Throws `not-found`. */
export async function findPrivateRequest(
  tx: Tx,
  helpRequestId: string,
): Promise<PrivateRequest | undefined> {
  const request = await getRequestRow(tx, helpRequestId);
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  if (isOver || !isPrivate(request)) return undefined;
  const area = await getArea(tx, request.areaId);
  const members = request.audience === 'leader' ? await listMembers(tx, request.teamId) : [];
  const leaders = members.filter(({ isLeader, state }) => isLeader && state === 'active');
  return {
    code: request.code,
    areaId: request.areaId,
    villageName: area.name,
    communeId: area.parentId ?? area.id,
    leaderIds: leaders.flatMap(({ oaUserId }) => oaUserId ?? []),
    asker: { residentId: request.residentId, words: request.question },
  };
}
