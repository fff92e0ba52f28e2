import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { examine } from '#bot/launch/doctor/examine.ts';
import { runDoctor } from '#bot/launch/doctor/run-doctor.ts';
import { findFreePort } from '#bot/launch/free-port.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { type RunningSimulator, runSimulator } from '#test/unit/zalo/running-simulator.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const login = `doctor_${randomBytes(4).toString('hex')}`;
const loginPassword = randomBytes(9).toString('hex');

let world: World;
let zalo: RunningSimulator;
let server: Server;
let folder: string;
let accountId: string;
let ownerUrl: URL;
let environment: NodeJS.ProcessEnv;
let isReady = true;

beforeAll(async () => {
  world = await openWorld();
  zalo = await runSimulator();
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-doctor-'));
  server = createServer((_request, response) => response.writeHead(isReady ? 200 : 503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  accountId = (await makeCommune(world)).account.id;
  const cipher = createTokenCipher(key);
  await world.rows(
    `insert into official_account_tokens (official_account_id, access_token, refresh_token) values ($1, $2, $3)`,
    [accountId, cipher.seal(ids.accessToken, accountId), cipher.seal('refresh', accountId)],
  );
  await world.rows('update official_accounts set oa_id = $1, heard_at = now()', [ids.oaId]);
  await world.rows(`create role ${login} login noinherit password '${loginPassword}'`);
  await world.rows(`grant canh_tay_so_web, canh_tay_so_worker, canh_tay_so_jobs to ${login}`);
  ownerUrl = new URL(String(world.web.pool.options.connectionString));
  environment = {
    DATABASE_URL: as(login, loginPassword),
    TOKEN_ENCRYPTION_KEY: key,
    ZALO_APP_ID: ids.appId,
    ZALO_APP_SECRET: ids.appSecret,
    ZALO_OA_SECRET: ids.oaSecret,
    ZALO_MINI_APP_ID: ids.miniAppId,
    ZALO_OPENAPI_URL: zalo.url,
    ZALO_OAUTH_URL: zalo.url,
    ZALO_GRAPH_URL: zalo.url,
    ZALO_BOT_URL: zalo.url,
    ZALO_BUSINESS_URL: zalo.url,
    PUBLIC_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    SPOOL_FOLDER: folder,
    DATA_FOLDER: join(folder, 'data'),
  };
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await zalo.close();
  await rm(folder, { recursive: true });
  await world.rows(`drop role ${login}`);
  await world.close();
});

function as(user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}

/** What is wrong, and what to do about it. */
async function wrongWith(changed: NodeJS.ProcessEnv, machine = {}): Promise<string[]> {
  const findings = await examine({ ...environment, ...changed }, machine);
  return findings
    .filter(({ isRight }) => !isRight)
    .map(({ check, what, todo }) => `${check}: ${what} – ${todo}`);
}

/** With the database changed for as long as it is looked at. */
async function wrongWhile(change: string, undo: string): Promise<string[]> {
  await world.rows(change);
  try {
    return await wrongWith({});
  } finally {
    await world.rows(undo);
  }
}

const one = (words: string) => [expect.stringContaining(words)];

describe('npm run doctor', () => {
  test('finds nothing wrong where nothing is, in lines and in JSON, and tells no secret', async () => {
    const lines = await runDoctor([], environment);
    expect(lines).toMatchObject({ exitCode: 0 });
    expect(lines.said).toMatch(/^(✔ .+\n){14}\nMọi thứ đều ổn\.$/);
    const json = await runDoctor(['--json'], environment);
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.said)).toMatchObject({ ok: true });
    expect(JSON.parse(json.said).checks).toHaveLength(14);

    const broken = await runDoctor([], { ...environment, ZALO_APP_ID: 'x', DATABASE_URL: 'x' });
    expect(broken.exitCode).toBe(1);
    const secrets = [loginPassword, key, ids.appSecret, ids.oaSecret, ids.accessToken];
    for (const secret of secrets) {
      expect(`${lines.said}${json.said}${broken.said}`).not.toContain(secret);
    }
    expect(await runDoctor(['--nhanh'], environment)).toMatchObject({ exitCode: 2 });
  });

  test('says which Node is needed', async () => {
    expect(await wrongWith({}, { nodeVersion: '22.1.0' })).toEqual(one('cần Node 24'));
  });

  test('names the variables that are wrong, and does not repeat them', async () => {
    const said = await wrongWith({ TOKEN_ENCRYPTION_KEY: 'ngắn', ZALO_OA_SECRET: '' });
    expect(said).toEqual(
      one(
        'TOKEN_ENCRYPTION_KEY: phải là 32 byte viết bằng base64; tạo bằng lệnh: openssl rand -base64 32; ZALO_OA_SECRET: chưa đặt',
      ),
    );
    expect(said[0]).not.toContain('ngắn');
  });

  test('says that nothing runs here, and makes nothing', async () => {
    expect(await wrongWith({ DATABASE_URL: '' })).toEqual(one('chạy "npm start"'));
  });

  test('tells a server that is not there, a wrong password and a missing database apart', async () => {
    const port = await findFreePort();
    const DATABASE_URL = `postgres://a:b@127.0.0.1:${port}/c`;
    expect(await wrongWith({ DATABASE_URL })).toEqual(one('(ECONNREFUSED) – khởi động PostgreSQL'));
    const wrongPassword = { DATABASE_URL: as(login, 'sai') };
    expect(await wrongWith(wrongPassword)).toEqual(one('(28P01) – sai mật khẩu'));
    const none = { DATABASE_URL: `${as(login, loginPassword)}_none` };
    expect(await wrongWith(none)).toEqual(one('(3D000)'));
  });

  test('tells tables that are older than this version, or newer', async () => {
    const newest = 'created_at = (select max(created_at) from __drizzle_migrations)';
    const older = await wrongWhile(
      `update __drizzle_migrations set created_at = created_at - 1 where ${newest}`,
      `update __drizzle_migrations set created_at = created_at + 1 where ${newest}`,
    );
    expect(older).toEqual(one('chạy "npm run db:migrate"'));
    const newer = await wrongWhile(
      `update __drizzle_migrations set created_at = created_at + 1 where ${newest}`,
      `update __drizzle_migrations set created_at = created_at - 1 where ${newest}`,
    );
    expect(newer).toEqual(one('đang chạy mã nguồn cũ'));
  });

  test('names the role that the login may not take, and a login that may do everything', async () => {
    const closed = await wrongWhile(
      `revoke canh_tay_so_jobs from ${login}`,
      `grant canh_tay_so_jobs to ${login}`,
    );
    expect(closed).toEqual(one('không vào được vai canh_tay_so_jobs'));
    expect(await wrongWith({ DATABASE_URL: ownerUrl.href })).toEqual(one('có toàn quyền'));
  });

  test('names the host of Zalo that is not reached', async () => {
    const ZALO_BUSINESS_URL = `http://127.0.0.1:${await findFreePort()}`;
    expect(await wrongWith({ ZALO_BUSINESS_URL })).toEqual(
      one(`Không tới được ${ZALO_BUSINESS_URL.slice(7)}`),
    );
  });

  test('notices a clock that is a minute ahead of the database and of Zalo', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect(await wrongWith({})).toEqual([
      expect.stringMatching(/^database-clock: Đồng hồ máy này lệch (59|60|61) giây/),
      expect.stringMatching(/^zalo-clock: Đồng hồ máy này lệch (59|60|61) giây/),
    ]);
  });

  test('says of each account why it cannot send', async () => {
    const account = (change: string, undo: string) =>
      wrongWhile(`update official_accounts set ${change}`, `update official_accounts set ${undo}`);
    const tokens = (change: string, undo: string) =>
      wrongWhile(
        `update official_account_tokens set ${change}`,
        `update official_account_tokens set ${undo}`,
      );
    const paused = await account(
      `paused_at = now(), paused_reason = 'account-not-verified'`,
      'paused_at = null, paused_reason = null',
    );
    expect(paused).toEqual([expect.stringMatching(/đang tạm dừng gửi: .*xác thực/)]);
    const other = await account(`oa_id = '99'`, `oa_id = '${ids.oaId}'`);
    expect(other).toEqual(one('của một OA khác'));
    const lost = await tokens('lost_at = now()', 'lost_at = null');
    expect(lost).toEqual(one('bấm “Kết nối lại Zalo OA”'));
    const otherKey = Buffer.alloc(32, 8).toString('base64');
    expect(await wrongWith({ TOKEN_ENCRYPTION_KEY: otherKey })).toEqual(one('đặt lại khoá cũ'));
    const bad = createTokenCipher(key).seal('of-nobody', accountId).toString('hex');
    const good = createTokenCipher(key).seal(ids.accessToken, accountId).toString('hex');
    const refused = await tokens(`access_token = '\\x${bad}'`, `access_token = '\\x${good}'`);
    expect(refused).toEqual(one('Zalo không nhận token'));
    const unused = await tokens('access_token = null', `access_token = '\\x${good}'`);
    expect(unused).toEqual(one('tiến trình worker'));
  });

  test('says that no account is connected', async () => {
    const none = await wrongWhile(
      'update official_accounts set disconnected_at = now()',
      'update official_accounts set disconnected_at = null',
    );
    expect(none).toEqual([
      expect.stringContaining('Chưa có OA nào được kết nối'),
      expect.stringContaining('Chưa lần nào Zalo báo tin về'),
    ]);
  });

  test('says since when the webhook is silent, and which address Zalo must have', async () => {
    const silent = await wrongWhile(
      `update official_accounts set heard_at = now() - interval '5 days'`,
      'update official_accounts set heard_at = now()',
    );
    expect(silent).toEqual(one('Đã 5 ngày Zalo không báo tin về'));
    expect(silent[0]).toContain(`${environment.PUBLIC_URL}/webhooks/zalo`);
  });

  test('says that what people write waits, because no worker runs, and what could not be handled', async () => {
    const waiting = await wrongWhile(
      `insert into inbound_batches (events, size, received_at) values ('[]', 7, now() - interval '4 minutes')`,
      'delete from inbound_batches',
    );
    expect(waiting).toEqual(one('chờ đã 4 phút mà chưa được đọc'));
    expect(waiting[0]).toContain('ROLE=worker');
    const failed = await wrongWhile(
      `insert into inbound_events (natural_key, event_name, conversation_key, happened_at, received_at, payload, state, handled_at)
         select 'f' || days, 'e', 'c', now(), now(), '{}', 'failed', now() - days * interval '1 day' from generate_series(0, 3, 2) as days`,
      'delete from inbound_events',
    );
    expect(failed).toEqual(one('có 1 tin đến mà máy không xử lý được'));
  });

  test('says that the server does not answer where people look for it', async () => {
    isReady = false;
    expect(await wrongWith({})).toEqual(one(`không trả lời ở ${environment.PUBLIC_URL}`));
    isReady = true;
  });

  test('says that the spool cannot be written to, holds what was set aside, or is short of room', async () => {
    const file = join(folder, 'x.aside');
    await writeFile(file, '{}\n');
    expect(await wrongWith({})).toEqual(one('Có 1 tệp tin đến bị để riêng'));
    expect(await wrongWith({ SPOOL_FOLDER: file })).toEqual(one('(ENOTDIR)'));
    await rm(file);
    const notMade = { SPOOL_FOLDER: join(folder, 'later', 'spool') };
    expect(await wrongWith(notMade)).toEqual([]);
    expect(await wrongWith({}, { diskFreeMin: 1e18 })).toEqual(one('dọn đĩa'));
  });
});
