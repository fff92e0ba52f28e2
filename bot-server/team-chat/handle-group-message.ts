import type { Work } from '#bot/db/work.ts';
import { type Acting, actingMember } from '#bot/help-requests/acting.ts';
import { releaseClaimsOf } from '#bot/help-requests/release-claims-of-member.ts';
import type { InboundEvent, MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { findSpeaker } from '#bot/teams/find-member.ts';
import { addUnconfirmedMember, decideOnNewcomer } from '#bot/teams/newcomer.ts';
import type { Group, Member } from '#bot/teams/team.table.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import { findQuotedPost } from './find-named-requests.ts';
import { obeyCommand, type Reply } from './obey-command.ts';
import { readAloud } from './read-aloud.ts';
import { readTeamCommand } from './read-team-command.ts';
import { teamChatTexts } from './team-chat-texts.ts';
import type { TeamCommand } from './team-command.ts';

export type GroupMessage = Extract<InboundEvent, { kind: 'group-message' }>;

/**
 * Hears one message of a team's group. Unmarked talk changes nothing and is never relayed; a command does what it says and the
 * outcome is repeated in the group; one that is nearly right is asked back. Whoever speaks without being on the list becomes an
 * unconfirmed member; `senderName` is their Zalo name, when it is known; `masked` is what was covered in the text.
 */
export async function handleGroupMessage(
  work: Work,
  group: Group,
  message: GroupMessage,
  senderName: string | undefined,
  masked: readonly MaskedSecret[] = [],
): Promise<void> {
  const post = await findQuotedPost(work.tx, group, message.quotedMessageId);
  const quoted = post?.helpRequestId;
  const quotedKind = post === undefined ? 'nothing' : post.asks ? 'question' : 'notice';
  const command = readTeamCommand(message.text, quotedKind, work.now);
  const member =
    (await findSpeaker(work.tx, group, message.oaUserId)) ??
    (await addUnconfirmedMember(work, group, { ...message, name: senderName }));
  if (command.kind === 'talk') return;
  const say = ({ text, once }: Reply, collapse?: 'notice') =>
    tellTeam(work, {
      teamId: group.teamId,
      areaId: group.areaId,
      text,
      helpRequestId: quoted,
      dedupeKey: `reply:${group.id}:${once ?? message.messageId}`,
      collapse,
    });
  if (member.state === 'left') return say({ text: teamChatTexts.notAllowed(member.name) });
  const acting = await actingMember(work.tx, member.id, {
    channel: 'group',
    cause: message.messageId,
  });
  switch (command.kind) {
    case 'help':
    case 'list':
    case 'mine':
    case 'canned-list':
      return say({ text: await readAloud(work, group, acting, command.kind) });
    case 'newcomer':
      return say({ text: await judgeNewcomer(work, group, { member, acting }, command) });
    default: {
      const reply = await obeyCommand(work, group, acting, command, { quoted, masked });
      if (reply !== undefined) await say(reply, 'notice');
    }
  }
}

async function judgeNewcomer(
  work: Work,
  group: Group,
  leader: { member: Member; acting: Acting },
  command: Extract<TeamCommand, { kind: 'newcomer' }>,
): Promise<string> {
  if (!leader.member.isLeader) return teamChatTexts.onlyLeader;
  const newcomer = await decideOnNewcomer(work, group.teamId, command);
  if (newcomer === undefined) return teamChatTexts.newcomerUnknown(command.number);
  if (command.accept) return teamChatTexts.newcomerAccepted(newcomer.name);
  await releaseClaimsOf(work, leader.acting, newcomer);
  return teamChatTexts.newcomerRefused(newcomer.name);
}
