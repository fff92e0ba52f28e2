import { expect, test } from 'vitest';
import { startMetrics } from '#bot/http/start-metrics.ts';
import { findFreePort } from '#bot/launch/free-port.ts';
import { databaseNumbers } from '#bot/watching/database-numbers.ts';
import { openWorld } from '#test/support/world.ts';

test('a worker tells of itself on a port of its own, if it is given one', async () => {
  const world = await openWorld();
  const METRICS_PORT = await findFreePort();
  const db = world.worker;
  const numbers = [databaseNumbers({ db, clock: world.clock })];
  const worker = await startMetrics({ db, config: { METRICS_PORT } }, numbers);
  const metrics = await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`);
  expect(await metrics.text()).toContain('canh_tay_so_database_up 1\n');
  expect((await fetch(`http://127.0.0.1:${METRICS_PORT}/health/ready`)).status).toBe(200);
  await worker.stop();
  await (await startMetrics({ db, config: {} }, numbers)).stop();
  await world.close();
});
