import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import type { GroupGateway } from '#bot/lib/ports.ts';
import { createGroupGateway } from '#bot/zalo/group-gateway.ts';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import type { AskedTask, GroupWork, KeptVillageDetail, KeptVillageList } from '#shared/keeping.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeMember } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { type Simulator, startSimulator } from '#test/zalo-simulator/simulator.ts';
import type { WorldInput } from '#test/zalo-simulator/world.ts';

const accessToken = 'access-token-of-the-test';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Awaited<ReturnType<typeof opens>>;
let zalo: Simulator;
let http: HttpClient;
let groups: GroupGateway;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  zalo = await startSimulator();
  http = openHttpClient(zalo.url, 5_000);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  await world.rows(`update officers set role = 'administrator' where id = $1`, [
    commune.officer.id,
  ]);
  await world.rows(`delete from groups where id = $1`, [commune.che.group.id]);
  nhung = await opens(app, commune, commune.officer.appUserId);
  groups = createGroupGateway(http);
  await puts({});
});
afterAll(async () => {
  await app.close();
  await http.close();
  await zalo.close();
  await world.close();
});

/** Puts the commune's people into Zalo's world; the officer is an administrator of the account. */
async function puts(change: { admins?: string[]; assets?: number; follows?: boolean }) {
  const { oaId } = commune.account;
  const people = [...commune.che.members, ...commune.thon3.members, commune.officer].map(
    ({ oaUserId, name }, at) => ({
      personId: `9000${at}`,
      name,
      oaUserIds: { [oaId]: oaUserId ?? '' },
      follows: change.follows === false && name.startsWith('Trần Quốc') ? [] : [oaId],
    }),
  );
  const { admins = [people.at(-1)?.personId ?? ''], assets = 2 } = change;
  const wanted: WorldInput = {
    app: {
      appId: '1234567890',
      appSecret: 'app-secret-of-the-tests',
      oaSecret: 'oa-secret-of-the-tests',
      miniAppId: '4321',
    },
    officialAccounts: [
      {
        oaId,
        name: 'UBND xã',
        refreshToken: 'refresh-token-of-the-test',
        accessToken,
        adminPersonIds: admins,
        groupAssets: Array.from({ length: assets }, (_, at) => ({ assetId: `suat${at}` })),
      },
    ],
    people,
  };
  const response = await fetch(`${zalo.url}/_sim/world`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Error(await response.text());
}

const nothing = () => {};

/** A worker; `token` is what it has of the account. */
function worker(token: string | undefined = accessToken): WorkerDeps {
  return {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    groups,
    tokens: { get: async () => token, renew: async () => accessToken },
    log: { debug: nothing, info: nothing, warn: console.error, error: console.error },
  } as unknown as WorkerDeps;
}

type Wanted = GroupWork extends infer Work
  ? Work extends unknown
    ? Omit<Work, 'idempotencyKey'>
    : never
  : never;
type Ended = {
  state: string;
  result: { summary: string[]; problems: { field: string; message: string }[] };
};

const village = () => `/api/staff/keeping/villages/${commune.che.id}`;
const detail = async () => (await nhung.get<KeptVillageDetail>(village())).body;

async function asks(work: Wanted): Promise<string> {
  const body = { ...work, idempotencyKey: newKey() };
  const answer = await nhung.post<AskedTask>(`${village()}/group-work`, body);
  expect(answer.status).toBe(202);
  return answer.body.taskId;
}

async function does(work: Wanted, deps = worker()): Promise<Ended> {
  const taskId = await asks(work);
  await runLongTasks(deps);
  return ended(taskId);
}

async function ended(taskId: string): Promise<Ended> {
  const [task] = await world.rows<Ended>('select state, result from long_tasks where id = $1', [
    taskId,
  ]);
  if (task === undefined) throw new Error('the task is gone');
  return task;
}

const create: Wanted = { kind: 'create', purpose: 'team', name: 'Tổ số Chè Kho' };
const groupsAtZalo = async () => {
  const answer = await groups.list(accessToken);
  return answer.kind === 'done' ? answer.value.map(({ name }) => name) : answer.kind;
};

describe('a team’s group', () => {
  test('is made with an administrator in it, the team is invited, and who is in it is known', async () => {
    const done = await does(create);
    expect([done.state, ...done.result.summary]).toEqual([
      'done',
      'Đã tạo nhóm “Tổ số Chè Kho” trên Zalo.',
      'Đã mời 3 người vào nhóm.',
      'Nhóm có 4 người. Mọi thành viên của tổ đã vào.',
    ]);
    const { village: kept, members, outsiders } = await detail();
    expect(kept.team?.group).toMatchObject({
      name: 'Tổ số Chè Kho',
      isGone: false,
      missingCount: 0,
    });
    expect(members.map(({ isInGroup }) => isInGroup)).toEqual([true, true, true]);
    expect(outsiders).toEqual([]);
  });

  test('is made once, though the answer is lost or the worker dies', async () => {
    const real = groups;
    groups = {
      ...real,
      create: async (...call) => {
        await real.create(...call);
        return { kind: 'unknown' };
      },
    };
    const taskId = await asks(create);
    await runLongTasks(worker());
    expect((await ended(taskId)).state).toBe('done');
    await world.rows(`update long_tasks set state = 'queued', lease_until = null where id = $1`, [
      taskId,
    ]);
    await runLongTasks(worker());
    expect((await ended(taskId)).state).toBe('done');
    expect(await groupsAtZalo()).toEqual(['Tổ số Chè Kho']);
  });

  test.each([
    ['nobody of the staff is an administrator', { admins: [] }, 'quản trị viên của trang OA'],
    ['the package has no group left', { assets: 0 }, 'hết suất tạo nhóm'],
  ])('where %s, says so and makes none', async (_name, change, words) => {
    await puts(change);
    const failed = await does(create);
    expect([failed.state, failed.result.summary[0]]).toEqual([
      'failed',
      expect.stringContaining(words),
    ]);
    expect((await detail()).village.team?.group).toBeNull();
  });

  test('where the account gave no token, or Zalo is away, says so', async () => {
    const tokenless = await does(create, {
      ...worker(),
      tokens: { get: async () => undefined, renew: async () => undefined },
    });
    expect(tokenless.result.summary).toEqual([expect.stringContaining('Kết nối Zalo')]);
    const lost = openHttpClient('http://127.0.0.1:9', 500);
    groups = createGroupGateway(lost);
    const away = await does(create);
    await lost.close();
    expect(away.result.summary).toEqual([expect.stringContaining('Zalo đang không trả lời')]);
  });

  test('a token that Zalo takes no more is renewed once', async () => {
    expect((await does(create, worker('a-token-of-yesterday'))).state).toBe('done');
  });

  test('who may not be invited and who is not known stay out, each with a sentence', async () => {
    await puts({ follows: false });
    await makeMember(world, commune.che, { name: 'Hoàng Văn Sáu', oaUserId: null });
    const done = await does(create);
    expect(done.result.problems.map(({ field }) => field).sort()).toEqual([
      'Hoàng Văn Sáu',
      'Trần Quốc Hưng',
    ]);
    const { village: kept, members } = await detail();
    expect(kept.team?.group?.missingCount).toBe(2);
    expect(members.find(({ name }) => name === 'Trần Quốc Hưng')?.isInGroup).toBe(false);
    await puts({});
  });

  test('somebody in it who is nobody’s member is named, and a member who left is no longer expected', async () => {
    await does(create);
    const lan = called(commune.che, 'Lan');
    await world.rows('delete from members where id = $1', [lan.id]);
    await does({ kind: 'read' });
    expect((await detail()).outsiders).toEqual([lan.name]);
  });

  test('that the account owns already is connected by its id; one that it does not own is refused', async () => {
    await does(create);
    const answer = await groups.list(accessToken);
    const groupId = answer.kind === 'done' ? (answer.value[0]?.id ?? '') : '';
    const strange = await does({ kind: 'connect', purpose: 'team', groupId: 'abcdef123456' });
    expect(strange.result.summary).toEqual([expect.stringContaining('Không thấy mã này')]);
    await world.rows('delete from groups where group_id = $1', [groupId]);
    const done = await does({ kind: 'connect', purpose: 'team', groupId });
    expect(done.result.summary[0]).toBe('Đã nối nhóm “Tổ số Chè Kho”.');
    const taken = await does({ kind: 'connect', purpose: 'residents', groupId });
    expect(taken.result.summary).toEqual(['Nhóm này đang dùng cho việc khác.']);
  });
});

test('a team’s group that Zalo refused shows why, and an administrator tries it again', async () => {
  await does(create);
  await world.rows(
    `update groups set state = 'gone', gone_at = now(), gone_reason = 'group-disabled' where team_id = $1`,
    [commune.che.team.id],
  );
  const list = await nhung.get<KeptVillageList>('/api/staff/keeping/villages');
  const listed = list.body.villages.find(({ id }) => id === commune.che.id);
  expect(listed?.team?.group).toMatchObject({
    isGone: true,
    goneReason: 'Suất dùng nhóm đã hết hạn.',
  });
  for (let time = 0; time < 2; time += 1) {
    const tried = await nhung.post<KeptVillageDetail>(`${village()}/group/retry`);
    expect(tried.body.village.team?.group).toMatchObject({ isGone: false, goneReason: null });
  }
  const posts = await world.rows(
    `select 1 from outgoing_messages where recipient_kind = 'group' and dedupe_key like 'group:group-tried-again:%'
       and area_id = $1`,
    [commune.che.id],
  );
  expect(posts).toHaveLength(1);
});

test('a team without a group has none to try again', async () => {
  expect((await nhung.post(`${village()}/group/retry`)).status).toBe(404);
});

test('a group of residents is made and retired, and is no team’s group', async () => {
  const done = await does({ kind: 'create', purpose: 'residents', name: 'Bà con Chè Kho' });
  expect(done.result.summary).toEqual(['Đã tạo nhóm “Bà con Chè Kho” trên Zalo.']);
  const { village: kept } = await detail();
  expect(kept.residentGroups).toMatchObject([{ name: 'Bà con Chè Kho', isGone: false }]);
  expect(kept.team?.group).toBeNull();
  const path = `${village()}/resident-groups/${kept.residentGroups[0]?.id}/retire`;
  const retired = await nhung.post<KeptVillageDetail>(path);
  expect(retired.body.village.residentGroups).toMatchObject([{ isGone: true }]);
  expect((await nhung.post(path)).status).toBe(200);
});
