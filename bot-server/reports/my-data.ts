import { and, eq, ne, or, sql } from 'drizzle-orm';
import { announcementReads, announcements } from '#bot/announcements/announcement.table.ts';
import { areas } from '#bot/areas/area.table.ts';
import { conversationMessages, conversations } from '#bot/conversations/conversation.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { outgoingMessages } from '#bot/outbox/outgoing-message.table.ts';
import { consents } from '#bot/residents/consent.table.ts';
import { householdMembers } from '#bot/residents/household-member.table.ts';
import { type Resident, residents } from '#bot/residents/resident.table.ts';
import { members, officers, teams } from '#bot/teams/team.table.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { tutorialProgress, tutorialVotes } from '#bot/tutorials/tutorial-use.table.ts';
import type { MyData } from '#shared/me.ts';
import { dataLines as lines, sectionTitles as titles } from './my-data-texts.ts';
import { readMyRequests } from './my-requests-data.ts';

/**
 * Everything that is kept about a resident, read with their own eyes and written for them. Each table that names a person
 * has its place here; a section that is empty says so.
 */
export async function readMyData(tx: Tx, residentId: string, now: Date): Promise<MyData> {
  const [person] = await tx
    .select({ resident: residents, areaName: areas.name, accountName: officialAccounts.name })
    .from(residents)
    .innerJoin(areas, eq(areas.id, residents.areaId))
    .innerJoin(officialAccounts, eq(officialAccounts.id, residents.officialAccountId))
    .where(eq(residents.id, residentId));
  if (person === undefined) throw new AppError('not-found', { facts: { residentId } });
  const { resident, areaName, accountName } = person;
  const sections: [string, string[]][] = [
    [titles.profile, profile(resident, areaName, accountName)],
    [titles.consents, await readConsents(tx, residentId)],
    [titles.household, await readHouseholdLines(tx, residentId)],
    [titles.requests, await readMyRequests(tx, resident)],
    [titles.chat, await readChat(tx, residentId)],
    [titles.messages, await readMessages(tx, resident)],
    [titles.tutorials, await readTutorialUse(tx, residentId)],
    [titles.announcements, await readAnnouncements(tx, residentId)],
    [titles.traces, await readTraces(tx)],
    [titles.roles, await readRoles(tx, resident)],
  ];
  return {
    madeAt: now.toISOString(),
    sections: sections.map(([title, found]) => ({
      title,
      lines: found.length === 0 ? [lines.nothing] : found,
    })),
  };
}

function profile(resident: Resident, areaName: string, accountName: string): string[] {
  const { ownName, displayName, oaUserId, appUserId, followsSince, leftAt, lastInteractionAt } =
    resident;
  return [
    ...(ownName === null ? [] : [lines.ownName(ownName)]),
    ...(displayName === null ? [] : [lines.zaloName(displayName)]),
    lines.account(accountName),
    lines.village(areaName, resident.villageChosenAt),
    ...(oaUserId === null ? [] : [lines.chatId(oaUserId)]),
    ...(appUserId === null ? [] : [lines.appId(appUserId)]),
    lines.knownSince(resident.createdAt),
    ...(followsSince === null ? [] : [lines.followsSince(followsSince)]),
    ...(leftAt === null ? [] : [lines.leftAt(leftAt)]),
    ...(lastInteractionAt === null ? [] : [lines.lastInteraction(lastInteractionAt)]),
    ...(resident.muted.length === 0 ? [] : [lines.muted(resident.muted)]),
  ];
}

async function readConsents(tx: Tx, residentId: string): Promise<string[]> {
  const rows = await tx
    .select()
    .from(consents)
    .where(eq(consents.residentId, residentId))
    .orderBy(consents.givenAt, consents.purpose);
  return rows.map((row) =>
    lines.consent(row.purpose, row.textVersion, row.givenAt, row.withdrawnAt),
  );
}

async function readHouseholdLines(tx: Tx, residentId: string): Promise<string[]> {
  const rows = await tx
    .select()
    .from(householdMembers)
    .where(eq(householdMembers.residentId, residentId))
    .orderBy(householdMembers.createdAt);
  return rows.map(({ name, createdAt }) => lines.household(name, createdAt));
}

