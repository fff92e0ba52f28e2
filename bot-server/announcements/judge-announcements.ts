import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementAct, ChannelProgress } from '#shared/announcing.ts';
import {
  type DeskRow,
  selectSaidAgain,
  selectWithNext,
  selectWithRetryable,
} from './announcement-desk-store.ts';
import { actsOf, judgeAct, type Relation, type Standing } from './announcement-state-rules.ts';
import type { Announcer } from './announcer.ts';
import { mayApprove } from './approval-rules.ts';
import { endOf } from './end-of.ts';
import { findPerson } from './find-person.ts';
import { readProgress } from './sending/read-progress.ts';

export type Judged = {
  row: DeskRow;
  progress: ChannelProgress[];
  /** What the announcer may do with it now. */
  acts: AnnouncementAct[];
  /** The announcer may be its second person, until they change it. */
  mayApproveUnchanged: boolean;
  judge(act: AnnouncementAct): ReturnType<typeof judgeAct>;
};

/** How announcements stand, and what somebody may do with each. */
export async function judgeAnnouncements(
  { tx, now }: { tx: Tx; now: Date },
  announcer: Announcer,
  rows: DeskRow[],
): Promise<Judged[]> {
  const ids = rows.map(({ id }) => id);
  const person = await findPerson(tx, announcer.author);
  const allProgress = await readProgress(tx, ids);
  const saidAgain = await selectSaidAgain(tx, ids);
  const retryable = await selectWithRetryable(tx, ids);
  const withNext = await selectWithNext(tx, ids);
  return rows.map((row) => {
    const progress = allProgress.get(row.id) ?? [];
    const standing: Standing = {
      ...row,
      hasNext: withNext.has(row.id),
      isSaidAgain: saidAgain.has(row.id),
      hasRetryable: retryable.has(row.id),
      endsAt: endOf(row),
    };
    const relation: Relation = {
      isAtDesk: announcer.role !== 'leader',
      isOwn: row.areaId === announcer.area.id,
      mayApprove: mayApprove(announcer.role, person, row.author),
    };
    return {
      row,
      progress,
      mayApproveUnchanged: row.state === 'draft' && relation.mayApprove,
      acts: actsOf(standing, relation, now),
      judge: (act) => judgeAct(act, standing, relation, now),
    };
  });
}
