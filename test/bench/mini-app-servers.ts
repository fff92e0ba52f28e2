import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import react from '@vitejs/plugin-react';
import Fastify from 'fastify';
import { build } from 'vite';
import { migrateDatabase } from '#bot/db/migrate.ts';
import { builtPage } from '#bot/http/built-page.ts';
import { buildPages } from '#bot/launch/build-pages.ts';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { freePort } from '#test/support/balancer.ts';

const demoFolder = 'test/fixtures/thanh-tam';

export interface Contestants {
  /** The built Mini App, on the real server with its API. */
  oursUrl: string;
  /** zmp-ui's smallest page, built alike and sent by the same code. */
  zmpUrl: string;
  stop(): Promise<void>;
}

export async function startContestants(): Promise<Contestants> {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-bench-'));
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  await buildPages((line) => console.error(line));
  const zmp = await startZmpPage(join(folder, 'zmp'));
  const ours = await startOurs(folder);
  return {
    oursUrl: ours.url,
    zmpUrl: zmp.url,
    async stop() {
      await zmp.stop();
      await ours.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startZmpPage(outDir: string) {
  process.env.NODE_ENV = 'production';
  await build({
    root: resolve('test/bench/zmp-page'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2017',
      cssTarget: 'safari13.1',
      modulePreload: { polyfill: false },
    },
  });
  const app = Fastify();
  await app.register(builtPage('/zapps/zmp/', outDir));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/zapps/zmp/`, stop: () => app.close() };
}

async function startOurs(folder: string) {
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  await migrateDatabase(postgres.url);
  const world = JSON.parse(await readFile(`${demoFolder}/world.json`, 'utf8'));
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: postgres.url,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZALO_APP_ID: world.app.appId,
    ZALO_APP_SECRET: world.app.appSecret,
    ZALO_OA_SECRET: world.app.oaSecret,
    ZALO_MINI_APP_ID: world.app.miniAppId,
    ZALO_MINI_APP_API_KEY: world.app.miniAppApiKey,
    SPOOL_FOLDER: join(folder, 'spool'),
    LOG_LEVEL: 'warn',
    ROLE: 'web',
    PORT: String(port),
  };
  const run = (args: string[]) =>
    spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await once(run(['bot-server/import/main.ts', demoFolder]), 'exit');
  const server = run(['bot-server/main.ts']);
  await untilReady(`http://127.0.0.1:${port}/health/ready`);
  return {
    url: `http://127.0.0.1:${port}/zapps/${world.app.miniAppId}/`,
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
      await postgres.stop();
    },
  };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('The server did not get ready.');
}
