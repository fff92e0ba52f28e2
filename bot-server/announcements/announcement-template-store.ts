import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementTemplate } from '#shared/announcing.ts';
import { announcementTemplates } from './announcement.table.ts';

type TemplateRow = typeof announcementTemplates.$inferSelect;

/** Those of an area that are in use, by name. */
export function selectTemplates(tx: Tx, areaId: string): Promise<AnnouncementTemplate[]> {
  const { id, name, title, body } = announcementTemplates;
  return tx
    .select({ id, name, title, body })
    .from(announcementTemplates)
    .where(and(eq(announcementTemplates.areaId, areaId), isNull(announcementTemplates.retiredAt)))
    .orderBy(asc(name), asc(id));
}

export async function lockTemplate(
  tx: Tx,
  areaId: string,
  id: string,
): Promise<TemplateRow | undefined> {
  const [row] = await tx
    .select()
    .from(announcementTemplates)
    .where(and(eq(announcementTemplates.id, id), eq(announcementTemplates.areaId, areaId)))
    .for('update');
  return row;
}

/** False where that id is taken. */
export async function insertTemplate(
  tx: Tx,
  row: typeof announcementTemplates.$inferInsert,
): Promise<boolean> {
  const { id } = announcementTemplates;
  const inserted = await tx
    .insert(announcementTemplates)
    .values(row)
    .onConflictDoNothing()
    .returning({ id });
  return inserted.length > 0;
}

export async function updateTemplate(
  tx: Tx,
  id: string,
  values: Partial<Pick<TemplateRow, 'name' | 'title' | 'body' | 'retiredAt'>>,
): Promise<void> {
  await tx.update(announcementTemplates).set(values).where(eq(announcementTemplates.id, id));
}
