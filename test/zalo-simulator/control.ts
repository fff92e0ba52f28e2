import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { controlBots } from './control-bots.ts';
import { controlGroups } from './control-groups.ts';
import { controlNotices } from './control-notices.ts';
import { controlOfficialAccounts } from './control-official-accounts.ts';
import { controlPeople } from './control-people.ts';
import { stateView, webhookView } from './control-views.ts';
import { FaultSettings } from './faults.ts';
import type { Simulation } from './simulation.ts';
import { World } from './world.ts';

const tenYearsMs = 10 * 365 * 24 * 60 * 60 * 1000;
const Advance = z.object({ ms: z.number().min(0).max(tenYearsMs) });
const WebhookChange = z.strictObject({
  url: z.url().nullable().optional(),
  miniAppUrl: z.url().nullable().optional(),
  enabled: z.boolean().optional(),
  retryOnNon200: z.boolean().optional(),
  mutedEvents: z.array(z.string()).optional(),
  probe: z.boolean().default(false),
});
const LogQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  kind: z.enum(['api', 'webhook']).optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
});

/** What the control API needs beyond the simulation itself. */
export interface ControlOptions {
  miniAppUrl: string | null;
  /** Puts a world in place with nothing having happened yet; without one, the present world. */
  restart(world?: World): void;
}

/** Serves `/_sim/`, the strings by which tests, scripts and the play page move this world. */
export async function serveControl(
  app: FastifyInstance,
  simulation: Simulation,
  options: ControlOptions,
): Promise<void> {
  await app.register(
    async (control) => {
      await control.register(cors, {
        delegator: (request, callback) => callback(null, corsFor(request)),
      });
      control.get('/state', () => stateView(simulation, options.miniAppUrl));
      control.post('/reset', () => restart(undefined));
      control.put('/world', (request) => restart(World.parse(request.body)));
      controlTime(control, simulation);
      controlFaults(control, simulation);
      controlWebhook(control, simulation);
      controlPeople(control, simulation);
      controlGroups(control, simulation);
      controlBots(control, simulation);
      controlOfficialAccounts(control, simulation);
      controlNotices(control, simulation);
      control.get('/log', (request) => {
        const { after, kind, limit } = LogQuery.parse(request.query);
        const entries = simulation.log.read(after, kind, limit);
        return { entries, next: entries.at(-1)?.seq ?? after };
      });
    },
    { prefix: '/_sim' },
  );

  function restart(world: World | undefined): object {
    options.restart(world);
    simulation.notices.announce({ kind: 'world' });
    return {};
  }
}

/** Lets pages of this machine in, and those of the host by whose name the simulator itself was called. */
function corsFor(request: FastifyRequest): { origin: boolean; methods: string[] } {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return { origin: false, methods };
  const { hostname } = new URL(origin);
  const isLoopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return { origin: isLoopback || hostname === request.hostname, methods };
}

function controlTime(control: FastifyInstance, simulation: Simulation): void {
  const { clock } = simulation;
  const view = () => ({ now: clock.now(), offsetMs: clock.offsetMs() });
  control.get('/clock', view);
  control.post('/clock/advance', async (request) => {
    await clock.advance(Advance.parse(request.body).ms);
    simulation.notices.announce({ kind: 'clock' });
    return view();
  });
}

function controlFaults(control: FastifyInstance, simulation: Simulation): void {
  control.get('/faults', () => simulation.faults.settings());
  control.put('/faults', (request) => {
    simulation.faults.set(FaultSettings.parse(request.body));
    simulation.notices.announce({ kind: 'faults' });
    return simulation.faults.settings();
  });
}

function controlWebhook(control: FastifyInstance, simulation: Simulation): void {
  control.get('/webhook', () => webhookView(simulation));
  control.put('/webhook', async (request) => {
    const { url, miniAppUrl, enabled, retryOnNon200, mutedEvents, probe } = WebhookChange.parse(
      request.body,
    );
    const { webhook } = simulation.state;
    if (url !== undefined) webhook.url = url;
    if (miniAppUrl !== undefined) webhook.miniAppUrl = miniAppUrl;
    if (retryOnNon200 !== undefined) webhook.retryOnNon200 = retryOnNon200;
    if (mutedEvents !== undefined) webhook.mutedEvents = mutedEvents;
    webhook.enabled = webhook.url !== null && (enabled ?? (url !== undefined || webhook.enabled));
    if (webhook.enabled) webhook.switchedOffAt = null;
    const probed = probe ? { probeStatus: await simulation.webhooks.probe() } : {};
    simulation.notices.announce({ kind: 'webhook' });
    return { ...(webhookView(simulation) as object), ...probed };
  });
}
