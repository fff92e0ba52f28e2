import { expect, inject, test } from 'vitest';
import { sayViolation } from '#test/fuzz/print-report.ts';
import { runFuzz } from '#test/fuzz/run-fuzz.ts';

const seed = 7;

test('what nobody who means well would send breaks nothing and is told nothing', async () => {
  const options = { inputs: 600, seed, from: 0, only: undefined, route: undefined };
  const { tally, violations, texts } = await runFuzz(options, inject('testDatabase'));
  expect(violations.map((violation) => sayViolation(violation, seed))).toEqual([]);
  const taken = tally.rows().reduce((sum, row) => sum + row.taken, 0);
  // Most of it is refused; what is taken goes deep.
  expect({ sent: tally.sent, texts, isDeep: taken > 100, isHandled: tally.handled > 20 }).toEqual({
    sent: 600,
    texts: 300,
    isDeep: true,
    isHandled: true,
  });
}, 240_000);
