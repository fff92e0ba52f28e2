import { findClaimReturn } from '#bot/clocks/find-claim-return.ts';
import { findEndOfWork } from '#bot/clocks/find-end-of-work.ts';
import type { Work } from '#bot/db/work.ts';
import { dayAfter } from '#bot/lib/night.ts';
import { replyWindowMs } from '#bot/lib/reply-window.ts';
import { getMember, listMembers } from '#bot/teams/find-member.ts';
import type { ClockStepKind } from '#shared/clocks.ts';
import { isPrivate } from './audience-rules.ts';
import { decideOvertaking } from './clock-step-rules.ts';
import { clockPosts } from './clock-texts.ts';
import type { HelpRequest } from './help-request.table.ts';
import { tellConfidants } from './tell-confidants.ts';
import { tellTeamOf } from './tell-team-of.ts';

type Fired = { kind: ClockStepKind; sinceAt: Date };

/**
 * Says in the group, in one post, what the clock did with a request as it was before; of a private one leader and desk are reminded
 * instead. Of what lies with the commune the group hears
 * nothing more; its officers have it on their register.
 */
export async function postClockStep(
  work: Work,
  request: HelpRequest,
  taken: Fired[],
): Promise<void> {
  const [first] = taken;
  if (first === undefined) return;
  const cause = `clock:${first.kind}:${first.sinceAt.getTime()}`;
  if (isPrivate(request)) return tellConfidants(work, request, cause);
  if (request.state === 'escalated') return;
  const lines: string[] = [];
  for (const step of taken) lines.push(await line(work, request, step));
  const text = lines.join('\n');
  const leavesByDay = !(await mayWake(work, request, taken));
  const overtakenBy = decideOvertaking(taken.map(({ kind }) => kind));
  await tellTeamOf(work, request, { text, cause, collapse: 'notice', leavesByDay, overtakenBy });
}

/** What waits for nobody, and what a team hears whose own hours go on into the night. */
async function mayWake(work: Work, request: HelpRequest, taken: Fired[]): Promise<boolean> {
  if (request.kind === 'urgent' || taken.some(({ kind }) => kind === 'warn-claim')) return true;
  const endsAt = await findEndOfWork(work, request);
  if (endsAt === undefined) return false;
  const last = new Date(endsAt.getTime() - 1);
  return dayAfter(work.now) !== undefined || dayAfter(last) !== undefined;
}

async function line(work: Work, request: HelpRequest, step: Fired): Promise<string> {
  const { code } = request;
  switch (step.kind) {
    case 'remind-group':
    case 'escalate':
    case 'solution-overdue':
      return clockPosts[step.kind](code);
    case 'remind-leader': {
      const leader = (await listMembers(work.tx, request.teamId)).find(({ isLeader }) => isLeader);
      return clockPosts[step.kind](code, leader?.name);
    }
    case 'warn-claim':
      return clockPosts[step.kind](
        code,
        (await helperName(work, request)) ?? '',
        await findClaimReturn(work.tx, request.id),
      );
    case 'return-claim':
      return clockPosts[step.kind](code, (await helperName(work, request)) ?? '');
    case 'first-answer-overdue':
    case 'update-overdue':
      return clockPosts[step.kind](code, await helperName(work, request));
    case 'free-window-closing':
    case 'window-closing': {
      const closesAt = new Date(step.sinceAt.getTime() + replyWindowMs[step.kind]);
      return clockPosts[step.kind](code, closesAt, work.now);
    }
  }
}

async function helperName(work: Work, request: HelpRequest): Promise<string | undefined> {
  return request.claimedBy === null
    ? undefined
    : (await getMember(work.tx, request.claimedBy)).name;
}
