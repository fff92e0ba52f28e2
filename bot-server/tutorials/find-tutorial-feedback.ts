import { and, count, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { tutorialVotes } from './tutorial-use.table.ts';

export type Feedback = {
  votes: { useful: number; notUseful: number };
  /** By step. */
  stuck: { step: number; times: number }[];
};

const dayMs = 24 * 3_600_000;
const lookedBackDays = 90;

/** What residents of the area at `path` said of its tutorials, and at which steps they asked for help in the last 90 days. */
export async function findTutorialFeedback(
  tx: Tx,
  path: string,
  now: Date,
  tutorialId?: string,
): Promise<(id: string) => Feedback> {
  const votes = await tx
    .select({
      tutorialId: tutorialVotes.tutorialId,
      useful: sql<number>`count(*) filter (where ${tutorialVotes.isUseful})::int`,
      all: count(),
    })
    .from(tutorialVotes)
    .where(
      and(
        isUnder(tutorialVotes.areaId, path),
        tutorialId === undefined ? undefined : eq(tutorialVotes.tutorialId, tutorialId),
      ),
    )
    .groupBy(tutorialVotes.tutorialId);
  const asked = await tx
    .select({
      tutorialId: helpRequests.tutorialId,
      step: sql<number>`${helpRequests.step}`,
      times: count(),
    })
    .from(helpRequests)
    .where(
      and(
        isUnder(helpRequests.areaId, path),
        tutorialId === undefined
          ? isNotNull(helpRequests.tutorialId)
          : eq(helpRequests.tutorialId, tutorialId),
        isNotNull(helpRequests.step),
        gte(helpRequests.openedAt, new Date(now.getTime() - lookedBackDays * dayMs)),
      ),
    )
    .groupBy(helpRequests.tutorialId, helpRequests.step)
    .orderBy(helpRequests.step);
  return (id) => {
    const vote = votes.find((one) => one.tutorialId === id);
    return {
      votes: { useful: vote?.useful ?? 0, notUseful: (vote?.all ?? 0) - (vote?.useful ?? 0) },
      stuck: asked
        .filter((one) => one.tutorialId === id)
        .map(({ step, times }) => ({ step, times })),
    };
  };
}
