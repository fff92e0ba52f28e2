import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';

const folder = new URL('../zalo-simulator/', import.meta.url).pathname;

test('the simulator imports nothing of the server, the Mini App or what they share', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    const source = await readFile(join(folder, name), 'utf8');
    for (const [, imported = ''] of source.matchAll(/from '([^']+)'/g)) {
      expect(imported, name).not.toMatch(/^(#|\.\.)/);
    }
  }
});

test('files outside the page are not served', async () => {
  const simulator = await startSimulator();
  for (const path of ['/..%2fworld.ts', '/%2e%2e/world.ts', '/nothing.html', '/README.md']) {
    expect((await fetch(simulator.url + path)).status).toBe(404);
  }
  await simulator.close();
});

test('the page’s TypeScript goes out as JavaScript', async () => {
  const simulator = await startSimulator();
  const page = await fetch(`${simulator.url}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const script = await fetch(`${simulator.url}/main.ts`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).not.toContain('import type');
  await simulator.close();
});
