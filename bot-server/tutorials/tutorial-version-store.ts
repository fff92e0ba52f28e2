import { and, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type TutorialVersion, tutorialVersions } from './tutorial-version.table.ts';

const { areaId, tutorialId, number, state, id } = tutorialVersions;

const of = (area: string, tutorial: string) => and(eq(areaId, area), eq(tutorialId, tutorial));
const isOpen = inArray(state, ['draft', 'review']);

/** What is being written or waits to be published; held against others until the transaction ends. */
export async function lockOpenVersion(
  tx: Tx,
  area: string,
  tutorial: string,
): Promise<TutorialVersion | undefined> {
  const [row] = await tx
    .select()
    .from(tutorialVersions)
    .where(and(of(area, tutorial), isOpen))
    .for('update');
  return row;
}

export async function lockVersion(
  tx: Tx,
  area: string,
  versionId: string,
): Promise<TutorialVersion | undefined> {
  const [row] = await tx
    .select()
    .from(tutorialVersions)
    .where(and(eq(areaId, area), eq(id, versionId)))
    .for('update');
  return row;
}

export async function selectVersion(
  tx: Tx,
  area: string,
  versionId: string,
): Promise<TutorialVersion | undefined> {
  const [row] = await tx
    .select()
    .from(tutorialVersions)
    .where(and(eq(areaId, area), eq(id, versionId)));
  return row;
}

/** Newest first. */
export function selectVersions(tx: Tx, area: string, tutorial: string): Promise<TutorialVersion[]> {
  return tx.select().from(tutorialVersions).where(of(area, tutorial)).orderBy(desc(number));
}

/** Of every tutorial of the area that is open or shown, and the last of those that are neither. */
export function selectStandingVersions(tx: Tx, area: string): Promise<TutorialVersion[]> {
  const newest = tx
    .select({ tutorialId, number: max(number).as('newest') })
    .from(tutorialVersions)
    .where(eq(areaId, area))
    .groupBy(tutorialId)
    .as('newest');
  return tx
    .select({ version: tutorialVersions })
    .from(tutorialVersions)
    .innerJoin(newest, eq(newest.tutorialId, tutorialId))
    .where(
      and(
        eq(areaId, area),
        sql`(${inArray(state, ['draft', 'review', 'published'])} or ${number} = ${newest.number})`,
      ),
    )
    .then((rows) => rows.map(({ version }) => version));
}

/** Whether the row is written; not where its id is taken, or another one of the tutorial is open. */
export async function insertVersion(
  tx: Tx,
  row: Omit<typeof tutorialVersions.$inferInsert, 'number'>,
): Promise<boolean> {
  const written = await tx
    .insert(tutorialVersions)
    .values({
      ...row,
      number: sql`(select coalesce(max(v.number), 0) + 1 from tutorial_versions v
        where v.area_id = ${row.areaId} and v.tutorial_id = ${row.tutorialId})`,
    })
    .onConflictDoNothing()
    .returning({ id });
  return written.length > 0;
}

export async function updateVersion(
  tx: Tx,
  versionId: string,
  changes: Partial<Omit<TutorialVersion, 'id' | 'areaId' | 'tutorialId' | 'number'>>,
): Promise<void> {
  await tx.update(tutorialVersions).set(changes).where(eq(id, versionId));
}

export async function deleteVersion(tx: Tx, versionId: string): Promise<void> {
  await tx.delete(tutorialVersions).where(eq(id, versionId));
}

/** What residents read stands no longer; gives the version that stood. */
export async function retirePublished(
  tx: Tx,
  area: string,
  tutorial: string,
  at: Date,
): Promise<TutorialVersion | undefined> {
  const [retired] = await tx
    .update(tutorialVersions)
    .set({ state: 'retired', retiredAt: at })
    .where(and(of(area, tutorial), eq(state, 'published')))
    .returning();
  return retired;
}

/** Ids of the area's tutorials that begin like this one. */
export async function selectIdsLike(tx: Tx, area: string, start: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ tutorialId })
    .from(tutorialVersions)
    .where(and(eq(areaId, area), sql`starts_with(${tutorialId}, ${start})`));
  return rows.map((row) => row.tutorialId);
}
