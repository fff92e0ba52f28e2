import Fastify from 'fastify';
import type { Config } from '#bot/config.ts';
import type { Database } from '#bot/db/database.ts';
import type { Source } from '#bot/watching/sample.ts';
import { openMetrics } from '#bot/watching/write-metrics.ts';
import { healthRoutes } from './health.routes.ts';

type Deps = { config: Pick<Config, 'METRICS_PORT'>; db: Database };

/**
 * Shows a worker's health and numbers on 127.0.0.1, if `METRICS_PORT` is set: the web half is not there to do it. Throws when the port
 * is taken.
 */
export async function startMetrics(
  deps: Deps,
  numbers: readonly Source[],
): Promise<{ stop(): Promise<void> }> {
  const app = Fastify({ logger: false });
  const { METRICS_PORT: port } = deps.config;
  if (port !== undefined) {
    await app.register(healthRoutes({ db: deps.db, metrics: openMetrics(numbers) }));
    await app.listen({ host: '127.0.0.1', port });
  }
  return { stop: () => app.close() };
}
