import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '#bot/launch/embedded-postgres.ts';
import { readPidFile } from '#bot/launch/postgres/running-server.ts';
import { isAlive } from '#bot/launch/run-program.ts';
import { freePort } from '#test/support/balancer.ts';

const quick = { fsync: 'off', shared_buffers: '4MB', max_connections: '10' };
const isRoot = process.getuid?.() === 0;

let prepared: string;
let folder: string;
let dataFolder: string;
let started: EmbeddedPostgres[];

beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'canh-tay-so-launch-'));
  await chmod(prepared, 0o711);
  const options = { dataFolder: join(prepared, 'postgres'), settings: quick };
  await (await startEmbeddedPostgres(options)).stop();
});

afterAll(() => rm(prepared, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-launch-'));
  await chmod(folder, 0o711);
  dataFolder = join(folder, 'data', 'postgres');
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, settings: quick, ...options });
  started.push(server);
  return server;
}

async function ask(server: { url: string }, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function pidOfServer(): Promise<number> {
  return (await readPidFile(dataFolder))?.pid ?? Number.NaN;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 15_000, interval: 20 });
}

async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
}

/** The data of an earlier start, copied because building them anew takes a second. */
async function haveData(): Promise<void> {
  execFileSync('cp', ['-a', prepared, join(folder, 'data')]);
}

/** A start in a process of its own, which can be killed. */
function startElsewhere() {
  const child = fork(new URL('./hold-postgres.ts', import.meta.url), [dataFolder], {
    stdio: 'ignore',
  });
  return {
    child,
    ready: once(child, 'message').then(([url]) => ({ url: String(url) })),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Everything that stands in a folder, to see that nothing was touched. */
async function listFolder(path: string): Promise<string[]> {
  const names = await readdir(path, { recursive: true });
  const lines = names.map(async (name) => `${name} ${(await stat(join(path, name))).mtimeMs}`);
  return (await Promise.all(lines)).sort();
}

describe('an ordinary start', () => {
  test('takes connections in UTF-8 and UTC, keeps the password to its owner, and stops', async () => {
    const server = await start();

    expect(
      await ask(
        server,
        `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
          lower('ĐƯỜNG') as lower, current_setting('listen_addresses') as address`,
      ),
    ).toEqual([{ encoding: 'UTF8', zone: 'UTC', lower: 'đường', address: '127.0.0.1' }]);
    expect((await stat(`${dataFolder}.password`)).mode & 0o777).toBe(0o600);

    const pid = await pidOfServer();
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(pid)).toBe(false);
  });

  test('refuses who does not know the password', async () => {
    await haveData();
    const url = new URL((await start()).url);
    url.password = 'guessed';
    await expect(ask({ url: url.href }, 'select 1')).rejects.toThrow(/password/);
  });

  test('keeps the data for the second start', async () => {
    await haveData();
    const first = await start();
    await ask(first, `create table notes as select 'chị Lan' as name`);
    await first.stop();

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select name from notes')).toEqual([{ name: 'chị Lan' }]);
  });

  test('takes another port when the chosen one is taken meanwhile', async () => {
    await haveData();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as { port: number }).port;
    const ports = [taken, await freePort()];

    const server = await start({ choosePort: async () => ports.shift() as number });
    expect(new URL(server.url).port).not.toBe(String(taken));
    expect(ports).toEqual([]);
    other.close();
  });

  test('two starts at once share one server', async () => {
    const servers = await Promise.all([start(), start()]);
    expect(servers.filter((server) => server.adopted)).toHaveLength(1);
    expect(servers[0]?.url).toBe(servers[1]?.url);
  });

  test('says the last lines of the log when the server does not start', async () => {
    await haveData();
    await expect(start({ settings: { work_mem: 'plenty' } })).rejects.toThrow(/work_mem/);
  });
});

