import { findDueAnnouncements } from '#bot/announcements/find-due-announcements.ts';
import { startAnnouncement } from '#bot/announcements/start-announcement.ts';
import { inWork } from '#bot/db/work.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Deps = Pick<WorkerDeps, 'db' | 'clock' | 'newId' | 'log'>;

/** Of one turn; what is left is first at the next. */
const atOnce = 50;

/**
 * Begins every announcement whose time has come, each in a transaction of its own: a worker that dies has begun it whole or not
 * at all, and of two workers one begins it. One that fails holds up no other and is tried at the next turn. Answers how many were begun.
 */
export async function startAnnouncements(deps: Deps): Promise<number> {
  const due = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    findDueAnnouncements(tx, deps.clock.now(), atOnce),
  );
  let begun = 0;
  for (const { id, areaPath } of due) {
    try {
      const scope = { kind: 'area', path: areaPath } as const;
      if (await inWork(deps, scope, (work) => startAnnouncement(work, id))) begun += 1;
    } catch (error) {
      deps.log.warn(
        { announcementId: id, kind: errorKind(error) },
        'an announcement did not start',
      );
    }
  }
  return begun;
}
