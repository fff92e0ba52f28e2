import { inWork } from '#bot/db/work.ts';
import type { LongTaskEnd } from '#bot/long-tasks/open-long-task.ts';
import { type FailureCode, failureTexts } from '#bot/outbox/failure-texts.ts';
import { findMembersToInvite } from '#bot/teams/find-group-people.ts';
import { findActiveGroup } from '#bot/teams/find-team.ts';
import { keepGroupReading } from '#bot/teams/keep-group.ts';
import { callGroups } from './call-groups.ts';
import { ask, GroupRefusal, type GroupScene } from './group-scene.ts';
import { groupWorkTexts as texts } from './group-work-texts.ts';

type Problem = { row: number | null; field: string | null; message: string };

/**
 * Invites whoever of the team is not in its group yet, one by one, because Zalo does not say of several whom it refused. Somebody
 * invited twice is in the group once.
 */
export async function inviteMissing(scene: GroupScene): Promise<LongTaskEnd> {
  const { deps, task, account } = scene;
  const groupId = await ownGroupId(scene);
  const people = await ask(scene, (token) => deps.groups.listPeople(token, groupId));
  const there = new Set(people.map(({ id }) => id));
  const missing = (await membersOf(scene)).filter(
    ({ oaUserId }) => oaUserId === null || !there.has(oaUserId),
  );
  const problems: Problem[] = [];
  let invited = 0;
  for (const [at, { name, oaUserId }] of missing.entries()) {
    const { isCancelled } = await task.progress(at, missing.length);
    if (isCancelled) {
      return { state: 'cancelled', summary: [texts.invited(invited)], problems };
    }
    const complain = (message: string) => problems.push({ row: null, field: name, message });
    if (oaUserId === null) {
      complain(texts.notKnown);
      continue;
    }
    const answer = await callGroups(deps, account, (token) =>
      deps.groups.invite(token, groupId, oaUserId),
    );
    if (answer === undefined) throw new GroupRefusal(texts.noToken);
    if (answer.kind === 'done') invited += 1;
    else if (answer.kind !== 'refused') complain(texts.unreachable);
    else {
      const isTooLong = ['window-closed', 'no-interaction', 'not-following'].includes(answer.code);
      complain(isTooLong ? texts.mayNotBeInvited : failureTexts[answer.code as FailureCode]);
    }
  }
  await task.progress(missing.length, missing.length);
  const done = missing.length === 0 ? texts.allThere : texts.invited(invited);
  return { state: 'done', summary: [done, ...(await readAgain(scene))], problems };
}

/** Asks Zalo who is in the team's group, keeps it, and says how many of the team are missing. */
export async function readGroup(scene: GroupScene): Promise<string[]> {
  const { deps, task, village } = scene;
  const groupId = await ownGroupId(scene);
  const people = await ask(scene, (token) => deps.groups.listPeople(token, groupId));
  await inWork(deps, task.scope, (work) => keepGroupReading(work, village.id, groupId, people));
  const there = new Set(people.map(({ id }) => id));
  const members = await membersOf(scene);
  const missing = members.filter(({ oaUserId }) => oaUserId === null || !there.has(oaUserId));
  return [texts.read(people.length, missing.length)];
}

/** People who were invited stand in the group by now; that it cannot be read takes nothing of that back. */
async function readAgain(scene: GroupScene): Promise<string[]> {
  try {
    return await readGroup(scene);
  } catch (error) {
    if (error instanceof GroupRefusal) return [texts.notRead];
    throw error;
  }
}

async function ownGroupId({ deps, task, team }: GroupScene): Promise<string> {
  if (team === undefined) throw new GroupRefusal(texts.noTeam);
  const group = await deps.db.transaction(task.scope, (tx) => findActiveGroup(tx, team.id));
  if (group === undefined || group.botId !== null) throw new GroupRefusal(texts.noGroup);
  return group.groupId;
}

function membersOf({ deps, task, team }: GroupScene) {
  return deps.db.transaction(task.scope, (tx) => findMembersToInvite(tx, team?.id ?? ''));
}
