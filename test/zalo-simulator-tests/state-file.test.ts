import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import { openZalo, textTo } from './open-zalo.ts';
import { ids, smallWorld } from './small-world.ts';

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zalo-simulator-'));
  stateFile = join(folder, 'kept', 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

const renewal = (refreshToken: string) => ({
  grant_type: 'refresh_token',
  refresh_token: refreshToken,
});

describe('a second start', () => {
  test('goes on with chats, clock, windows and tokens', async () => {
    const first = await openZalo({ stateFile });
    await first.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Chào' });
    await first.api('POST', '/v3.0/oa/message/cs', textTo('lan', 'Dạ'));
    await first.control('POST', '/clock/advance', { ms: 3 * 24 * 60 * 60_000 });
    const pair = await (await first.token(renewal(ids.refreshToken))).json();
    await first.close();
    const second = await openZalo({ stateFile });
    const { messages } = await second.control('GET', `/chats/${ids.oaId}/lan`);
    expect(messages).toMatchObject([{ text: 'Chào' }, { text: 'Dạ' }]);
    expect(await second.control('GET', '/clock')).toMatchObject({ offsetMs: 3 * 24 * 60 * 60_000 });
    const answer = await second.api(
      'POST',
      '/v3.0/oa/message/cs',
      textTo('lan', 'Dạ'),
      pair.access_token,
    );
    expect(answer).toMatchObject({ error: 0 });
    expect(answer.data).not.toHaveProperty('quota');
    expect(await (await second.token(renewal(ids.refreshToken))).json()).not.toHaveProperty(
      'access_token',
    );
    expect(await (await second.token(renewal(pair.refresh_token))).json()).toHaveProperty(
      'access_token',
    );
    await second.close();
  });

  test('delivers what the app had not taken, and lets slow phones receive', async () => {
    const first = await openZalo({ stateFile });
    first.answerWith((_, response) => response.writeHead(500).end());
    await first.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Chào' });
    await first.simulator.webhooksIdle();
    await first.api('POST', '/v3.0/oa/message/cs', textTo('na', 'Dạ'));
    await first.simulator.webhooksIdle();
    await first.close();
    const second = await openZalo({ stateFile });
    await second.simulator.advance(11 * 60_000);
    await second.simulator.webhooksIdle();
    expect(second.eventNames().toSorted()).toEqual([
      'oa_send_text',
      'user_received_message',
      'user_send_text',
    ]);
    const retried = second.received.find(({ event }) => event.event_name === 'user_send_text');
    expect(retried?.headers.num_retry).toBe('1');
    await second.close();
  });

  test('takes in the people whom the world has gained', async () => {
    await (await startSimulator({ world: smallWorld, stateFile })).close();
    const people = [...(smallWorld.people ?? []), { personId: 'ut', name: 'Chị Út' }];
    const zalo = await openZalo({ stateFile, world: { ...smallWorld, people } });
    expect((await zalo.control('GET', '/state')).people).toHaveLength(8);
    await zalo.close();
  });

  test('refuses a file it cannot read and leaves it as it was', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"version":99}');
    await expect(startSimulator({ stateFile: damaged })).rejects.toThrow('move it away');
    expect(await readFile(damaged, 'utf8')).toBe('{"version":99}');
  });
});

describe('as a program', () => {
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
  });

  async function run(env: Record<string, string>): Promise<string> {
    const main = new URL('../zalo-simulator/main.ts', import.meta.url).pathname;
    const started = spawn(process.execPath, [main], {
      env: { ...process.env, SIMULATOR_PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    return new Promise((resolve, reject) => {
      started.stdout.once('data', (line) => resolve(String(line)));
      started.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
  }

  test('says where it listens in one line, keeps a rotated token through SIGKILL, and ends on SIGTERM', async () => {
    const world = join(folder, 'world.json');
    await writeFile(world, JSON.stringify(smallWorld));
    const env = { SIMULATOR_WORLD: world, SIMULATOR_STATE_FILE: stateFile };
    const ask = async (url: string, refreshToken: string) => {
      const answer = await fetch(`${url}/v4/oa/access_token`, {
        method: 'POST',
        headers: { secret_key: ids.appSecret },
        body: new URLSearchParams({ app_id: ids.appId, ...renewal(refreshToken) }),
      });
      return (await answer.json()) as { refresh_token?: string };
    };
    const line = await run(env);
    expect(line).toMatch(/^Zalo simulator listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    const url = line.trim().split(' ').at(-1) ?? '';
    const { refresh_token = '' } = await ask(url, ids.refreshToken);
    child?.kill('SIGKILL');
    const second = (await run(env)).trim().split(' ').at(-1) ?? '';
    expect(await ask(second, refresh_token)).toHaveProperty('refresh_token');
    const startedAt = performance.now();
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGTERM');
    expect(await ended).toBe(0);
    // A connection that is kept alive would hold it for five seconds and more.
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});
