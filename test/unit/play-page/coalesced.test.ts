import { expect, test } from 'vitest';
import { coalesced } from '#test/zalo-simulator/page/coalesced.ts';

test('calls made during a refresh lead to one more refresh, never to two at once', async () => {
  const gates: (() => void)[] = [];
  const refresh = coalesced(() => new Promise<void>((resolve) => gates.push(resolve)));
  const calls = [refresh(), refresh(), refresh()];
  expect(gates).toHaveLength(1);
  gates[0]?.();
  await calls[0];
  await expect.poll(() => gates.length).toBe(2);
  gates[1]?.();
  await Promise.all(calls);
  expect(gates).toHaveLength(2);
});

test('a refresh that fails does not keep the next from running', async () => {
  let runs = 0;
  const refresh = coalesced(async () => {
    runs += 1;
    if (runs === 1) throw new Error('away');
  });
  const [first, second] = [refresh(), refresh()];
  await expect(first).rejects.toThrow('away');
  await second;
  expect(runs).toBe(2);
});
