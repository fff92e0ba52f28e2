import { eq } from 'drizzle-orm';
import { announcementArticles as articles } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';

type Article = typeof articles.$inferSelect;

/** What is known of an announcement's article; `undefined` before Zalo has one. */
export async function selectArticle(tx: Tx, announcementId: string): Promise<Article | undefined> {
  const [row] = await tx.select().from(articles).where(eq(articles.announcementId, announcementId));
  return row;
}

/** The first one counts. */
export async function insertArticle(tx: Tx, row: typeof articles.$inferInsert): Promise<void> {
  await tx.insert(articles).values(row).onConflictDoNothing();
}

export async function setArticleId(
  tx: Tx,
  announcementId: string,
  articleId: string,
): Promise<void> {
  await tx.update(articles).set({ articleId }).where(eq(articles.announcementId, announcementId));
}
