import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import type { AnnouncementState } from '#shared/announcing.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import type { Announcer } from './announcer.ts';

type ActName =
  | 'submitted'
  | 'approved'
  | 'returned'
  | 'paused'
  | 'resumed'
  | 'stopped'
  | 'withdrawn'
  | 'retried'
  | 'deleted';

/** Writes down what was done with an announcement, and from which state to which. */
export function recordAct(
  work: Work,
  announcer: Announcer,
  row: AnnouncementRow,
  act: ActName,
  { state, ...more }: { state: AnnouncementState | null } & Record<string, unknown>,
): Promise<void> {
  return recordAudit(work, {
    areaId: row.areaId,
    by: announcer.author,
    act: `announcement.${act}`,
    subjectId: row.id,
    subjectName: row.title,
    before: { state: row.state },
    after: { state, ...more },
  });
}
