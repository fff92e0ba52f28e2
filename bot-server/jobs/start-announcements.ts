import {
  type DueAnnouncement,
  findDueAnnouncements,
} from '#bot/announcements/find-due-announcements.ts';
import { startAnnouncement } from '#bot/announcements/start-announcement.ts';
import { inWork } from '#bot/db/work.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Deps = Pick<WorkerDeps, 'db' | 'clock' | 'newId' | 'log'>;

/** Looked up at a time. */
const atOnce = 50;

/**
 * Begins every announcement whose time has come, each in a transaction of its own: a worker that dies has begun it whole or not
 * at all, and of two workers one begins it. Those that fail hold up no other, however many they are, and are tried at the next turn.
 * Answers how many were begun.
 */
export async function startAnnouncements(deps: Deps): Promise<number> {
  const tried = new Set<string>();
  let begun = 0;
  for (;;) {
    // Those that failed in this turn are still due, and first.
    const due = await deps.db.transaction({ kind: 'queue' }, (tx) =>
      findDueAnnouncements(tx, deps.clock.now(), atOnce + tried.size - begun),
    );
    const fresh = due.filter(({ id }) => !tried.has(id));
    if (fresh.length === 0) return begun;
    for (const one of fresh) {
      tried.add(one.id);
      if (await start(deps, one)) begun += 1;
    }
  }
}

async function start(deps: Deps, { id, areaPath }: DueAnnouncement): Promise<boolean> {
  try {
    const scope = { kind: 'area', path: areaPath } as const;
    return await inWork(deps, scope, (work) => startAnnouncement(work, id));
  } catch (error) {
    deps.log.warn({ announcementId: id, kind: errorKind(error) }, 'an announcement did not start');
    return false;
  }
}
