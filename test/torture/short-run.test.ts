import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { freePort } from '#test/support/balancer.ts';

test('a quarter of a minute in which everything fails breaks no promise', {
  timeout: 400_000,
}, async () => {
  const run = spawn(
    process.execPath,
    [
      'test/torture/main.ts',
      ...['--minutes', '0.25', '--kills', '12', '--seed', '7'],
      ...['--port', String(await freePort())],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const [code] = await once(run, 'exit');
  expect(printed).toContain('every promise was kept');
  expect(code).toBe(0);
});
