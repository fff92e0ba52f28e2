import { z } from 'zod';
import { getArea } from '#bot/areas/get-area.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { GroupAnswer, OwnedGroup } from '#bot/lib/ports.ts';
import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import { listOfficialAccounts } from '#bot/official-accounts/find-official-account.ts';
import { findStaffIds } from '#bot/teams/find-group-people.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { connectResidentGroup, connectTeamGroup } from '#bot/teams/keep-group.ts';
import { GroupWork } from '#shared/keeping.ts';
import { callGroups } from './call-groups.ts';
import { answered, ask, GroupRefusal, type GroupScene } from './group-scene.ts';
import { groupWorkTexts as texts } from './group-work-texts.ts';
import { inviteMissing, readGroup } from './invite-missing.ts';
import type { WorkerDeps } from './worker-deps.ts';

const Input = z.object({ villageId: z.uuid(), work: GroupWork });

/**
 * Makes, connects, fills or reads a village's Zalo group. Done again after a kill it finds the group that it made by the mark in its
 * description, and makes no second one.
 */
export async function doGroupWork(deps: WorkerDeps, task: OpenedTask): Promise<LongTaskEnd> {
  const { villageId, work } = Input.parse(task.row.input);
  try {
    const scene = await openScene(deps, task, villageId);
    switch (work.kind) {
      case 'create':
        return await connect(scene, work.purpose, await makeGroup(scene, work.name), texts.created);
      case 'connect':
        return await connect(
          scene,
          work.purpose,
          await findOwned(scene, work.groupId),
          texts.connected,
        );
      case 'invite':
        return await inviteMissing(scene);
      case 'read':
        return { state: 'done', summary: await readGroup(scene) };
    }
  } catch (error) {
    if (!(error instanceof GroupRefusal)) throw error;
    return { state: 'failed', summary: [error.message], failureCode: 'group-refused' };
  }
}

async function openScene(
  deps: WorkerDeps,
  task: OpenedTask,
  villageId: string,
): Promise<GroupScene> {
  const found = await deps.db.transaction(task.scope, async (tx) => {
    const village = await getArea(tx, villageId).catch(() => undefined);
    const accounts = await listOfficialAccounts(tx);
    const account = accounts.find(({ areaId }) => areaId === village?.parentId);
    const team = village && (await findTeamForArea(tx, village.id));
    return { village, account, team };
  });
  if (found.village === undefined || found.village.validTo !== null) {
    throw new GroupRefusal(texts.noTown);
  }
  if (found.account === undefined) throw new GroupRefusal(texts.noAccount);
  return { deps, task, village: found.village, account: found.account, team: found.team };
}

/** A new group with an administrator of the account in it; the team is invited afterwards, one by one. */
async function makeGroup(scene: GroupScene, name: string): Promise<OwnedGroup> {
  const { deps, task, account, team, village } = scene;
  const mark = `cts-${task.row.id.slice(0, 8)}`;
  const mine = (await listOwned(scene)).find(({ description }) => description.includes(mark));
  if (mine !== undefined) return mine;
  const staff = await deps.db.transaction(task.scope, (tx) =>
    findStaffIds(tx, village.parentId ?? village.id, task.row.officerId),
  );
  if (staff.length === 0) throw new GroupRefusal(texts.noStaff);
  const assets = await ask(scene, (token) => deps.groups.listFreeAssets(token));
  const [asset] = assets;
  if (asset === undefined) throw new GroupRefusal(texts.noAsset);
  const description = texts.description(team?.name ?? village.name, mark);
  let answer: GroupAnswer<OwnedGroup> | undefined;
  // Who of the staff is an administrator of the account is known to Zalo alone.
  for (const person of staff) {
    const wanted = { name, description, assetId: asset.id, personIds: [person] };
    answer = await callGroups(deps, account, (token) => deps.groups.create(token, wanted));
    if (answer?.kind !== 'refused' || answer.code !== 'parameter-invalid') break;
  }
  if (answer?.kind === 'unknown') {
    const made = (await listOwned(scene)).find((one) => one.description.includes(mark));
    if (made !== undefined) return made;
  }
  return answered(answer, { 'parameter-invalid': texts.noAdmin });
}

async function findOwned(scene: GroupScene, groupId: string): Promise<OwnedGroup> {
  const found = (await listOwned(scene)).find(({ id }) => id === groupId);
  if (found === undefined) throw new GroupRefusal(texts.notOwned);
  if (!found.isEnabled) throw new GroupRefusal(texts.disabled);
  return found;
}

function listOwned(scene: GroupScene): Promise<OwnedGroup[]> {
  return ask(scene, (token) => scene.deps.groups.list(token));
}

async function connect(
  scene: GroupScene,
  purpose: 'team' | 'residents',
  group: OwnedGroup,
  said: (name: string) => string,
): Promise<LongTaskEnd> {
  const { deps, task, account, village, team } = scene;
  const by = { officerId: task.row.officerId ?? '' };
  const found = { groupId: group.id, name: group.name, officialAccountId: account.id };
  if (purpose === 'team' && team === undefined) throw new GroupRefusal(texts.noTeam);
  try {
    await inWork(deps, task.scope, (work) =>
      purpose === 'team' && team !== undefined
        ? connectTeamGroup(work, by, team, found)
        : connectResidentGroup(work, by, village, found),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'group/taken') {
      throw new GroupRefusal(texts.taken);
    }
    throw error;
  }
  const done = said(group.name);
  if (purpose === 'residents') return { state: 'done', summary: [done] };
  const invited = await inviteMissing(scene);
  return { ...invited, summary: [done, ...invited.summary] };
}
