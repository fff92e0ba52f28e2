import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { seededRandom } from '#test/play/random.ts';
import { type RunningSystem, runPlay, startSystem } from '#test/support/running-system.ts';

const questions = 'test/fixtures/questions.jsonl';
let system: RunningSystem | undefined;
let killing: Promise<void> | undefined;

afterEach(async () => {
  // Whom a test that took too long is still starting again would outlive the system.
  await killing?.catch(() => {});
  killing = undefined;
  await system?.stop();
  system = undefined;
});

test('two web and two worker processes lose and double nothing of what Zalo duplicates, reorders and leaves unanswered', {
  timeout: 600_000,
}, async () => {
  system = await startSystem(['web', 'web', 'worker', 'worker'], { withBot: true });
  const faults = ['--duplicate', '0.2', '--reorder', '0.2', '--drop', '0.05'];
  const { code, printed } = await runPlay(system, [questions, '--limit', '24', ...faults]);
  expect(printed).toContain('Không mất, không trùng, không bỏ sót.');
  expect(code).toBe(0);
});

test('a server that is killed ten times while people talk loses and doubles nothing', {
  timeout: 600_000,
}, async ({ signal }) => {
  const running = await startSystem(['all'], { withBot: true });
  system = running;
  const random = seededRandom(7);
  let killed = 0;
  killing = (async () => {
    while (killed < 10 && !signal.aborted) {
      await wait(800 + random() * 2500);
      await running.processes[0]?.killAndRestart();
      killed += 1;
    }
  })();
  const { code, printed } = await runPlay(running, [
    questions,
    ...['--limit', '40', '--seed', '5', '--patience', '150'],
  ]);
  await killing;
  expect(printed).toContain('Không mất, không trùng, không bỏ sót.');
  expect(code).toBe(0);
});
