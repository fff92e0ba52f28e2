import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import { changeHelpRequest } from './change-help-request.ts';
import { release } from './help-request-rules.ts';
import { selectClaimsOf } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { tellOutcome } from './tell-outcome.ts';

/**
 * Gives back to the team whatever somebody holds who may no longer act, in the name of whoever decided that; the team
 * hears of each. Twice is once.
 */
export async function releaseClaimsOf(
  work: Work,
  acting: Acting,
  member: { id: string; name: string },
): Promise<void> {
  for (const { id } of await selectClaimsOf(work.tx, member.id)) {
    const { request, changed } = await changeHelpRequest(work, id, acting, {
      kind: 'released',
      text: member.name,
      decide: (claimed) => release(claimed, member.id),
    });
    if (!changed) continue;
    await tellOutcome(
      work,
      request,
      teamTexts.released(request.code, member.name),
      `released:${acting.cause}`,
    );
  }
}
