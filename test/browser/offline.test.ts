import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { builtPage } from '#bot/http/built-page.ts';
import { phone, prepareBrowser } from '#test/support/browser.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { openMiniAppAs, untilLoaded } from './mini-app-page.ts';

const browser = prepareBrowser({ keepsPages: true });
let system: RunningSystem;
let folder: string;
beforeAll(async () => {
  system = await startSystem(['all']);
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-builds-'));
});
afterAll(async () => {
  await system?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Until the phone holds the whole app. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('what was opened once opens again in flight mode, and so do screens never opened', async () => {
  const page = await openMiniAppAs(browser, system, 'Nguyễn Văn Sửu');
  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Các phần chính' }).getByRole('link', { name: place });
  await page.getByRole('link', { name: 'SIM, số điện thoại' }).click();
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  const start = page.getByRole('link', { name: 'Bắt đầu' });
  await start.waitFor();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await start.click();
  await page.getByRole('heading', { name: /^Bước 1 trên/ }).waitFor();
  const step = page.url();
  await page.goBack();
  await goTo('Yêu cầu').click();
  await page.getByRole('heading', { name: 'Yêu cầu của tôi' }).waitFor();
  await untilLoaded(page);
  await untilKept(page);

  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Yêu cầu của tôi' }).waitFor();
  await page.getByText(/^Đang mất mạng\./).waitFor();
  expect(await page.getByRole('heading', { name: 'Chưa mở được' }).count()).toBe(0);
  await goTo('Trang chủ').click();
  await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
  await page.getByText('Nguyễn Văn Sửu').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/zapps\/\d+\/$/);
  await page.goto(step);
  await page.getByRole('heading', { name: /^Bước 1 trên/ }).waitFor();
  await page.goto(step.replace('/steps/1', ''));
  await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
  await page.goto(new URL('../../../ask', step).href);
  await page.getByLabel('Bà con vướng chuyện gì?').waitFor();

  await page.context().setOffline(false);
  await page.getByText(/^Đang mất mạng\./).waitFor({ state: 'detached' });
});

test('a new build replaces the old one as a whole', async () => {
  const older = await copyBuild('older');
  const newer = await copyBuild('newer');
  let server = await serve(older, 0);
  const { port } = server.server.address() as AddressInfo;
  const page = await browser.open(`http://127.0.0.1:${port}/zapps/4321/`, phone);
  await untilKept(page);
  expect(await buildOf(page)).toBe('older');

  await server.close();
  server = await serve(newer, port);
  await page.reload();
  expect(await buildOf(page)).toBe('newer');
  const registration = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      await found?.update();
      return Boolean(found?.waiting);
    });
  await vi.waitUntil(registration, { timeout: 20_000, interval: 200 });

  // The older build goes with its last page.
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto(`http://127.0.0.1:${port}/zapps/4321/`);
  await untilKept(later);
  await vi.waitUntil(async () => (await keptBuilds(later)) === 1, { timeout: 20_000 });
  await server.close();
  await later.reload();
  expect(await buildOf(later)).toBe('newer');
});

function keptBuilds(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length);
}

async function buildOf(page: Page): Promise<string | undefined> {
  await page.getByRole('heading', { level: 1, name: 'Chào bà con!' }).waitFor();
  return page.evaluate(() => document.documentElement.dataset.build);
}

/** The built app under other file names, as another build has them; it says on the page which build it is. */
async function copyBuild(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp('mini-app/www', copy, { recursive: true });
  const assets = join(copy, 'assets');
  const names = await readdir(assets);
  const ofBuild = (file: string) => file.replace('.', `-${name}.`);
  const pageAndWorker = [join(copy, 'index.html'), join(copy, 'service-worker.js')];
  const readable = names.filter((file) => /\.(js|css)$/.test(file));
  for (const file of [...pageAndWorker, ...readable.map((one) => join(assets, one))]) {
    let text = await readFile(file, 'utf8');
    for (const old of names) text = text.replaceAll(old, ofBuild(old));
    const isEntry = /\/index\.[\w-]+\.module\.js$/.test(file);
    if (isEntry) text = `document.documentElement.dataset.build='${name}';${text}`;
    await writeFile(file, text);
  }
  for (const old of names) await rename(join(assets, old), join(assets, ofBuild(old)));
  return copy;
}

async function serve(root: string, port: number): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(builtPage('/zapps/4321/', root));
  await app.listen({ host: '127.0.0.1', port });
  return app;
}
