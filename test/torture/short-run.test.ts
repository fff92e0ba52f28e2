import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { endWithUs } from '#bot/launch/end-with-us.ts';
import { freePort } from '#test/support/balancer.ts';
import { takenPorts } from './ports.ts';

/** Long enough to take PostgreSQL, four servers and a disk down in order. */
const endsWithinMs = 60_000;

test('a quarter of a minute in which everything fails breaks no promise', {
  timeout: 900_000,
}, async () => {
  let port = await freePort();
  while ((await takenPorts(port)).length > 0) port = await freePort();
  const run = spawn(
    process.execPath,
    [
      'test/torture/main.ts',
      ...['--minutes', '0.25', '--minutes-max', '5', '--kills', '5', '--seed', '7'],
      ...['--port', String(port)],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(run, 'exit');
  const letBe = endWithUs(run.pid as number);
  onTestFinished(async () => {
    run.kill('SIGTERM');
    const force = setTimeout(() => run.kill('SIGKILL'), endsWithinMs);
    await ended;
    clearTimeout(force);
    letBe();
  }, endsWithinMs + 15_000);
  let printed = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const [code] = await ended;
  expect(printed).toContain('every promise that was looked at was kept');
  expect(code, printed).toBe(0);
});
