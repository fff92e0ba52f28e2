import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import {
  type CannedAnswerRow,
  cannedAnswerPictures,
  cannedAnswers,
} from './canned-answer.table.ts';

export type CannedAnswerInArea = CannedAnswerRow & { level: 'province' | 'commune' | 'village' };

/** Of an area and those above it, in force; by title, and the nearest area's first of one name. */
export async function selectCannedAnswers(
  tx: Tx,
  areaId: string,
  shortName?: string,
): Promise<CannedAnswerInArea[]> {
  const here = tx.select({ path: areas.path }).from(areas).where(eq(areas.id, areaId));
  const rows = await tx
    .select({ answer: cannedAnswers, level: areas.level })
    .from(cannedAnswers)
    .innerJoin(areas, eq(areas.id, cannedAnswers.areaId))
    .where(
      and(
        isNull(cannedAnswers.retiredAt),
        sql`${areas.path} @> (${here})`,
        shortName === undefined ? undefined : eq(cannedAnswers.shortName, shortName),
      ),
    )
    .orderBy(asc(cannedAnswers.title), desc(sql`nlevel(${areas.path})`), asc(cannedAnswers.id));
  return rows.map(({ answer, level }) => ({ ...answer, level }));
}

/** Held against others until the transaction ends. */
export async function lockCannedAnswer(tx: Tx, id: string): Promise<CannedAnswerRow | undefined> {
  const [row] = await tx.select().from(cannedAnswers).where(eq(cannedAnswers.id, id)).for('update');
  return row;
}

/** Whether the row is written; not where its id is taken, or its name in the area. */
export async function insertCannedAnswer(
  tx: Tx,
  row: typeof cannedAnswers.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(cannedAnswers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: cannedAnswers.id });
  return written.length > 0;
}

export async function updateCannedAnswer(
  tx: Tx,
  id: string,
  changes: Partial<Omit<CannedAnswerRow, 'id' | 'areaId'>>,
): Promise<void> {
  await tx.update(cannedAnswers).set(changes).where(eq(cannedAnswers.id, id));
}

/** Who has a name in an area at this moment. */
export async function selectIdByShortName(
  tx: Tx,
  areaId: string,
  shortName: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: cannedAnswers.id })
    .from(cannedAnswers)
    .where(
      and(
        eq(cannedAnswers.areaId, areaId),
        eq(cannedAnswers.shortName, shortName),
        isNull(cannedAnswers.retiredAt),
      ),
    );
  return row?.id;
}

/** Ids without bytes, in their order. */
export function selectPictureIds(
  tx: Tx,
  cannedAnswerIds: readonly string[],
): Promise<{ id: string; cannedAnswerId: string }[]> {
  if (cannedAnswerIds.length === 0) return Promise.resolve([]);
  return tx
    .select({ id: cannedAnswerPictures.id, cannedAnswerId: cannedAnswerPictures.cannedAnswerId })
    .from(cannedAnswerPictures)
    .where(inArray(cannedAnswerPictures.cannedAnswerId, [...cannedAnswerIds]))
    .orderBy(asc(cannedAnswerPictures.position), asc(cannedAnswerPictures.id));
}

const bytesOf = {
  contentType: cannedAnswerPictures.contentType,
  bytes: cannedAnswerPictures.bytes,
};
export type PictureBytes = { contentType: string; bytes: Buffer };

export function selectPictures(tx: Tx, cannedAnswerId: string): Promise<PictureBytes[]> {
  return tx
    .select(bytesOf)
    .from(cannedAnswerPictures)
    .where(eq(cannedAnswerPictures.cannedAnswerId, cannedAnswerId))
    .orderBy(asc(cannedAnswerPictures.position), asc(cannedAnswerPictures.id));
}

export async function selectPicture(tx: Tx, id: string): Promise<PictureBytes | undefined> {
  const [row] = await tx
    .select(bytesOf)
    .from(cannedAnswerPictures)
    .where(eq(cannedAnswerPictures.id, id));
  return row;
}

export async function hasPicture(
  tx: Tx,
  cannedAnswerId: string,
  idempotencyKey: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: cannedAnswerPictures.id })
    .from(cannedAnswerPictures)
    .where(
      and(
        eq(cannedAnswerPictures.cannedAnswerId, cannedAnswerId),
        eq(cannedAnswerPictures.idempotencyKey, idempotencyKey),
      ),
    );
  return row !== undefined;
}

/** Behind those that are there. */
export async function insertPicture(
  tx: Tx,
  picture: Omit<typeof cannedAnswerPictures.$inferInsert, 'position'>,
): Promise<void> {
  const { cannedAnswerId } = picture;
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${cannedAnswerPictures.position}), 0)` })
    .from(cannedAnswerPictures)
    .where(eq(cannedAnswerPictures.cannedAnswerId, cannedAnswerId));
  await tx.insert(cannedAnswerPictures).values({ ...picture, position: (last?.position ?? 0) + 1 });
}

export async function deletePicture(tx: Tx, cannedAnswerId: string, id: string): Promise<void> {
  await tx
    .delete(cannedAnswerPictures)
    .where(
      and(eq(cannedAnswerPictures.id, id), eq(cannedAnswerPictures.cannedAnswerId, cannedAnswerId)),
    );
}
