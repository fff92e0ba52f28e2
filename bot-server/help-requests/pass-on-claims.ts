import type { Work } from '#bot/db/work.ts';
import { selectClaimsOf } from './help-request-store.ts';
import { keepChange } from './keep-change.ts';
import { replaceLastHelper } from './last-helper-store.ts';
import { lockRequests } from './merge-store.ts';

/**
 * What somebody holds under one name is theirs under the other as well: they were taken for a newcomer until now. Nothing has
 * happened to it, so nobody is told. Twice is once.
 */
export async function passOnClaims(work: Work, fromId: string, toId: string): Promise<void> {
  const held = await selectClaimsOf(work.tx, fromId);
  const locked = await lockRequests(
    work.tx,
    held.map(({ id }) => id),
  );
  for (const request of locked) {
    if (request.claimedBy === fromId) await keepChange(work, request, { claimedBy: toId });
  }
  await replaceLastHelper(work.tx, fromId, toId);
}
