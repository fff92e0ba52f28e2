import type { Bot } from '#bot/bots/bot.table.ts';
import type { Work } from '#bot/db/work.ts';
import { deleteLinkCode, selectMemberByLinkCode } from './bot-link-store.ts';
import { getTeam } from './find-team.ts';
import type { Group, Member } from './team.table.ts';
import {
  selectGroupByZaloId,
  selectGroupOfTeam,
  selectMemberByBotUserId,
  updateMember,
  upsertGroupOfTeam,
} from './team-store.ts';
import { botKnows, botKnowsGroup, botLinkUnknown } from './team-texts.ts';
import { tellTeam } from './tell-team.ts';

type Said = { bot: Bot; groupId: string; senderId: string; messageId: string; code: string };

/** One person, as a newcomer and as who they are. */
type Linked = { newcomerId: string; memberId: string };

/**
 * Hears "tôi là K7Q2MX" in a group where the bot sits. The code names a member, once: from now on the bot knows them by
 * `senderId`. Said by a confirmed leader in a group that is no team's yet, or where their own team's was lost, it also makes the
 * group theirs, in place of the one before. Codes of other teams' members are answered like wrong ones; in strangers'
 * groups wrong ones get no answer at all. Answers who they had been taken for until now, where that was somebody new.
 */
export async function linkBotUser(work: Work, said: Said): Promise<Linked | undefined> {
  const group = await selectGroupByZaloId(work.tx, said.groupId);
  const member = await selectMemberByLinkCode(work.tx, said.code, work.now);
  const isOwn = member !== undefined && (group === undefined || group.teamId === member.teamId);
  const mayBind = isOwn && member.isLeader && member.state === 'active';
  const isInUse = group !== undefined && group.state === 'active';
  if (!isOwn || member.state === 'left' || !(isInUse || mayBind)) {
    if (group !== undefined) await answer(work, group, said, botLinkUnknown);
    return undefined;
  }
  if (!(await deleteLinkCode(work.tx, member.id))) return undefined;
  const newcomerId = await rememberAs(work, member, said.senderId);
  const bound = isInUse ? group : await bindGroup(work, member, said);
  await answer(work, bound, said, (isInUse ? botKnows : botKnowsGroup)(member.name));
  return newcomerId === undefined ? undefined : { newcomerId, memberId: member.id };
}

function answer(work: Work, group: Group, said: Said, text: string): Promise<void> {
  return tellTeam(work, {
    teamId: group.teamId,
    areaId: group.areaId,
    text,
    dedupeKey: `reply:${group.id}:${said.messageId}`,
  });
}

/** Whoever spoke before they were linked had become a newcomer; that one is the same person and goes. Answers who that was. */
async function rememberAs(
  work: Work,
  member: Member,
  botUserId: string,
): Promise<string | undefined> {
  const before = await selectMemberByBotUserId(work.tx, member.teamId, botUserId);
  const isOther = before !== undefined && before.id !== member.id;
  const isNewcomer = isOther && before.code === null;
  if (isOther) {
    await updateMember(work.tx, before.id, {
      botUserId: null,
      ...(isNewcomer ? { state: 'left' } : {}),
    });
  }
  await updateMember(work.tx, member.id, { botUserId });
  return isNewcomer ? before.id : undefined;
}

async function bindGroup(work: Work, leader: Member, said: Said): Promise<Group> {
  const team = await getTeam(work.tx, leader.teamId);
  await upsertGroupOfTeam(work.tx, {
    id: work.newId(),
    groupId: said.groupId,
    name: team.name,
    teamId: team.id,
    areaId: team.areaId,
    officialAccountId: said.bot.officialAccountId,
    botId: said.bot.id,
    state: 'active',
    goneAt: null,
    goneReason: null,
  });
  const bound = await selectGroupOfTeam(work.tx, team.id);
  if (bound === undefined) throw new Error('a group that was just bound cannot be read');
  return bound;
}
