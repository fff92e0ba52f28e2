import { readFile } from 'node:fs/promises';
import { startSimulator } from './simulator.ts';
import type { WorldInput } from './world.ts';

const {
  HOST = '127.0.0.1',
  SIMULATOR_PORT = '3100',
  SIMULATOR_WORLD,
  SIMULATOR_STATE_FILE,
  WEBHOOK_URL,
  MINI_APP_WEBHOOK_URL,
  MINI_APP_URL,
} = process.env;

const world = SIMULATOR_WORLD
  ? (JSON.parse(await readFile(SIMULATOR_WORLD, 'utf8')) as WorldInput)
  : undefined;

const simulator = await startSimulator({
  host: HOST,
  port: Number(SIMULATOR_PORT),
  webhookUrl: WEBHOOK_URL || null,
  miniAppWebhookUrl: MINI_APP_WEBHOOK_URL || null,
  miniAppUrl: MINI_APP_URL || null,
  ...(world === undefined ? {} : { world }),
  ...(SIMULATOR_STATE_FILE ? { stateFile: SIMULATOR_STATE_FILE } : {}),
});
console.info(`Zalo simulator listening on ${simulator.url}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    // A connection that will not end must not keep the process: what matters is saved by then.
    setTimeout(() => process.exit(0), 900).unref();
    void simulator.close().then(() => process.exit(0));
  });
}
