import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { tutorialVersions } from './tutorial-version.table.ts';

/** Who asks in these words wants this tutorial. */
export type TaughtWords = { q: string; tutorialId: string };

export type ShelfMark = {
  /** Null for the one mark of everything that was taught. */
  tutorialId: string | null;
  /** Of the published version; null where only the check is known. */
  versionId: string | null;
  checkedOn: string | null;
  /** Other for every other set of taught phrasings. */
  taughtMark: string | null;
};

/** `place`: the lowest area around or above that did any of it; all below it read the same. */
export type ShelfMarks = { place: string; marks: ShelfMark[] };

/** What the area around, or the nearest above it, published and checked; a shelf is the same as long as this is. */
export async function selectShelfMarks(tx: Tx): Promise<ShelfMarks> {
  const { rows } = await tx.execute<{
    tutorial_id: string | null;
    version_id: string | null;
    checked_at: Date | string | null;
    taught_mark: string | null;
    place: string;
  }>(sql`
    select tutorial_id, version_id, checked_at, null as taught_mark,
      greatest(published_in, checked_in)::text as place
    from (
      select distinct on (v.tutorial_id)
        v.tutorial_id, v.id as version_id, a.path as published_in
      from tutorial_versions v join areas a on a.id = v.area_id
      where v.state = 'published' and a.path @> scope_directory()
      order by v.tutorial_id, nlevel(a.path) desc
    ) published full join (
      select c.tutorial_id, max(c.checked_at) as checked_at,
        (array_agg(a.path order by nlevel(a.path) desc))[1] as checked_in
      from tutorial_checks c join areas a on a.id = c.area_id
      where a.path @> scope_directory() group by c.tutorial_id
    ) checked using (tutorial_id)
    union all
    select null, null, null, md5(string_agg(t.id::text, ',' order by t.id)),
        (array_agg(a.path order by nlevel(a.path) desc))[1]::text
      from taught_phrasings t join areas a on a.id = t.area_id
      where t.state = 'published' and a.path @> scope_directory() having count(*) > 0
    order by tutorial_id`);
  return {
    // All of them lie on one way up, so that the longest is the lowest.
    place: rows.reduce((low, { place }) => (place.length > low.length ? place : low), ''),
    marks: rows.map((row) => ({
      tutorialId: row.tutorial_id,
      versionId: row.version_id,
      checkedOn: row.checked_at === null ? null : dayOf(new Date(row.checked_at)),
      taughtMark: row.taught_mark,
    })),
  };
}

export async function selectContents(tx: Tx, versionIds: string[]): Promise<Tutorial[]> {
  if (versionIds.length === 0) return [];
  const rows = await tx
    .select({ content: tutorialVersions.content })
    .from(tutorialVersions)
    .where(inArray(tutorialVersions.id, versionIds));
  return rows.map(({ content }) => content);
}

/** What was taught around, and stands; oldest first. */
export async function selectTaught(tx: Tx): Promise<TaughtWords[]> {
  const { rows } = await tx.execute<TaughtWords>(sql`
    select t.words as q, t.tutorial_id as "tutorialId"
    from taught_phrasings t join areas a on a.id = t.area_id
    where t.state = 'published' and a.path @> scope_directory()
    order by t.published_at, t.id`);
  return rows;
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
