import { and, desc, eq, ne } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isAliveSinceBefore } from './alive-since-store.ts';
import { type Group, groups, type Member, members, type Team, teams } from './team.table.ts';

export async function selectTeamByArea(tx: Tx, areaId: string): Promise<Team | undefined> {
  const [team] = await tx.select().from(teams).where(eq(teams.areaId, areaId));
  return team;
}

export async function selectTeam(tx: Tx, teamId: string): Promise<Team | undefined> {
  const [team] = await tx.select().from(teams).where(eq(teams.id, teamId));
  return team;
}

export async function selectActiveGroupOfTeam(tx: Tx, teamId: string): Promise<Group | undefined> {
  const [group] = await tx
    .select()
    .from(groups)
    .where(and(eq(groups.teamId, teamId), eq(groups.state, 'active')));
  return group;
}

export async function selectGroupByZaloId(tx: Tx, groupId: string): Promise<Group | undefined> {
  const [group] = await tx.select().from(groups).where(eq(groups.groupId, groupId));
  return group;
}

/** The group, if it was reached until now; left as it is where it was brought back after `attemptedAt`. */
export async function setGroupGone(
  tx: Tx,
  id: string,
  gone: { at: Date; reason: string; attemptedAt?: Date | null },
): Promise<Group | undefined> {
  const isMeant = isAliveSinceBefore(groups.aliveSince, gone.attemptedAt);
  const [group] = await tx
    .update(groups)
    .set({ state: 'gone', goneAt: gone.at, goneReason: gone.reason })
    .where(and(eq(groups.id, id), eq(groups.state, 'active'), isMeant))
    .returning();
  return group;
}

/** From now on it is reached again. Gives it, where it was gone. */
export async function reviveGroup(tx: Tx, id: string): Promise<Group | undefined> {
  const [group] = await tx
    .update(groups)
    .set({ state: 'active', goneAt: null, goneReason: null })
    .where(and(eq(groups.id, id), eq(groups.state, 'gone')))
    .returning();
  return group;
}

export async function selectGroupOfTeam(tx: Tx, teamId: string): Promise<Group | undefined> {
  const [group] = await tx.select().from(groups).where(eq(groups.teamId, teamId));
  return group;
}

export async function upsertGroupOfTeam(tx: Tx, group: typeof groups.$inferInsert): Promise<void> {
  const { id: _id, teamId: _teamId, ...changes } = group;
  await tx.insert(groups).values(group).onConflictDoUpdate({ target: groups.teamId, set: changes });
}

export async function selectMember(tx: Tx, memberId: string): Promise<Member | undefined> {
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  return member;
}

export async function selectMemberByOaUserId(
  tx: Tx,
  teamId: string,
  oaUserId: string,
): Promise<Member | undefined> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.teamId, teamId), eq(members.oaUserId, oaUserId)));
  return member;
}

export async function selectMemberByBotUserId(
  tx: Tx,
  teamId: string,
  botUserId: string,
): Promise<Member | undefined> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.teamId, teamId), eq(members.botUserId, botUserId)));
  return member;
}

export async function selectMemberByNumber(
  tx: Tx,
  teamId: string,
  number: number,
): Promise<Member | undefined> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.teamId, teamId), eq(members.number, number)));
  return member;
}

/** All who may act in the team, leader first, then by name. */
export function selectMembersOfTeam(tx: Tx, teamId: string): Promise<Member[]> {
  return tx
    .select()
    .from(members)
    .where(and(eq(members.teamId, teamId), ne(members.state, 'left')))
    .orderBy(desc(members.isLeader), members.name);
}

export async function insertMember(tx: Tx, member: typeof members.$inferInsert): Promise<void> {
  await tx.insert(members).values(member).onConflictDoNothing();
}

export async function updateMember(
  tx: Tx,
  memberId: string,
  changes: Partial<Pick<Member, 'state' | 'botUserId'>>,
): Promise<void> {
  await tx.update(members).set(changes).where(eq(members.id, memberId));
}
