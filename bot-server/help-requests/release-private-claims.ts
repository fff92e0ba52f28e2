import type { Work } from '#bot/db/work.ts';
import type { Doing } from './acting.ts';
import { isPrivate } from './audience-rules.ts';
import { changeHelpRequest } from './change-help-request.ts';
import { release } from './help-request-rules.ts';
import { selectClaimsOf } from './help-request-store.ts';
import { tellConfidants } from './tell-confidants.ts';

/**
 * What is private is nobody's any more who leads no more; its readers are told, a new leader among them. A second time finds
 * nothing. Needs the desk's eyes.
 */
export async function releasePrivateClaims(
  work: Work,
  doing: Doing,
  former: { id: string; name: string },
): Promise<void> {
  const claims = await selectClaimsOf(work.tx, former.id);
  for (const { id } of claims.filter(isPrivate)) {
    const { request, changed } = await changeHelpRequest(work, id, doing, {
      kind: 'released',
      text: former.name,
      decide: (claimed) => release(claimed, former.id),
    });
    if (changed) await tellConfidants(work, request, doing.cause);
  }
}
