import type { DeskAnnouncement } from '#shared/announcing.ts';

/** Whether the person looking is the one who has to do something next. */
export function needsMe({ state, acts, returnedReason }: DeskAnnouncement): boolean {
  if (acts.includes('approve')) return true;
  if (state === 'draft') return returnedReason !== null && acts.includes('change');
  return state === 'paused' || (state === 'sent' && acts.includes('retry'));
}
