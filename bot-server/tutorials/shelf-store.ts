import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { tutorialVersions } from './tutorial-version.table.ts';

export type ShelfMark = {
  tutorialId: string;
  /** Of the published version; null where only the check is known. */
  versionId: string | null;
  checkedOn: string | null;
};

/** What the area around, or the nearest above it, published and checked; a shelf is the same as long as this is. */
export async function selectShelfMarks(tx: Tx): Promise<ShelfMark[]> {
  const { rows } = await tx.execute<{
    tutorial_id: string;
    version_id: string | null;
    checked_at: Date | string | null;
  }>(sql`
    select tutorial_id, version_id, checked_at from (
      select distinct on (v.tutorial_id) v.tutorial_id, v.id as version_id
      from tutorial_versions v join areas a on a.id = v.area_id
      where v.state = 'published' and a.path @> scope_directory()
      order by v.tutorial_id, nlevel(a.path) desc
    ) published full join (
      select c.tutorial_id, max(c.checked_at) as checked_at
      from tutorial_checks c join areas a on a.id = c.area_id
      where a.path @> scope_directory() group by c.tutorial_id
    ) checked using (tutorial_id)
    order by tutorial_id`);
  return rows.map((row) => ({
    tutorialId: row.tutorial_id,
    versionId: row.version_id,
    checkedOn: row.checked_at === null ? null : dayOf(new Date(row.checked_at)),
  }));
}

export async function selectContents(tx: Tx, versionIds: string[]): Promise<Tutorial[]> {
  if (versionIds.length === 0) return [];
  const rows = await tx
    .select({ content: tutorialVersions.content })
    .from(tutorialVersions)
    .where(inArray(tutorialVersions.id, versionIds));
  return rows.map(({ content }) => content);
}

/** Titles of what was once published around, the latest wording of each. */
export async function selectOnceTitles(
  tx: Tx,
  tutorialIds: string[],
): Promise<{ tutorialId: string; title: string }[]> {
  const { tutorialId, number, publishedAt, content } = tutorialVersions;
  return tx
    .selectDistinctOn([tutorialId], {
      tutorialId,
      title: sql<string>`${content} ->> 'title'`,
    })
    .from(tutorialVersions)
    .where(sql`${inArray(tutorialId, tutorialIds)} and ${publishedAt} is not null`)
    .orderBy(tutorialId, sql`${number} desc`);
}
