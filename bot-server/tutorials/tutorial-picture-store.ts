import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { tutorialPictures } from './tutorial-version.table.ts';

/** Gives the id under which the picture stands; that of the first where the key was there before. */
export async function insertTutorialPicture(
  tx: Tx,
  picture: typeof tutorialPictures.$inferInsert,
): Promise<string> {
  const { id, areaId, idempotencyKey } = tutorialPictures;
  const [written] = await tx
    .insert(tutorialPictures)
    .values(picture)
    .onConflictDoNothing()
    .returning({ id });
  if (written !== undefined) return written.id;
  const [known] = await tx
    .select({ id })
    .from(tutorialPictures)
    .where(and(eq(areaId, picture.areaId), eq(idempotencyKey, picture.idempotencyKey)));
  if (known === undefined) throw new Error('a picture was neither written nor known');
  return known.id;
}

export async function hasAllPictures(tx: Tx, areaId: string, ids: string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const found = await tx.$count(
    tutorialPictures,
    and(eq(tutorialPictures.areaId, areaId), inArray(tutorialPictures.id, wanted)),
  );
  return found === wanted.length;
}
