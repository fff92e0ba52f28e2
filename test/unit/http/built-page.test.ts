import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPage } from '#bot/http/built-page.ts';

const script = `console.log('${'xin chào '.repeat(200)}');`;
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<html><head></head></html>');
  await writeFile(join(folder, 'service-worker.js'), 'const build = {};');
  await writeFile(join(folder, 'assets', 'index.abc.module.js'), script);
  await writeFile(join(folder, 'assets', 'picture.abc.png'), 'png');
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  app = Fastify();
  await app.register(builtPage('/zapps/1/', folder));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, accepted = '') =>
  app.inject({ url: `/zapps/1/${path}`, headers: { 'accept-encoding': accepted } });

test('scripts go out as small as the browser can read them, and are kept for ever', async () => {
  const zipped = await get('assets/index.abc.module.js', 'gzip, deflate');
  expect(zipped.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(script);
  const smallest = await get('assets/index.abc.module.js', 'gzip, br;q=0.9');
  expect(smallest.headers['content-encoding']).toBe('br');
  const plain = await get('assets/index.abc.module.js', 'br;q=0');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(script);
});

test('every path inside is the page, asked for anew each time, and knows where its files lie', async () => {
  for (const path of ['', 'tutorials/x/steps/2', 'secret.txt', 'assets/../secret.txt']) {
    const page = await get(path);
    expect(page.body).toBe('<html><head><base href="/zapps/1/"></head></html>');
    expect(page.headers['cache-control']).toBe('no-cache');
  }
});

test('the service worker is asked for anew each time, pictures are sent as they are, a file of another build is missing', async () => {
  const worker = await get('service-worker.js', 'gzip');
  expect(worker.body).toBe('const build = {};');
  expect(worker.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8',
  });
  const picture = await get('assets/picture.abc.png', 'gzip');
  expect([picture.body, picture.headers['content-type']]).toEqual(['png', 'image/png']);
  expect((await get('assets/index.old.module.js', 'gzip')).statusCode).toBe(404);
});