describe('after something was killed', () => {
  test('a killed server recovers what was committed', async () => {
    await haveData();
    const first = await start({ settings: { ...quick, fsync: 'on' } });
    await ask(first, `create table notes as select 'bác Tư' as name`);
    await kill(await pidOfServer());

    const second = await start();
    expect(await ask(second, 'select name from notes')).toEqual([{ name: 'bác Tư' }]);
  });

  test('the end of the server is told', async () => {
    await haveData();
    const reasons: string[] = [];
    await start({ onUnexpectedExit: (reason) => reasons.push(reason) });
    await kill(await pidOfServer());
    await until(() => reasons.length === 1);
  });

  test('a start that was killed while it built the data begins anew', async () => {
    const elsewhere = startElsewhere();
    const parent = join(folder, 'data');
    const building = async () =>
      (await readdir(parent).catch(() => [])).find((name) => name.includes('initialising'));
    await until(async () => (await building()) !== undefined);
    await elsewhere.kill();
    expect(await building()).toBeDefined();

    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await building()).toBeUndefined();
  });

  test('what it had called may still be writing there', async () => {
    const ended = spawn(process.execPath, ['--version']);
    await once(ended, 'exit');
    const leftover = `${dataFolder}.initialising-${ended.pid}-000000`;
    await mkdir(join(leftover, 'cluster', 'base'), { recursive: true });
    let written = 0;
    const write = async () => {
      for (; written < 5_000; written += 1) {
        await writeFile(join(leftover, 'cluster', 'base', `${written}`), '');
      }
    };
    const writers = [write(), write(), write(), write()];

    expect((await start()).adopted).toBe(false);
    await Promise.allSettled(writers);
    expect(await readdir(join(folder, 'data'))).not.toContain(basename(leftover));
  });

  test('the server ends with a start that is killed', async () => {
    await haveData();
    const elsewhere = startElsewhere();
    await elsewhere.ready;
    const pid = await pidOfServer();
    await elsewhere.kill();
    await until(() => !isAlive(pid));
  });

  test('a note of a server whose process id went to another program is no hindrance', async () => {
    await haveData();
    const note = `${process.pid}\n${dataFolder}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`;
    await writeFile(join(dataFolder, 'postmaster.pid'), note);
    expect((await start()).adopted).toBe(false);
  });
});

describe('a server that still runs', () => {
  test('is adopted, and stopped by whoever adopted it', async () => {
    await haveData();
    const elsewhere = startElsewhere();
    const { url } = await elsewhere.ready;
    await ask({ url }, `create table notes as select 'ông Ba' as name`);

    const server = await start();
    expect(server).toMatchObject({ adopted: true, url });
    expect(await ask(server, 'select name from notes')).toEqual([{ name: 'ông Ba' }]);

    const pid = await pidOfServer();
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    await elsewhere.kill();
  });
});

describe('a folder that is not as we left it', () => {
  const cases = [
    { what: 'without PG_VERSION', file: 'PG_VERSION', content: undefined, says: /bị hỏng/ },
    { what: 'with an odd PG_VERSION', file: 'PG_VERSION', content: 'x', says: /bị hỏng/ },
    { what: 'without its control file', file: 'global/pg_control', says: /thiếu global/ },
    { what: 'of a newer version', file: 'PG_VERSION', content: '99\n', says: /mới hơn/ },
    { what: 'of an older version', file: 'PG_VERSION', content: '12\n', says: /cũ hơn/ },
    { what: 'without its password', file: '../postgres.password', says: /Thiếu tệp mật khẩu/ },
  ];

  test.each(cases)('$what is refused and not touched', async ({ file, content, says }) => {
    await haveData();
    const path = join(dataFolder, file);
    if (content === undefined) await rm(path);
    else await writeFile(path, content);
    const before = await listFolder(dataFolder);

    await expect(start()).rejects.toThrow(says);
    expect(await listFolder(dataFolder)).toEqual(before);
  });

  test('holding something else altogether is refused and not touched', async () => {
    const photos = join(folder, 'photos');
    await mkdir(photos);
    await writeFile(join(photos, 'tet.jpg'), 'x');

    await expect(start({ dataFolder: photos })).rejects.toThrow(/bị hỏng/);
    expect(await readdir(photos)).toEqual(['tet.jpg']);
  });
});

if (isRoot) {
  describe('as root', () => {
    test('runs as the system user, inside the project', async () => {
      await start();
      const { uid } = await stat(dataFolder);
      expect(uid).not.toBe(0);
      expect(await realpath(dataFolder)).toBe(dataFolder);
    });

    test('moves data and programs out of a folder that only root may enter, and finds them again', async () => {
      await chmod(folder, 0o700);
      const systemFolder = await mkdtemp(join(tmpdir(), 'canh-tay-so-system-'));
      await chmod(systemFolder, 0o711);
      try {
        const first = await start({ systemFolder });
        expect(await realpath(dataFolder)).toContain(systemFolder);
        await ask(first, `create table notes as select 'cô Sáu' as name`);
        await first.stop();

        const second = await start({ systemFolder });
        expect(await ask(second, 'select name from notes')).toEqual([{ name: 'cô Sáu' }]);
        await second.stop();

        await rm(join(folder, 'data'), { recursive: true });
        const anew = await start({ systemFolder });
        await expect(ask(anew, 'select name from notes')).rejects.toThrow(/does not exist/);
        await anew.stop();
      } finally {
        await rm(systemFolder, { recursive: true, force: true });
      }
    });
  });
} else {
  describe('as an ordinary user', () => {
    test('runs as that user, inside the project', async () => {
      await start();
      expect((await stat(dataFolder)).uid).toBe(process.getuid?.());
      expect(await readFile(`${dataFolder}.log`, 'utf8')).toContain('ready to accept connections');
    });
  });
}
