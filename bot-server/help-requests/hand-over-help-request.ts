import { getArea } from '#bot/areas/get-area.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getMember, listMembers } from '#bot/teams/find-member.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import type { Acting } from './acting.ts';
import { isPrivate } from './audience-rules.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { escalate, handOverToMember, handOverToVillage } from './help-request-rules.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { postHelpRequest } from './post-help-request.ts';
import { lockMain } from './request-lookup-store.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResidents } from './tell-resident.ts';

/**
 * Gives a request to a colleague of the same team; throws `member/unknown` for anybody else, `help-request/private` for what only the
 * leader may read.
 */
export async function handOverToColleague(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  memberId: string,
): Promise<Changed> {
  const colleague = await getMember(work.tx, memberId);
  const request = await lockMain(work.tx, helpRequestId);
  const { teamId } = request;
  if (colleague.teamId !== teamId || colleague.state === 'left') {
    throw new AppError('member/unknown', { facts: { memberId } });
  }
  if (isPrivate(request) && !colleague.isLeader) {
    throw new AppError('help-request/private', { facts: { helpRequestId } });
  }
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'handed-over',
    text: colleague.name,
    decide: (held) => handOverToMember(held, memberId, work.now),
  });
  if (done.changed)
    await tell(work, done, acting, (code) => teamTexts.handedTo(code, colleague.name));
  return done;
}

/**
 * Gives a request to a village's team, where it is posted anew; that team may claim it. What is private goes to another village's leader,
 * by the desk alone: throws `help-request/private` for members, `help-request/no-leader` where nobody would read it there.
 */
export async function handOverToVillageTeam(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  villageId: string,
): Promise<Changed> {
  const before = await lockMain(work.tx, helpRequestId);
  const village = await getArea(work.tx, villageId);
  const team = await getTeamForArea(work.tx, villageId);
  if (isPrivate(before) && before.areaId !== villageId && acting.helper.kind === 'member') {
    throw new AppError('help-request/private', { facts: { helpRequestId } });
  }
  if (before.audience === 'leader' && !(await hasLeader(work, team.id))) {
    throw new AppError('help-request/no-leader', { facts: { helpRequestId } });
  }
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'handed-over',
    text: village.name,
    decide: (request) => handOverToVillage(request, { areaId: villageId, teamId: team.id }),
  });
  if (!done.changed) return done;
  if (before.teamId !== team.id) {
    await tellOutcome(
      work,
      before,
      teamTexts.handedAway(before.code, village.name),
      `handed-away:${acting.cause}`,
    );
  }
  await postHelpRequest(work, done.request, acting.cause);
  await tellResidents(
    work,
    done,
    (told) => ({
      text: isPrivate(told)
        ? residentTexts.handedToLeader(told.code, village.name)
        : residentTexts.handedToVillage(told.code, village.name),
    }),
    `handed-over:${acting.cause}`,
    'progress',
  );
  return done;
}

/** Gives a request to the commune's officers. */
export async function handOverToCommune(
  work: Work,
  helpRequestId: string,
  acting: Acting,
): Promise<Changed> {
  const done = await changeHelpRequest(work, helpRequestId, acting, {
    kind: 'escalated',
    decide: escalate,
  });
  if (!done.changed) return done;
  await tell(work, done, acting, teamTexts.escalated);
  await tellResidents(
    work,
    done,
    ({ code }) => ({ text: residentTexts.escalated(code) }),
    `escalated:${acting.cause}`,
    'progress',
  );
  return done;
}

async function hasLeader(work: Work, teamId: string): Promise<boolean> {
  const members = await listMembers(work.tx, teamId);
  return members.some(({ isLeader, state }) => isLeader && state === 'active');
}

async function tell(work: Work, done: Changed, acting: Acting, text: (code: string) => string) {
  const { request } = done;
  await tellOutcome(work, request, text(request.code), `handed:${acting.cause}`);
}
