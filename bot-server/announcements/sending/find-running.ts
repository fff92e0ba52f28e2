import { getTableColumns, inArray, sql } from 'drizzle-orm';
import {
  type AnnouncementRow,
  announcementFiles,
  announcements,
} from '#bot/announcements/announcement.table.ts';
import { hoursThatCount } from '#bot/announcements/quiet-hours-rules.ts';
import type { Tx } from '#bot/db/database.ts';
import type { QuietHours } from '#shared/announcing.ts';

/** Announcements under way through one account; the account's area is whose eyes are needed to send them. */
export type RunningOfAccount = {
  officialAccountId: string;
  areaPath: string;
  announcementIds: string[];
};

/** What is under way, by account; tells nothing of what it says. For the scope `queue`. */
export async function findRunning(tx: Tx): Promise<RunningOfAccount[]> {
  const { rows } = await tx.execute<{
    announcement_id: string;
    official_account_id: string;
    area_path: string;
  }>(sql`select * from running_announcements()`);
  const accounts = new Map<string, RunningOfAccount>();
  for (const row of rows) {
    const known = accounts.get(row.official_account_id);
    if (known !== undefined) known.announcementIds.push(row.announcement_id);
    else {
      accounts.set(row.official_account_id, {
        officialAccountId: row.official_account_id,
        areaPath: row.area_path,
        announcementIds: [row.announcement_id],
      });
    }
  }
  return [...accounts.values()];
}

type AnnouncementFileRow = Omit<typeof announcementFiles.$inferSelect, 'bytes'>;

/** An announcement under way with its files, oldest first, without their bytes. */
export type RunningAnnouncement = AnnouncementRow & { files: AnnouncementFileRow[] };

/** The announcements themselves, urgent ones first, then the oldest. */
export async function listRunning(tx: Tx, ids: string[]): Promise<RunningAnnouncement[]> {
  const rows = await tx
    .select()
    .from(announcements)
    .where(inArray(announcements.id, ids))
    .orderBy(sql`${announcements.isUrgent} desc`, announcements.publishedAt, announcements.id);
  const { bytes, ...named } = getTableColumns(announcementFiles);
  const files = await tx
    .select(named)
    .from(announcementFiles)
    .where(
      inArray(
        announcementFiles.announcementId,
        rows.map((row) => row.repeats ?? row.id),
      ),
    )
    .orderBy(announcementFiles.createdAt, announcementFiles.id);
  // What repeats shows the files of its first time.
  return rows.map((row) => ({
    ...row,
    files: files.filter((file) => file.announcementId === (row.repeats ?? row.id)),
  }));
}

/** The quiet hours that count in every area under `path`: its own, or those of the nearest area above that has some. */
export async function listQuietHours(tx: Tx, path: string): Promise<Map<string, QuietHours>> {
  const { rows } = await tx.execute<{
    id: string;
    from_minute: number | null;
    to_minute: number | null;
  }>(sql`
    select a.id, q.from_minute, q.to_minute
    from areas a left join lateral (
      select h.from_minute, h.to_minute from quiet_hours h join areas above on above.id = h.area_id
      where above.path @> a.path order by nlevel(above.path) desc limit 1) q on true
    where a.path <@ ${path}::ltree`);
  return new Map(
    rows.map(({ id, from_minute, to_minute }) => [
      id,
      hoursThatCount([
        from_minute === null || to_minute === null
          ? null
          : { fromMinute: from_minute, toMinute: to_minute },
      ]),
    ]),
  );
}
