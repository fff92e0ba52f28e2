import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { MemberChange } from '#shared/keeping.ts';
import {
  changeMember,
  endOtherLeaders,
  keepPhone,
  lockTeam,
  selectPhonesOf,
} from './keeping-store.ts';
import type { Member, Team } from './team.table.ts';
import { insertMember, selectMember, selectMemberByOaUserId } from './team-store.ts';

/** Who somebody is at Zalo. */
export type ZaloPerson = { oaUserId: string | null; appUserId: string | null };

/**
 * Puts somebody on a team's list under an id that the device made, or changes the member who has it. A team has one leader: who
 * is made leader takes the place of the one before. The same again changes nothing. Throws `member/already-there` where the
 * person is in this team under another name, `member/unknown` for a member of another team, `member/left` where somebody who
 * has left is to lead. Two at once wait for each other.
 */
export async function keepMember(
  work: Work,
  by: { officerId: string },
  team: Team,
  id: string,
  change: MemberChange,
  person: ZaloPerson | undefined,
): Promise<Member> {
  const { tx } = work;
  await lockTeam(tx, team.id);
  const before = await selectMember(tx, id);
  if (before !== undefined && before.teamId !== team.id) throw new AppError('member/unknown');
  if (before?.state === 'left' && change.isLeader) throw new AppError('member/left');
  await refuseDouble(work, team.id, id, person);
  const wanted = {
    name: change.name,
    isLeader: change.isLeader,
    // Whom the desk names need not be confirmed any more; who left comes back by `returnMember`.
    state: before?.state === 'left' ? ('left' as const) : ('active' as const),
    ...(person === undefined ? {} : person),
  };
  const phones = await selectPhonesOf(tx, [team.areaId]);
  if (before === undefined) {
    await insertMember(tx, {
      id,
      teamId: team.id,
      areaId: team.areaId,
      code: `TV-${id.slice(0, 8).toUpperCase()}`,
      joinedAt: work.now,
      ...wanted,
    });
  } else await changeMember(tx, id, wanted);
  const kept = await selectMember(tx, id);
  if (kept === undefined) throw new AppError('member/unknown');
  await keepPhone(tx, kept, kept.state === 'left' ? null : change.phone);
  await recordAudit(work, {
    areaId: team.areaId,
    by,
    act: before === undefined ? 'member.added' : 'member.changed',
    subjectId: id,
    subjectName: change.name,
    before: before && describe(before, phones.get(id) ?? null),
    after: describe(kept, change.phone),
  });
  if (change.isLeader) await replaceLeaders(work, by, team, id);
  return kept;
}

/** Puts a member off the list or back on it; what they did stays theirs. A second time changes nothing. */
export async function setMemberAway(
  work: Work,
  by: { officerId: string },
  team: Team,
  memberId: string,
  isAway: boolean,
): Promise<Member> {
  await lockTeam(work.tx, team.id);
  const member = await selectMember(work.tx, memberId);
  if (member === undefined || member.teamId !== team.id) throw new AppError('member/unknown');
  if ((member.state === 'left') === isAway) return member;
  const after = isAway
    ? { state: 'left' as const, isLeader: false }
    : { state: 'active' as const, isLeader: member.isLeader };
  await changeMember(work.tx, memberId, after);
  // A number is kept as long as the desk has a reason to call.
  if (isAway) await keepPhone(work.tx, member, null);
  await recordAudit(work, {
    areaId: team.areaId,
    by,
    act: isAway ? 'member.left' : 'member.returned',
    subjectId: memberId,
    subjectName: member.name,
    before: { state: member.state, isLeader: member.isLeader },
    after,
  });
  return { ...member, ...after };
}

async function refuseDouble(
  { tx }: Work,
  teamId: string,
  id: string,
  person: ZaloPerson | undefined,
): Promise<void> {
  if (person === undefined || person.oaUserId === null) return;
  const there = await selectMemberByOaUserId(tx, teamId, person.oaUserId);
  if (there !== undefined && there.id !== id) throw new AppError('member/already-there');
}

async function replaceLeaders(work: Work, by: { officerId: string }, team: Team, id: string) {
  for (const former of await endOtherLeaders(work.tx, team.id, id)) {
    await recordAudit(work, {
      areaId: team.areaId,
      by,
      act: 'member.changed',
      subjectId: former.id,
      subjectName: former.name,
      before: { isLeader: true },
      after: { isLeader: false },
    });
  }
}

/** Of a number the end is enough to see that it changed. */
function describe({ name, isLeader, state, oaUserId }: Member, phone: string | null) {
  const shown = phone === null ? null : `…${phone.slice(-3)}`;
  return { name, isLeader, state, phone: shown, isKnownToZalo: oaUserId !== null };
}
