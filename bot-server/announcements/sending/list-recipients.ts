import { and, asc, eq, sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { residentGroups } from '#bot/teams/resident-group.table.ts';
import { groups } from '#bot/teams/team.table.ts';
import {
  type AnnouncementRecipientPage,
  RecipientReason,
  type RecipientState,
} from '#shared/announcement-audience.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { erasedResident, followersOfAccount, unnamedResident } from './sending-texts.ts';

const pageSize = 50;

export type RecipientFilter = {
  state?: RecipientState | undefined;
  channel?: AnnouncementChannel | undefined;
  /** What the page before ended with. */
  cursor?: string | undefined;
};

/**
 * Everybody and every group of an announcement, channel by channel, fifty at a time, with names as they are today; of those who live
 * under another commune by now only how many they are.
 */
export async function listRecipients(
  tx: Tx,
  announcementId: string,
  filter: RecipientFilter,
): Promise<AnnouncementRecipientPage> {
  const { state, channel, cursor } = filter;
  // Chosen before anybody's name is looked up, so that a page costs the same however many come after it.
  const chosen = tx
    .select()
    .from(recipients)
    .where(
      and(
        eq(recipients.announcementId, announcementId),
        state === undefined ? undefined : eq(recipients.state, state),
        channel === undefined ? undefined : eq(recipients.channel, channel),
        cursor === undefined ? undefined : isBehind(cursor),
      ),
    )
    .orderBy(asc(recipients.channel), asc(recipients.recipientId))
    .limit(pageSize + 1)
    .as('chosen');
  const rows = await tx
    .select({
      recipient: {
        channel: chosen.channel,
        recipientId: chosen.recipientId,
        state: chosen.state,
        reason: chosen.reason,
        sentAt: chosen.sentAt,
        deliveredAt: chosen.deliveredAt,
        seenAt: chosen.seenAt,
      },
      areaName: areas.name,
      residentName: sql<string | null>`coalesce(${residents.ownName}, ${residents.displayName})`,
      residentNumber: residents.number,
      erasedAt: residents.erasedAt,
      groupName: sql<string | null>`coalesce(${groups.name}, ${residentGroups.name})`,
    })
    .from(chosen)
    .innerJoin(areas, eq(areas.id, chosen.areaId))
    .leftJoin(residents, eq(residents.id, chosen.recipientId))
    .leftJoin(groups, eq(groups.id, chosen.recipientId))
    .leftJoin(residentGroups, eq(residentGroups.id, chosen.recipientId))
    .orderBy(asc(chosen.channel), asc(chosen.recipientId));
  const page = rows.slice(0, pageSize);
  const last = page.at(-1)?.recipient;
  return {
    recipients: page.map((row) => {
      const { recipient } = row;
      const at = recipient.seenAt ?? recipient.deliveredAt ?? recipient.sentAt;
      return {
        id: keyOf(recipient),
        channel: recipient.channel,
        name: nameOf(row),
        state: recipient.state,
        reason: recipient.reason === null ? null : RecipientReason.parse(recipient.reason),
        at: at?.toISOString() ?? null,
      };
    }),
    unlisted: cursor === undefined ? await countUnlisted(tx, announcementId, filter) : 0,
    nextCursor: last !== undefined && rows.length > pageSize ? keyOf(last) : null,
  };
}

async function countUnlisted(
  tx: Tx,
  announcementId: string,
  { state, channel }: RecipientFilter,
): Promise<number> {
  const { rows } = await tx.execute<{ unlisted: number }>(
    sql`select count_unlisted_recipients(${announcementId}, ${state ?? null}, ${channel ?? null})::int as unlisted`,
  );
  return rows[0]?.unlisted ?? 0;
}

function keyOf({ channel, recipientId }: { channel: string; recipientId: string }): string {
  return `${channel}.${recipientId}`;
}

/** A cursor that is none of ours finds nothing. */
function isBehind(cursor: string) {
  const [channel, recipientId] = cursor.split('.');
  if (recipientId === undefined || !/^[0-9a-f-]{36}$/.test(recipientId)) return sql`false`;
  return sql`(${recipients.channel}, ${recipients.recipientId}) > (${channel}, ${recipientId}::uuid)`;
}

function nameOf(row: {
  recipient: { channel: AnnouncementChannel };
  areaName: string;
  residentName: string | null;
  residentNumber: number | null;
  erasedAt: Date | null;
  groupName: string | null;
}): string {
  if (row.recipient.channel === 'article') return followersOfAccount;
  if (row.residentNumber === null) return row.groupName ?? row.areaName;
  const name =
    row.erasedAt !== null
      ? erasedResident
      : (row.residentName ?? unnamedResident(row.residentNumber));
  return `${name}, ${row.areaName}`;
}
