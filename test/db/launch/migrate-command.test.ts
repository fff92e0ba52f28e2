import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, runScript } from '#bot/launch/run-script.ts';
import { openWorld, type World } from '#test/support/world.ts';

const login = `server_${randomBytes(4).toString('hex')}`;
const password = randomBytes(9).toString('hex');
let world: World;
let owner: URL;
beforeAll(async () => {
  world = await openWorld();
  owner = new URL(String(world.web.pool.options.connectionString));
  await world.rows(`create role ${login} login noinherit password '${password}'`);
});
afterAll(async () => {
  await world.rows(`drop role ${login}`);
  await world.close();
});

async function migrate(change: (url: URL) => void = () => {}) {
  const url = new URL(owner);
  change(url);
  return runScript(`${project}/bot-server/db/migrate.ts`, [], {
    PATH: process.env.PATH,
    DATABASE_URL: url.href,
  });
}

test('migrating says that all is done, or in one line what to do', async () => {
  expect(await migrate()).toEqual({ exitCode: 0, output: 'Bảng dữ liệu đã đúng phiên bản này.' });
  const wrong = await Promise.all([
    migrate((url) => {
      url.username = login;
      url.password = password;
    }),
    migrate((url) => {
      url.pathname = '/nowhere';
    }),
    migrate((url) => {
      url.port = '9';
    }),
  ]);
  const lines = ['tài khoản chủ', 'tạo nó, rồi chạy', 'khởi động PostgreSQL'];
  for (const [index, { exitCode, output }] of wrong.entries()) {
    expect(exitCode).toBe(1);
    expect(output.trim()).not.toContain('\n');
    expect(output).toContain(lines[index]);
  }
});
