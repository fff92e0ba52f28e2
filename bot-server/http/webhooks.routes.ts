// Brings `hide` to the type of a route's schema.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '#bot/config.ts';
import type { Intake } from '#bot/inbox/intake.ts';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { readDelivery } from '#bot/zalo/read-delivery.ts';
import { answerWebhookErrors } from './answer-webhook-errors.ts';
import { forNoPage } from './for-no-page.ts';
import { shedLoad } from './shed-load.ts';

export type WebhookOptions = {
  config: Pick<Config, 'ZALO_APP_ID' | 'ZALO_OA_SECRET'>;
  intake: Intake;
  counters: IntakeCounters;
  clock: Clock;
};

/** Zalo's events are of about 400 bytes; texts and lists of people can make them longer. */
const bodySizeMaxBytes = 256 * 1024;

/**
 * `POST /webhooks/zalo`: 200 once the event is safe, well inside Zalo's 2 seconds, and for Zalo's unsigned `{}`; 401
 * when it is not from our Zalo app; 400 when it is no JSON object; 413 over 256 kB; 503 when it could be kept nowhere.
 */
export async function webhookRoutes(app: FastifyInstance, options: WebhookOptions): Promise<void> {
  const { config, intake, counters, clock } = options;
  const secrets = { appId: config.ZALO_APP_ID, oaSecret: config.ZALO_OA_SECRET };

  // The signature is over the bytes as they came, so nothing may parse them before it is checked.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  shedLoad(app, { intake, counters });
  answerWebhookErrors(app, { counters, tooLarge: 'a webhook body was too large' });

  app.post('/webhooks/zalo', {
    schema: { hide: true },
    config: forNoPage,
    bodyLimit: bodySizeMaxBytes,
    handler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const header = request.headers['x-zevent-signature'];
      const delivery = readDelivery({ body, header, secrets, receivedAt: clock.now() });
      switch (delivery.kind) {
        case 'probe':
          counters.probes += 1;
          return answer(reply, 200);
        case 'malformed':
          counters.malformed += 1;
          return answer(reply, 400);
        case 'refused':
          // The first is worth a line, a flood of them is not.
          if (counters[delivery.reason] === 0) {
            request.log.warn({ reason: delivery.reason }, 'a webhook delivery was refused');
          }
          counters[delivery.reason] += 1;
          return answer(reply, 401);
        case 'event':
          try {
            await intake.store(delivery.event);
          } catch (error) {
            counters.failed += 1;
            request.log.error({ kind: errorKind(error) }, 'an event could be kept nowhere');
            return answer(reply, 503);
          }
          counters.accepted += 1;
          return answer(reply, 200);
      }
    },
  });
}

function answer(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).send();
}
