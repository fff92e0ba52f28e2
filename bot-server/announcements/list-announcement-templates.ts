import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementTemplate } from '#shared/announcing.ts';
import { selectTemplates } from './announcement-template-store.ts';

/** The texts that an area uses again and again, by name. */
export function listAnnouncementTemplates(tx: Tx, areaId: string): Promise<AnnouncementTemplate[]> {
  return selectTemplates(tx, areaId);
}
