import { and, count, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { households } from '#bot/visits/household.table.ts';
import type { MergerPreview } from '#shared/keeping.ts';
import { selectEveryMemberOf, selectGroupsOf, selectResidentGroupsOf } from './keeping-store.ts';
import type { Member } from './team.table.ts';

/** How much moves when one village goes into another, and what of both cannot stay. */
export async function readMerger(tx: Tx, from: Area, into: Area): Promise<MergerPreview> {
  const [people] = await tx
    .select({ residents: count() })
    .from(residents)
    .where(and(eq(residents.areaId, from.id), isNull(residents.erasedAt)));
  const open = notInArray(helpRequests.state, ['resolved', 'cancelled']);
  const [asked] = await tx
    .select({
      requests: count(),
      open: sql<number>`count(*) filter (where ${open})`.mapWith(Number),
    })
    .from(helpRequests)
    .where(eq(helpRequests.areaId, from.id));
  const [houses] = await tx
    .select({ households: count() })
    .from(households)
    .where(and(eq(households.areaId, from.id), isNull(households.closedAt)));
  const members = (await selectEveryMemberOf(tx, [from.id, into.id])).filter(
    ({ state }) => state !== 'left',
  );
  const own = members.filter(({ areaId }) => areaId === from.id);
  const others = members.filter(({ areaId }) => areaId === into.id);
  const leaders = {
    from: own.find(({ isLeader }) => isLeader),
    into: others.find(({ isLeader }) => isLeader),
  };
  const active = (await selectGroupsOf(tx, [from.id, into.id])).filter(
    ({ state }) => state === 'active',
  );
  const staying = active.find(({ areaId }) => areaId === into.id) ?? active[0];
  return {
    fromName: from.name,
    intoName: into.name,
    residents: people?.residents ?? 0,
    members: own.length,
    membersOfBoth: own.filter((member) => others.some((other) => isSamePerson(member, other)))
      .length,
    requests: asked?.requests ?? 0,
    openRequests: asked?.open ?? 0,
    households: houses?.households ?? 0,
    residentGroups: (await selectResidentGroupsOf(tx, [from.id])).length,
    groupThatStays: staying?.name ?? null,
    groupThatEnds: active.find((group) => group !== staying)?.name ?? null,
    leaderThatEnds: leaders.into === undefined ? null : (leaders.from?.name ?? null),
  };
}

/** By any id, as the merger in the database has it. */
function isSamePerson(one: Member, other: Member): boolean {
  return (['oaUserId', 'appUserId', 'botUserId'] as const).some(
    (id) => one[id] !== null && one[id] === other[id],
  );
}

/** Whether anybody or anything is still in a village, so that it can only end by going into another. */
export async function readIsLivedIn(tx: Tx, village: Area): Promise<boolean> {
  const { residents, requests, households, members, residentGroups } = await readMerger(
    tx,
    village,
    village,
  );
  return residents + requests + households + members + residentGroups > 0;
}
