import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findSpeaker } from './find-member.ts';
import type { Group, Member } from './team.table.ts';
import { insertMember, selectMemberByNumber, updateMember } from './team-store.ts';
import { newcomerNameless, newcomerSpoke } from './team-texts.ts';
import { tellTeam } from './tell-team.ts';

/**
 * Takes somebody who spoke in the group without being on the team's list as an unconfirmed member under their Zalo
 * name, and asks the leader in the group. `oaUserId` is the bot's id of them where a bot hears the group. Once per person, however often or at once they speak.
 */
export async function addUnconfirmedMember(
  work: Work,
  group: Group,
  person: { oaUserId: string; appUserId: string | undefined; name: string | undefined },
): Promise<Member> {
  await insertMember(work.tx, {
    id: work.newId(),
    teamId: group.teamId,
    areaId: group.areaId,
    name: person.name ?? newcomerNameless,
    ...(group.botId === null
      ? { oaUserId: person.oaUserId, appUserId: person.appUserId ?? null }
      : { botUserId: person.oaUserId }),
    state: 'unconfirmed',
    joinedAt: work.now,
  });
  const member = await findSpeaker(work.tx, group, person.oaUserId);
  if (member === undefined) throw new AppError('member/unknown');
  await tellTeam(work, {
    teamId: group.teamId,
    areaId: group.areaId,
    text: newcomerSpoke({ name: member.name, number: member.number }),
    dedupeKey: `newcomer:${member.id}`,
  });
  return member;
}

/**
 * The leader's word on a newcomer, named by number (M7). `undefined` when the team has no such person waiting; said
 * twice it changes nothing.
 */
export async function decideOnNewcomer(
  work: Work,
  teamId: string,
  decision: { number: number; accept: boolean },
): Promise<Member | undefined> {
  const member = await selectMemberByNumber(work.tx, teamId, decision.number);
  if (member === undefined || member.code !== null) return undefined;
  const state = decision.accept ? 'active' : 'left';
  if (member.state !== state) await updateMember(work.tx, member.id, { state });
  return { ...member, state };
}
