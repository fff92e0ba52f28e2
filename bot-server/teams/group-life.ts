import type { Work } from '#bot/db/work.ts';
import { selectGroupByZaloId, updateGroupState } from './team-store.ts';

/** Zalo dissolved the group: from now on the team is reached through the Mini App. Twice is once. */
export async function groupGone(work: Work, groupId: string): Promise<void> {
  const group = await selectGroupByZaloId(work.tx, groupId);
  if (group !== undefined) await updateGroupState(work.tx, group.id, 'gone');
}
