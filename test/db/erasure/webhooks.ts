import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { miniAppWebhookRoutes } from '#bot/http/mini-app-webhook.routes.ts';
import { webhookRoutes } from '#bot/http/webhooks.routes.ts';
import { createIntake } from '#bot/inbox/intake.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import { openSpool } from '#bot/inbox/spool.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import { processConversation } from '#bot/jobs/process-conversation.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';
import type { World } from '#test/support/world.ts';

export const zaloApp = {
  ...webhookSecrets,
  appSecret: 'made-up-app-secret',
  miniAppId: '2646373759294038927',
  miniAppApiKey: 'made-up-api-key',
};

/** Both webhooks on the world's database, listening, and the worker that handles what they store. */
export async function openWebhooks(world: World) {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-erasure-'));
  const logged: string[] = [];
  const log = (_fields: object, sentence: string) => void logged.push(sentence);
  const logs = { info: log, warn: log, error: log };
  const counters = intakeCounters();
  const spool = await openSpool(folder);
  const intake = createIntake({ db: world.web, spool, log: logs, counters });
  const server = Fastify();
  const options = { intake, counters, clock: world.clock };
  await server.register(webhookRoutes, {
    config: { ZALO_APP_ID: zaloApp.appId, ZALO_OA_SECRET: zaloApp.oaSecret },
    ...options,
  });
  await server.register(miniAppWebhookRoutes, {
    config: {
      ZALO_APP_ID: zaloApp.appId,
      ZALO_APP_SECRET: zaloApp.appSecret,
      ZALO_MINI_APP_ID: zaloApp.miniAppId,
      ZALO_MINI_APP_API_KEY: zaloApp.miniAppApiKey,
      ZALO_MINI_APP_SIGNING: 'api-key',
    },
    ...options,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  // Names are asked of nobody.
  const deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: logs,
    config: { BURST_SILENCE_SECONDS: 8 },
    tokens: { get: async () => undefined },
    identity: { findByOaUserId: async () => undefined, findByAccessToken: async () => undefined },
  } as unknown as WorkerDeps;

  return {
    url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    logged,
    /** Delivers an event of the Official Account as Zalo does, which must be taken. */
    async deliver(payload: { [field: string]: unknown }): Promise<void> {
      const body = JSON.stringify(payload);
      const answer = await server.inject({
        method: 'POST',
        url: '/webhooks/zalo',
        headers: { 'x-zevent-signature': signWebhook(body, String(payload.timestamp)) },
        payload: body,
      });
      if (answer.statusCode !== 200)
        throw new Error(`a delivery was answered ${answer.statusCode}`);
    },
    takeApart: () => takeApartBatches(deps),
    async handle(conversationKey: string): Promise<void> {
      await takeApartBatches(deps);
      await processConversation(deps, conversationKey);
    },
    async close() {
      await server.close();
      await intake.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
