import type { Work } from '#bot/db/work.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import type { HelpRequest } from './help-request.table.ts';

/** For so long whoever asks may still say that the leader shall not know; ten seconds to read, the rest to find the button. */
const leftOutWithinMs = 3 * 60_000;

/**
 * Has those who read a private request told that there is something to read, each alone and without a word of it: the desk at once, the
 * leader as well, but not in its first three minutes, whatever is said in them. The same cause is told once.
 */
export async function tellConfidants(
  work: Work,
  request: Pick<HelpRequest, 'id' | 'officialAccountId' | 'openedAt'>,
  cause: string,
): Promise<void> {
  const { id: helpRequestId, officialAccountId, openedAt } = request;
  const leaderWaitsMs = Math.max(0, openedAt.getTime() + leftOutWithinMs - work.now.getTime());
  for (const to of ['desk', 'leader'] as const) {
    await enqueue(
      work.tx,
      'tell-confidants',
      { officialAccountId, helpRequestId, to, cause },
      {
        key: `tell-confidants:${to}:${helpRequestId}:${cause}`,
        runInMs: to === 'leader' ? leaderWaitsMs : 0,
      },
    );
  }
}
