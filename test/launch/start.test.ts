import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runDoctor } from '#bot/launch/doctor/run-doctor.ts';
import { isAlive } from '#bot/launch/run-program.ts';
import { freePort } from '#test/support/balancer.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
let environment: Record<string, string>;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-start-'));
  await chmod(folder, 0o711);
  environment = {
    PATH: process.env.PATH ?? '',
    DATA_FOLDER: join(folder, 'data'),
    PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
  };
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await once(child, 'exit');
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm start` without npm. */
function start(changed: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bot-server/launch/start.ts'], {
    cwd: project,
    env: { ...environment, ...changed },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number | null);
  return {
    pid: child.pid as number,
    said: () => said,
    ended,
    /** Every address that it prints. */
    async addresses(): Promise<string[]> {
      await vi.waitUntil(() => said.includes('Nhấn Ctrl-C') || child.exitCode !== null, {
        timeout: 150_000,
        interval: 50,
      });
      return said.match(/http:\S+/g) ?? [];
    },
    async stop(signal: NodeJS.Signals = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

/** The processes that a start has begun and their children, its own left out. */
function descendants(pid: number): { pid: number; args: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().trim().split('\n');
  const all = lines.map((line) => {
    const [, own, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(own), parent: Number(parent), args: args ?? '' };
  });
  const below = (parent: number): typeof all =>
    all
      .filter((candidate) => candidate.parent === parent && !candidate.args.startsWith('ps '))
      .flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

async function untilGone(processes: { pid: number }[]): Promise<void> {
  await vi.waitUntil(() => processes.every(({ pid }) => !isAlive(pid)), {
    timeout: 20_000,
    interval: 50,
  });
}

describe('npm start', { timeout: 300_000 }, () => {
  test('brings everything up, refuses to run twice, and stops all of it on Ctrl-C', async () => {
    const first = start();
    const addresses = await first.addresses();
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect(await statusOf(address), address).toBe(200);
    expect(await statusOf(`http://127.0.0.1:${environment.PORT}/health/ready`)).toBe(200);
    expect(first.said()).toContain('Đang nhập xã mẫu');
    expect((await runDoctor([], environment)).said).toContain('Mọi thứ đều ổn.');
    const processes = descendants(first.pid);
    const names = ['postgres -D', 'bot-server/main.ts', 'zalo-simulator/main.ts'];
    for (const name of names) expect(processes.some(({ args }) => args.includes(name))).toBe(true);

    const sameAddress = start();
    expect(await sameAddress.ended).toBe(1);
    expect(sameAddress.said()).toContain('đang chạy rồi');

    const sameData = start({ PORT: '0', SIMULATOR_PORT: '0' });
    expect(await sameData.ended).toBe(1);
    expect(sameData.said()).toContain(`đang chạy rồi ở http://127.0.0.1:${environment.PORT}`);
    expect(await statusOf(`http://127.0.0.1:${environment.PORT}/health/ready`)).toBe(200);

    expect(await first.stop()).toBe(0);
    expect(first.said()).toContain('Đã dừng.');
    await untilGone(processes);
    expect((await runDoctor([], environment)).said).toContain('chạy "npm start"');
  });

  test('goes on with the data of the first start, also after that was killed', async () => {
    const first = start();
    await first.addresses();
    expect(first.said()).not.toContain('Đang nhập xã mẫu');
    const processes = descendants(first.pid);
    expect(await first.stop('SIGKILL')).toBe(null);

    const second = start();
    expect(await second.addresses()).toHaveLength(4);
    expect(second.said()).not.toContain('Đang nhập xã mẫu');
    await untilGone(processes);
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  test('stops the rest and says why when one part dies', async () => {
    const whole = start();
    await whole.addresses();
    const processes = descendants(whole.pid);
    const server = processes.find(({ args }) => args.includes('bot-server/main.ts'));
    process.kill(server?.pid ?? Number.NaN, 'SIGKILL');

    expect(await whole.ended).toBe(1);
    expect(whole.said()).toMatch(/Máy chủ tự dừng/);
    await untilGone(processes);
  });

  test('names the port that something else uses, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = (other.address() as { port: number }).port;
    const refused = start({ PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    other.close();
  });

  test.each([
    [{ PORT: 'ba nghìn' }, 'PORT=ba nghìn không phải số cổng'],
    [{ HOST: '203.0.113.9' }, 'HOST=203.0.113.9'],
    [{ ZALO_APP_ID: '123', PORT: '0' }, 'ZALO_APP_SECRET'],
  ])('says what is wrong with %j', async (changed, says) => {
    const refused = start(changed);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(says);
  });
});

async function statusOf(address: string): Promise<number> {
  const response = await fetch(address);
  await response.body?.cancel();
  return response.status;
}