async function readChat(tx: Tx, residentId: string): Promise<string[]> {
  const said = await tx
    .select()
    .from(conversationMessages)
    .where(eq(conversationMessages.residentId, residentId))
    .orderBy(conversationMessages.sentAt, conversationMessages.messageId);
  const [talk] = await tx
    .select({ question: conversations.question })
    .from(conversations)
    .where(eq(conversations.residentId, residentId));
  const waiting = talk?.question == null ? [] : [lines.waiting(talk.question)];
  return [...said.map(({ sentAt, text }) => lines.chat(sentAt, text)), ...waiting];
}

async function readMessages(tx: Tx, resident: Resident): Promise<string[]> {
  if (resident.oaUserId === null) return [];
  const rows = await tx
    .select()
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.recipientId, resident.oaUserId),
        eq(outgoingMessages.officialAccountId, resident.officialAccountId),
        eq(outgoingMessages.recipientKind, 'resident'),
      ),
    )
    .orderBy(outgoingMessages.sequence);
  return (
    rows
      // What is past its time has no words left to show.
      .filter(({ content }) => content.text !== '')
      .map(({ createdAt, state, content }) => lines.message(createdAt, state, content.text))
  );
}

async function readTutorialUse(tx: Tx, residentId: string): Promise<string[]> {
  const progress = await tx
    .select()
    .from(tutorialProgress)
    .where(eq(tutorialProgress.residentId, residentId))
    .orderBy(tutorialProgress.updatedAt);
  const votes = await tx
    .select()
    .from(tutorialVotes)
    .where(eq(tutorialVotes.residentId, residentId))
    .orderBy(tutorialVotes.votedAt);
  const named = await findTitles(
    tx,
    [...progress, ...votes].map(({ tutorialId }) => tutorialId),
  );
  const titleOf = (tutorialId: string) => named.get(tutorialId) ?? tutorialId;
  return [
    ...progress.map(({ tutorialId, step, isFinished, updatedAt }) =>
      lines.progress(titleOf(tutorialId), step, isFinished, updatedAt),
    ),
    ...votes.map(({ tutorialId, isUseful, comment, votedAt }) =>
      lines.vote(titleOf(tutorialId), isUseful, comment, votedAt),
    ),
  ];
}

async function readAnnouncements(tx: Tx, residentId: string): Promise<string[]> {
  const rows = await tx
    .select({ title: announcements.title, readAt: announcementReads.readAt })
    .from(announcementReads)
    .innerJoin(announcements, eq(announcements.id, announcementReads.announcementId))
    .where(eq(announcementReads.residentId, residentId))
    .orderBy(announcementReads.readAt);
  return rows.map(({ title, readAt }) => lines.announcement(title, readAt));
}

async function readTraces(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ sessions: number; deliveries: number }>(
    sql`select sessions::int, deliveries::int from count_own_traces()`,
  );
  const { sessions = 0, deliveries = 0 } = rows[0] ?? {};
  return [lines.sessions(sessions), ...(deliveries === 0 ? [] : [lines.deliveries(deliveries)])];
}

async function readRoles(tx: Tx, { appUserId, oaUserId }: Resident): Promise<string[]> {
  const isPerson = (table: typeof members | typeof officers) =>
    or(
      appUserId === null ? sql`false` : eq(table.appUserId, appUserId),
      oaUserId === null ? sql`false` : eq(table.oaUserId, oaUserId),
    );
  const inTeams = await tx
    .select({ name: members.name, teamName: teams.name })
    .from(members)
    .innerJoin(teams, eq(teams.id, members.teamId))
    .where(and(ne(members.state, 'left'), isPerson(members)));
  const inAreas = await tx
    .select({ name: officers.name, areaName: areas.name })
    .from(officers)
    .innerJoin(areas, eq(areas.id, officers.areaId))
    .where(and(eq(officers.state, 'active'), isPerson(officers)));
  return [
    ...inTeams.map(({ name, teamName }) => lines.member(name, teamName)),
    ...inAreas.map(({ name, areaName }) => lines.officer(name, areaName)),
  ];
}
