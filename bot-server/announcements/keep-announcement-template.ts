import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementTemplate } from '#shared/announcing.ts';
import { insertTemplate, lockTemplate, updateTemplate } from './announcement-template-store.ts';

type Keeper = { officerId: string; areaId: string };

/**
 * Keeps a text for using it again, under an id of the device; the same once more changes nothing. Throws `not-found` for an id of
 * another area's or a retired one. The words must be masked already.
 */
export async function keepAnnouncementTemplate(
  work: Work,
  { officerId, areaId }: Keeper,
  template: AnnouncementTemplate,
): Promise<void> {
  const { id, name, title, body } = template;
  const row = { id, areaId, name, title, body, createdBy: officerId };
  const isNew = await insertTemplate(work.tx, row);
  const known = isNew ? undefined : await lockTemplate(work.tx, areaId, id);
  if (!isNew) {
    if (known === undefined || known.retiredAt !== null) throw new AppError('not-found');
    await updateTemplate(work.tx, id, { name, title, body });
  }
  await recordAudit(work, {
    areaId,
    by: { officerId },
    act: 'announcement-template.kept',
    subjectId: id,
    subjectName: name,
    before: known && { name: known.name, title: known.title, body: known.body },
    after: { name, title, body },
  });
}

/** Takes a text out of use. A second time, and for one that never was, it changes nothing. */
export async function retireAnnouncementTemplate(
  work: Work,
  { officerId, areaId }: Keeper,
  id: string,
): Promise<void> {
  const known = await lockTemplate(work.tx, areaId, id);
  if (known === undefined || known.retiredAt !== null) return;
  await updateTemplate(work.tx, id, { retiredAt: work.now });
  await recordAudit(work, {
    areaId,
    by: { officerId },
    act: 'announcement-template.retired',
    subjectId: id,
    subjectName: known.name,
  });
}
