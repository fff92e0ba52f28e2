import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { tutorialPictures } from './tutorial-version.table.ts';

export type TutorialPictureBytes = { contentType: string; bytes: Buffer };

/** A picture that a published step of any commune shows. */
export async function findPublishedPicture(
  tx: Tx,
  id: string,
): Promise<TutorialPictureBytes | undefined> {
  const { rows } = await tx.execute<{ content_type: string; bytes: Buffer }>(
    sql`select content_type, bytes from published_tutorial_picture(${id}::uuid)`,
  );
  const [row] = rows;
  return row && { contentType: row.content_type, bytes: row.bytes };
}

/** One that the area's staff put there, published or not. */
export async function findKeptPicture(
  tx: Tx,
  areaId: string,
  id: string,
): Promise<TutorialPictureBytes | undefined> {
  const { contentType, bytes } = tutorialPictures;
  const [row] = await tx
    .select({ contentType, bytes })
    .from(tutorialPictures)
    .where(and(eq(tutorialPictures.id, id), eq(tutorialPictures.areaId, areaId)));
  return row;
}
