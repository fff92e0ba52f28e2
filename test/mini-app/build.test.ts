import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const megabyte = 1_000_000;
let folder: string;
let miniApp: string;
let consoleFolder: string;

beforeAll(async () => {
  // A test run is "test", and React's own checks would be built in.
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(path.join(os.tmpdir(), 'mini-app-build-'));
  miniApp = path.join(folder, 'www');
  consoleFolder = path.join(folder, 'console-www');
  const builder = await createBuilder({
    root: path.resolve('mini-app'),
    logLevel: 'silent',
    environments: {
      client: { build: { outDir: miniApp } },
      console: { build: { outDir: consoleFolder } },
    },
  });
  await builder.buildApp();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function filesIn(place: string): Promise<{ name: string; sizeBytes: number }[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (file) => {
      const full = path.join(file.parentPath, file.name);
      return { name: path.relative(place, full), sizeBytes: (await stat(full)).size };
    }),
  );
}

async function readConfig(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(miniApp, 'app-config.json'), 'utf8'));
}

test('app-config.json tells Zalo the title and every file it must load, and each is there', async () => {
  const config = await readConfig();
  expect(config).toMatchObject({ app: { title: 'Cánh Tay Số' }, pages: [] });
  const listed = ['listCSS', 'listSyncJS', 'listAsyncJS'].flatMap(
    (list) => config[list] as string[],
  );
  const names = (await filesIn(miniApp)).map((file) => file.name);
  expect(config.listSyncJS).toHaveLength(1);
  expect(config.listCSS).not.toHaveLength(0);
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
  expect(listed.filter((name) => name.endsWith('.js') && !name.endsWith('.module.js'))).toEqual([]);
});

test('a version stays within what Zalo accepts: 10 MB in all, 3 MB a file', async () => {
  const sizes = (await filesIn(miniApp)).map((file) => file.sizeBytes);
  expect(Math.max(...sizes)).toBeLessThan(3 * megabyte);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(10 * megabyte);
});

test('the first screen costs a slow phone less than 120 kB of scripts, and the Zalo SDK is not among them', async () => {
  const config = await readConfig();
  const scripts = [...(config.listSyncJS as string[]), ...(config.listAsyncJS as string[])];
  const contents = await Promise.all(scripts.map((name) => readFile(path.join(miniApp, name))));
  const gzipped = contents.reduce((total, content) => total + gzipSync(content).length, 0);
  expect(gzipped).toBeLessThan(120_000);
  expect(scripts.filter((name) => name.includes('zalo-sdk'))).toEqual([]);
});

test('the console is a folder of its own that needs nothing outside itself', async () => {
  const page = await readFile(path.join(consoleFolder, 'index.html'), 'utf8');
  const names = (await filesIn(consoleFolder)).map((file) => file.name);
  const used = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  expect(used).not.toHaveLength(0);
  expect(used.filter((name) => !names.includes(name ?? ''))).toEqual([]);
});
