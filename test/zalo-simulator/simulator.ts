import { resumeBroadcasts } from './broadcast.ts';
import { resumeSlowPhones } from './chats.ts';
import { addMissing, freshState } from './fresh-state.ts';
import { resumeDisbanding } from './groups.ts';
import { buildServer } from './server.ts';
import { createSimulation, replaceState, type Simulation } from './simulation.ts';
import { createStateFile } from './state-file.ts';
import { emptyWorld, World, type WorldInput } from './world.ts';

export interface SimulatorOptions {
  /** 0, the default: any free port. */
  port?: number;
  host?: string;
  world?: WorldInput;
  webhookUrl?: string | null;
  /** Where events of the Mini App's own webhook go. */
  miniAppWebhookUrl?: string | null;
  /** Where the real Mini App is served; the page shows it. */
  miniAppUrl?: string | null;
  /** Where the state is kept over restarts. */
  stateFile?: string;
}

export interface Simulator {
  url: string;
  /** Moves the simulator's time, running what falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Resolves when no webhook delivery is under way; repetitions that wait do not count. */
  webhooksIdle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Zalo on this machine. Throws when the world is wrong, the port is taken or the state file unreadable. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { host = '127.0.0.1', port = 0, miniAppUrl = null } = options;
  const { webhookUrl = null, miniAppWebhookUrl = null } = options;
  const world = World.parse(options.world ?? emptyWorld);
  const simulation = createSimulation(freshState(world, Date.now(), webhookUrl, miniAppWebhookUrl));
  const stateFile = options.stateFile
    ? createStateFile(options.stateFile, () => simulation.state)
    : undefined;
  const saved = await stateFile?.load();
  if (saved) {
    simulation.clock.setOffset(saved.clockOffsetMs);
    addMissing(saved, world, simulation.clock.now());
    if (webhookUrl !== null) {
      Object.assign(saved.webhook, { url: webhookUrl, enabled: true, switchedOffAt: null });
    }
    if (miniAppWebhookUrl !== null) saved.webhook.miniAppUrl = miniAppWebhookUrl;
    replaceState(simulation, saved);
  }
  if (stateFile) simulation.saveNow = stateFile.saveNow;
  const app = await buildServer(simulation, {
    miniAppUrl,
    restart: (next) => restart(simulation, next),
  });
  app.addHook('onResponse', async (request) => {
    simulation.state.clockOffsetMs = simulation.clock.offsetMs();
    if (request.method !== 'GET') stateFile?.touch();
  });
  const stopListening = simulation.notices.subscribe(() => stateFile?.touch());
  simulation.baseUrl = await app.listen({ host, port });
  simulation.webhooks.resume();
  resumeSlowPhones(simulation);
  resumeDisbanding(simulation);
  resumeBroadcasts(simulation);
  return {
    url: simulation.baseUrl,
    advance: (ms) => simulation.clock.advance(ms),
    webhooksIdle: () => simulation.webhooks.idle(),
    async close() {
      stopListening();
      simulation.clock.clear();
      await simulation.webhooks.close();
      await app.close();
      await stateFile?.close();
    },
  };
}

/** Back to a world in which nothing has happened; only the webhooks' URLs stay. */
function restart(simulation: Simulation, world: World | undefined): void {
  const { webhook, world: present } = simulation.state;
  simulation.clock.clear();
  simulation.clock.setOffset(0);
  simulation.faults.reset();
  simulation.rateLimits.clear();
  simulation.log.clear();
  const { url, miniAppUrl = null } = webhook;
  replaceState(simulation, freshState(world ?? present, Date.now(), url, miniAppUrl));
}
