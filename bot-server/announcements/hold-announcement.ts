import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementAct } from '#shared/announcing.ts';
import { mayAct } from '#shared/staff.ts';
import { type DeskRow, selectForDesk } from './announcement-desk-store.ts';
import { lockAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { judgeAnnouncements } from './judge-announcements.ts';

/**
 * Holds an announcement for one act, so that of two people who press at once the second finds what the first did. `undefined`
 * where `isDone` says that this very act was done before: then nothing is to do. Throws `not-found` outside the announcer's area,
 * `session/not-allowed`, `announcement/own-words` to an approver who wrote it, `announcement/not-now`.
 */
export async function holdAnnouncement(
  work: Work,
  announcer: Announcer,
  announcementId: string,
  act: AnnouncementAct,
  isDone: (row: DeskRow) => boolean = () => false,
): Promise<DeskRow | undefined> {
  const facts = { announcementId, act };
  await lockAnnouncement(work.tx, announcementId);
  const rows = await selectForDesk(work.tx, announcer.area.path, { id: announcementId });
  const [judged] = await judgeAnnouncements(work, announcer, rows);
  if (judged === undefined) throw new AppError('not-found', { facts });
  switch (judged.judge(act)) {
    case 'may':
      return judged.row;
    case 'not-now':
      if (isDone(judged.row)) return undefined;
      throw new AppError('announcement/not-now', { facts });
    case 'not-allowed': {
      const isOwnWords = act === 'approve' && mayAct(announcer.role, 'approver');
      throw new AppError(isOwnWords ? 'announcement/own-words' : 'session/not-allowed', { facts });
    }
  }
}

/** Throws `announcement/changed-elsewhere` where somebody has changed what another saw in `revision`. */
export function refuseUnseen(row: Pick<DeskRow, 'revision'>, revision: number | null): void {
  if (row.revision !== revision) throw new AppError('announcement/changed-elsewhere');
}
