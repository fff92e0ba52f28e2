import { readConfig } from './config.ts';
import { openWorld } from './deps.ts';
import { startMetrics } from './http/start-metrics.ts';
import { startWeb } from './http/start-web.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { whyNotStarted } from './why-not-started.ts';

/** How long open work may take to end before the process leaves anyway. */
const stopWithinMs = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const world = await openWorld(config);
  const parts: { stop(): Promise<void> }[] = [];
  if (config.ROLE !== 'worker') {
    parts.push(await startWeb(world.web(), world.log, world.numbers));
  }
  if (config.ROLE !== 'web') {
    const worker = world.worker();
    parts.push(await runJobs(worker));
    if (config.ROLE === 'worker') parts.push(await startMetrics(worker, world.numbers));
  }
  world.log.info({ port: config.PORT }, 'started');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    for (const part of parts) await part.stop();
    await world.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

main().catch((error: unknown) => {
  console.error(whyNotStarted(error));
  process.exit(1);
});
