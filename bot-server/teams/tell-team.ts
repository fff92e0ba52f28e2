import type { Work } from '#bot/db/work.ts';
import type { TeamChannel, TeamPost } from '#bot/lib/ports.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import type { Group } from './team.table.ts';
import { teamPosts } from './team-post.table.ts';
import { selectActiveGroupOfTeam } from './team-store.ts';

/** The Mini App's team inbox: the post waits there for whoever opens it. */
const inboxChannel: TeamChannel = {
  async post(work, post) {
    await work.tx
      .insert(teamPosts)
      .values({
        id: work.newId(),
        teamId: post.teamId,
        areaId: post.areaId,
        text: post.text,
        dedupeKey: post.dedupeKey,
        at: work.now,
      })
      .onConflictDoNothing();
  },
};

/** A Zalo group, of the Official Account's own or with a bot in it; what it hears is in the inbox as well. */
function groupChannel(group: Group): TeamChannel {
  return {
    async post(work, post) {
      await inboxChannel.post(work, post);
      await queueMessage(work, {
        officialAccountId: group.officialAccountId,
        areaId: group.areaId,
        lane: 'reply',
        recipient: { kind: 'group', id: group.groupId, botId: group.botId },
        content: { text: post.text, ...(post.line === undefined ? {} : { line: post.line }) },
        helpRequestId: post.helpRequestId,
        collapse: post.collapse,
        leavesByDay: post.leavesByDay,
        overtakenBy: post.overtakenBy,
        dedupeKey: `group:${post.dedupeKey}`,
      });
    },
  };
}

/** Tells a team something, through its group where it has one, otherwise through the Mini App alone. */
export async function tellTeam(work: Work, post: TeamPost): Promise<void> {
  const group = await selectActiveGroupOfTeam(work.tx, post.teamId);
  const channel = group === undefined ? inboxChannel : groupChannel(group);
  await channel.post(work, post);
}
