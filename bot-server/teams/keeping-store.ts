import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isAliveSinceBefore } from './alive-since-store.ts';
import { groupReadings } from './group-reading.table.ts';
import { memberContacts } from './member-contact.table.ts';
import { type ResidentGroup, residentGroups } from './resident-group.table.ts';
import {
  type Group,
  groups,
  type Member,
  members,
  type Officer,
  officers,
  type Team,
  teams,
} from './team.table.ts';

export type GroupReading = typeof groupReadings.$inferSelect;

/** The teams of several areas. */
export function selectTeamsOf(tx: Tx, areaIds: readonly string[]): Promise<Team[]> {
  return tx
    .select()
    .from(teams)
    .where(inArray(teams.areaId, [...areaIds]));
}

export function selectGroupsOf(tx: Tx, areaIds: readonly string[]): Promise<Group[]> {
  return tx
    .select()
    .from(groups)
    .where(inArray(groups.areaId, [...areaIds]));
}

/** Everybody who is or was in the teams of several areas, leader first, then by name. */
export function selectEveryMemberOf(tx: Tx, areaIds: readonly string[]): Promise<Member[]> {
  return tx
    .select()
    .from(members)
    .where(inArray(members.areaId, [...areaIds]))
    .orderBy(desc(members.isLeader), asc(members.name), asc(members.id));
}

export function selectResidentGroupsOf(
  tx: Tx,
  areaIds: readonly string[],
): Promise<ResidentGroup[]> {
  return tx
    .select()
    .from(residentGroups)
    .where(inArray(residentGroups.areaId, [...areaIds]))
    .orderBy(asc(residentGroups.name));
}

export function selectReadingsOf(tx: Tx, areaIds: readonly string[]): Promise<GroupReading[]> {
  return tx
    .select()
    .from(groupReadings)
    .where(inArray(groupReadings.areaId, [...areaIds]));
}

export async function upsertReading(tx: Tx, reading: GroupReading): Promise<void> {
  const { areaId, readAt, people } = reading;
  await tx
    .insert(groupReadings)
    .values(reading)
    .onConflictDoUpdate({ target: groupReadings.groupId, set: { areaId, readAt, people } });
}

/** Phone numbers by member. */
export async function selectPhonesOf(
  tx: Tx,
  areaIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .select()
    .from(memberContacts)
    .where(inArray(memberContacts.areaId, [...areaIds]));
  return new Map(rows.map(({ memberId, phone }) => [memberId, phone]));
}

/** Null takes the number away. */
export async function keepPhone(
  tx: Tx,
  member: Pick<Member, 'id' | 'areaId'>,
  phone: string | null,
): Promise<void> {
  if (phone === null) {
    await tx.delete(memberContacts).where(eq(memberContacts.memberId, member.id));
    return;
  }
  const row = { memberId: member.id, areaId: member.areaId, phone };
  await tx
    .insert(memberContacts)
    .values(row)
    .onConflictDoUpdate({ target: memberContacts.memberId, set: { phone } });
}

/** Members in other teams of the reader's directory who are, by Zalo's word, one of these people. */
export function selectSamePeople(
  tx: Tx,
  teamId: string,
): Promise<{ memberId: string; teamName: string }[]> {
  const same = sql`(other.oa_user_id = ${members.oaUserId} or other.app_user_id = ${members.appUserId})`;
  return tx
    .select({ memberId: members.id, teamName: sql<string>`other_team.name` })
    .from(members)
    .innerJoin(sql`members other`, sql`${same} and other.team_id <> ${members.teamId}`)
    .innerJoin(sql`teams other_team`, sql`other_team.id = other.team_id`)
    .where(and(eq(members.teamId, teamId), sql`other.state <> 'left'`))
    .orderBy(sql`other_team.name`);
}

/** Held against others until the transaction ends. */
export async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('no key update');
}

export async function insertTeam(tx: Tx, team: Team): Promise<void> {
  await tx.insert(teams).values(team);
}

export async function renameTeam(tx: Tx, teamId: string, name: string): Promise<void> {
  await tx.update(teams).set({ name }).where(eq(teams.id, teamId));
}

export async function changeMember(
  tx: Tx,
  memberId: string,
  changes: Partial<
    Pick<Member, 'name' | 'isLeader' | 'state' | 'oaUserId' | 'appUserId' | 'botUserId'>
  >,
): Promise<void> {
  await tx.update(members).set(changes).where(eq(members.id, memberId));
}

/** Everybody else in the team stops leading; gives the names of those who did. */
export async function endOtherLeaders(
  tx: Tx,
  teamId: string,
  exceptId: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .update(members)
    .set({ isLeader: false })
    .where(and(eq(members.teamId, teamId), eq(members.isLeader, true), ne(members.id, exceptId)))
    .returning({ id: members.id, name: members.name });
}

/** Staff of the commune, whom nobody wonders about in a group. */
export function selectStaffOf(tx: Tx, communeId: string): Promise<Officer[]> {
  return tx
    .select()
    .from(officers)
    .where(and(eq(officers.areaId, communeId), eq(officers.state, 'active')))
    .orderBy(officers.code);
}

export async function insertResidentGroup(
  tx: Tx,
  group: typeof residentGroups.$inferInsert,
): Promise<void> {
  const { name, areaId, officialAccountId } = group;
  await tx
    .insert(residentGroups)
    .values(group)
    .onConflictDoUpdate({
      target: residentGroups.groupId,
      set: { name, areaId, officialAccountId, state: 'active', goneAt: null },
    });
}

export async function selectResidentGroup(tx: Tx, id: string): Promise<ResidentGroup | undefined> {
  const [group] = await tx.select().from(residentGroups).where(eq(residentGroups.id, id));
  return group;
}

export async function selectResidentGroupByZaloId(
  tx: Tx,
  groupId: string,
): Promise<ResidentGroup | undefined> {
  const [group] = await tx.select().from(residentGroups).where(eq(residentGroups.groupId, groupId));
  return group;
}

/** False where it was gone before, or was brought back after `attemptedAt`. */
export async function endResidentGroup(
  tx: Tx,
  id: string,
  at: Date,
  attemptedAt: Date | null = null,
): Promise<boolean> {
  const isMeant = isAliveSinceBefore(residentGroups.aliveSince, attemptedAt);
  const ended = await tx
    .update(residentGroups)
    .set({ state: 'gone', goneAt: at })
    .where(and(eq(residentGroups.id, id), eq(residentGroups.state, 'active'), isMeant))
    .returning({ id: residentGroups.id });
  return ended.length > 0;
}
