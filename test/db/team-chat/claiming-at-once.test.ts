import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeMember } from '#test/support/people.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import type { Race } from './claiming-process.ts';
import { openScene, type Scene } from './scene.ts';

// Starting processes takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const script = fileURLToPath(new URL('./claiming-process.ts', import.meta.url));
const membersCount = 50;

let world: World;
let scene: Scene;
let oaUserIds: string[];

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  const { che } = scene.commune;
  const members = [...che.members];
  while (members.length < membersCount) {
    members.push(await makeMember(world, che, { name: `Nguyễn Thị Số ${members.length}` }));
  }
  oaUserIds = members.flatMap(({ oaUserId }) => oaUserId ?? []);
});
afterAll(() => world.close());

/** Two server processes that hear the same line of everybody at once, half of the people each. */
async function raceInTwoProcesses(text: string): Promise<void> {
  const half = oaUserIds.length / 2;
  const running = [oaUserIds.slice(0, half), oaUserIds.slice(half)].map((some) => {
    const race: Race = {
      databaseUrl: world.worker.pool.options.connectionString ?? '',
      path: scene.commune.path,
      zaloGroupId: scene.commune.che.group.groupId,
      oaUserIds: some,
      now: world.clock.now().toISOString(),
      text,
    };
    return spawn(process.execPath, [script, JSON.stringify(race)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  });
  const ended = running.map((child) => once(child, 'exit'));
  await Promise.all(running.map((child) => once(child.stdout, 'data')));
  for (const child of running) child.stdin.write('go\n');
  for (const [code] of await Promise.all(ended)) expect(code).toBe(0);
}

test('fifty members who type "nhận A1" at once in two processes: one claim, and one outcome that all read', async () => {
  const before = (await scene.che.heard()).length;
  await raceInTwoProcesses('nhận A1');
  const said = (await scene.che.heard()).slice(before);
  expect(said).toEqual([expect.stringMatching(/^A1: .+ đã nhận giúp\.$/)]);
  expect(await scene.residentHeard()).toHaveLength(1);
  const [request] = await world.rows<{ state: string; name: string }>(
    `select help_requests.state, name from help_requests join members on members.id = claimed_by
     where help_requests.id = $1`,
    [scene.request.id],
  );
  expect(request?.state).toBe('claimed');
  expect(said).toEqual([`A1: ${request?.name} đã nhận giúp.`]);
  expect(
    await world.rows(
      `select 1 from help_request_history where help_request_id = $1 and kind = 'claimed'`,
      [scene.request.id],
    ),
  ).toHaveLength(1);
});

test('fifty who come too late are told once', async () => {
  await scene.che.say(scene.lan, 'nhận A1');
  world.clock.advance(3 * minute);
  oaUserIds = oaUserIds.filter((id) => id !== scene.lan.oaUserId);
  const before = (await scene.che.heard()).length;
  await raceInTwoProcesses('nhận A1');
  expect((await scene.che.heard()).slice(before)).toEqual([
    'A1: Nguyễn Thị Lan đã nhận trước rồi.',
  ]);
});

test('several codes in whatever order by whomever neither block each other for ever nor are taken twice', async () => {
  await scene.ask('Hỏi cách quét mã QR');
  await scene.ask('Hỏi cách nộp hồ sơ');
  const lines = ['nhận A1 A2 A3', 'nhận A3, A2, A1', 'nhận A2 A3 A1', 'A3 A1 A2 nhận'];
  const speakers = scene.commune.che.members.slice(0, 3);
  await Promise.all(
    lines.map((line, at) => scene.che.say(speakers[at % speakers.length] ?? scene.lan, line)),
  );
  const claims = await world.rows<{ count: string }>(
    `select count(*) from help_request_history join help_requests on help_requests.id = help_request_id
     where team_id = $1 and help_request_history.kind = 'claimed' group by help_request_id`,
    [scene.commune.che.team.id],
  );
  expect(claims.map(({ count }) => Number(count))).toEqual([1, 1, 1]);
});
