import type { Area } from '#bot/areas/area.table.ts';
import type { GroupAnswer } from '#bot/lib/ports.ts';
import type { OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import { type FailureCode, failureTexts } from '#bot/outbox/failure-texts.ts';
import type { Team } from '#bot/teams/team.table.ts';
import { callGroups } from './call-groups.ts';
import { groupWorkTexts as texts } from './group-work-texts.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** What one piece of work on a village's groups is done with. */
export type GroupScene = {
  deps: WorkerDeps;
  task: OpenedTask;
  account: AccountInArea;
  village: Area;
  team: Team | undefined;
};

/** Ends work that cannot be done, with the sentence of what a person can do about it. */
export class GroupRefusal extends Error {
  override name = 'GroupRefusal';
}

/** A call that must succeed; throws `GroupRefusal`. */
export async function ask<Value>(
  { deps, account }: Pick<GroupScene, 'deps' | 'account'>,
  call: (accessToken: string) => Promise<GroupAnswer<Value>>,
): Promise<Value> {
  return answered(await callGroups(deps, account, call));
}

/** What Zalo answered; throws `GroupRefusal`, with an own sentence for some of our codes. */
export function answered<Value>(
  answer: GroupAnswer<Value> | undefined,
  own: Partial<Record<string, string>> = {},
): Value {
  if (answer === undefined) throw new GroupRefusal(texts.noToken);
  if (answer.kind === 'done') return answer.value;
  if (answer.kind !== 'refused') throw new GroupRefusal(texts.unreachable);
  throw new GroupRefusal(own[answer.code] ?? failureTexts[answer.code as FailureCode]);
}
