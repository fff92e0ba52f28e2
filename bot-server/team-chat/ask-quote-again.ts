import type { Work } from '#bot/db/work.ts';
import { listWaitingCodes } from '#bot/help-requests/find-help-request.ts';
import { findSpeaker } from '#bot/teams/find-member.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { GroupMessage } from './handle-group-message.ts';
import { teamChatTexts } from './team-chat-texts.ts';

/** Says that nothing was sent of words whose quoted post nobody knows, and asks for them once more with the code. */
export async function askQuoteAgain(
  work: Work,
  group: Group,
  message: GroupMessage,
): Promise<void> {
  const speaker = await findSpeaker(work.tx, group, message.oaUserId);
  const waiting = await listWaitingCodes(work.tx, group.teamId);
  await tellTeam(work, {
    teamId: group.teamId,
    areaId: group.areaId,
    text: teamChatTexts.quoteLost(speaker?.name, waiting),
    helpRequestId: undefined,
    dedupeKey: `reply:${group.id}:${message.messageId}`,
    collapse: undefined,
  });
}
