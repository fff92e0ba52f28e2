import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createBuilder, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closureOf, gzipBytes, isFrom, stylesOf } from './built-chunks.ts';
import { findNewerSyntax } from './newer-syntax.ts';

const megabyte = 1_000_000;
const kilobyte = 1000;
let folder: string;
let miniApp: string;
let consoleFolder: string;
let output: Rolldown.RolldownOutput['output'];

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
  const { client, console: consoleEnvironment } = builder.environments;
  if (!client || !consoleEnvironment) throw new Error('Nothing to build.');
  output = ((await builder.build(client)) as Rolldown.RolldownOutput).output;
  await builder.build(consoleEnvironment);
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

const chunks = () => output.filter((file) => file.type === 'chunk');
const entry = () => chunks().filter((chunk) => chunk.isEntry);
/** Without these nobody can use the first screen. */
const neededFirst = () => closureOf(chunks(), entry());
/** These, and what the first screen asks for by itself as soon as it stands. */
const firstScreen = () => {
  const behind = chunks().filter((chunk) => chunk.name === 'behind-first');
  return closureOf(chunks(), [...entry(), ...behind]);
};

function report(what: string, bytes: number, budget: number): void {
  console.log(`${what}: ${(bytes / kilobyte).toFixed(1)} of ${budget / kilobyte} kB`);
}

test('the first screen costs a slow phone at most 95 kB of scripts and 12 kB of styles, gzip', () => {
  const first = firstScreen();
  const scripts = gzipBytes(first.map((chunk) => chunk.code));
  const styles = gzipBytes(stylesOf(output, first));
  report('First screen, scripts', scripts, 95 * kilobyte);
  report('First screen, styles', styles, 12 * kilobyte);
  expect(scripts).toBeLessThanOrEqual(95 * kilobyte);
  expect(styles).toBeLessThanOrEqual(12 * kilobyte);
});

test('of these, at most 75 kB of scripts stand between a slow phone and the search, and no schemas', () => {
  const needed = neededFirst();
  const scripts = gzipBytes(needed.map((chunk) => chunk.code));
  report('Before it can be used, scripts', scripts, 75 * kilobyte);
  expect(scripts).toBeLessThanOrEqual(75 * kilobyte);
  expect(needed.length).toBeLessThan(firstScreen().length);
  const modules = needed.flatMap((chunk) => chunk.moduleIds);
  expect(modules.filter((id) => id.includes('/node_modules/zod/'))).toEqual([]);
});

test('every screen of a tutorial adds at most 15 kB, gzip', () => {
  const first = new Set(firstScreen());
  const screens = chunks().filter(
    (chunk) => chunk.isDynamicEntry && isFrom(chunk, 'features/tutorials/', '-screen.tsx'),
  );
  expect(screens.length).toBeGreaterThan(1);
  for (const screen of screens) {
    const added = closureOf(chunks(), [screen]).filter((chunk) => !first.has(chunk));
    const bytes = gzipBytes([...added.map((chunk) => chunk.code), ...stylesOf(output, added)]);
    report(`Tutorial, ${screen.name}`, bytes, 15 * kilobyte);
    expect(bytes, screen.name).toBeLessThanOrEqual(15 * kilobyte);
  }
});

test('nothing of the team, of the console or of Zalo’s SDK is in a resident’s first download', () => {
  const modules = firstScreen().flatMap((chunk) => chunk.moduleIds);
  const unwanted =
    /\/src\/(features\/(team-inbox|visits|duty|credit|canned)|console)\/|\/node_modules\/zmp-sdk\//;
  expect(modules.length).toBeGreaterThan(100);
  expect(modules.filter((id) => unwanted.test(id))).toEqual([]);
  const everywhere = chunks().flatMap((chunk) => chunk.moduleIds);
  expect(everywhere.filter((id) => id.includes('/src/console/'))).toEqual([]);
});

test('a version stays within what Zalo accepts: 10 MB in all, 3 MB a file', async () => {
  const sizes = (await filesIn(miniApp)).map((file) => file.sizeBytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  report('All files as they are', total, 10 * megabyte);
  expect(Math.max(...sizes)).toBeLessThan(3 * megabyte);
  expect(total).toBeLessThan(10 * megabyte);
});

test('phones that know no syntax after ES2017 can read every script', () => {
  const newer = chunks().flatMap(({ fileName, code }) =>
    findNewerSyntax(code).map((what) => `${fileName}: ${what}`),
  );
  expect(newer).toEqual([]);
  expect(findNewerSyntax('const a = { ...b }; try { c?.d } catch { e ??= 1_0 }')).toHaveLength(5);
});

test('app-config.json tells Zalo the title and every file it must load first, and each is there', async () => {
  const config = JSON.parse(await readFile(path.join(miniApp, 'app-config.json'), 'utf8'));
  expect(config).toMatchObject({ app: { title: 'Cánh Tay Số', textColor: 'white' }, pages: [] });
  const names = (await filesIn(miniApp)).map((file) => file.name);
  const first = neededFirst().map((chunk) => chunk.fileName);
  expect([...config.listSyncJS, ...config.listAsyncJS].sort()).toEqual(first.sort());
  expect(config.listSyncJS).toEqual(entry().map((chunk) => chunk.fileName));
  expect(config.listCSS).not.toHaveLength(0);
  expect([...first, ...config.listCSS].filter((name) => !names.includes(name))).toEqual([]);
  expect(first.filter((name) => !name.endsWith('.module.js'))).toEqual([]);
});

test('what opens without network is all that a resident may open, and the team’s is kept apart for members', async () => {
  const worker = await readFile(path.join(miniApp, 'service-worker.js'), 'utf8');
  const build = JSON.parse(worker.slice('const build = '.length, worker.indexOf(';\n')));
  const kept = chunks().filter((chunk) => build.files.includes(chunk.fileName));
  const screens = chunks().filter(
    (chunk) => chunk.isDynamicEntry && /\/src\/(features|shell)\//.test(chunk.facadeModuleId ?? ''),
  );
  const isOfTheTeam = (id: string) =>
    /\/src\/(features\/(team-inbox|visits|duty|credit|canned)\/|shell\/team-)/.test(id);
  const ofResidents = screens.filter((chunk) => !isOfTheTeam(chunk.facadeModuleId ?? ''));
  expect(ofResidents.length).toBeGreaterThan(10);
  expect(ofResidents.filter((chunk) => !kept.includes(chunk))).toEqual([]);
  expect(kept.flatMap((chunk) => chunk.moduleIds).filter(isOfTheTeam)).toEqual([]);
  const forMembers = chunks().filter((chunk) => build.team.includes(chunk.fileName));
  const ofMembers = screens.filter((chunk) => isOfTheTeam(chunk.facadeModuleId ?? ''));
  expect(ofMembers.length).toBeGreaterThan(5);
  expect(ofMembers.filter((chunk) => !forMembers.includes(chunk))).toEqual([]);
  const ahead = chunks().find((chunk) => isFrom(chunk, 'platform/', 'zalo-app-files.ts'));
  const first = neededFirst().map((chunk) => chunk.fileName);
  for (const { fileName } of kept) {
    if (!first.includes(fileName)) expect(ahead?.code).toContain(fileName);
  }
});

test('the console is a folder of its own that needs nothing outside itself', async () => {
  const page = await readFile(path.join(consoleFolder, 'index.html'), 'utf8');
  const names = (await filesIn(consoleFolder)).map((file) => file.name);
  const used = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
  expect(used).not.toHaveLength(0);
  expect(used.filter((name) => !names.includes(name ?? ''))).toEqual([]);
});
