// Brings `hide` to the type of a route's schema.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '#bot/config.ts';
import type { Intake } from '#bot/inbox/intake.ts';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { readMiniAppDelivery } from '#bot/zalo/read-mini-app-delivery.ts';
import { answerWebhookErrors } from './answer-webhook-errors.ts';
import { shedLoad } from './shed-load.ts';

export type MiniAppWebhookOptions = {
  config: Pick<
    Config,
    | 'ZALO_APP_ID'
    | 'ZALO_APP_SECRET'
    | 'ZALO_MINI_APP_ID'
    | 'ZALO_MINI_APP_API_KEY'
    | 'ZALO_MINI_APP_SIGNING'
  >;
  intake: Intake;
  counters: IntakeCounters;
  clock: Clock;
};

/** Zalo's events are of about 150 bytes; a review of a version is described in a few sentences. */
const bodySizeMaxBytes = 64 * 1024;

const path = '/webhooks/zalo-mini-app';

/**
 * `POST /webhooks/zalo-mini-app`, through which Zalo says that somebody withdrew their consent in the Mini App: 200 once that
 * is safe, for other signed events, and for an unsigned `{}`; 401 when it is not signed with our secret or concerns another
 * app, and for everything while that secret is not configured; 400 when it makes no sense; 413 over 64 kB; 503 when it
 * could be kept nowhere.
 */
export async function miniAppWebhookRoutes(
  app: FastifyInstance,
  options: MiniAppWebhookOptions,
): Promise<void> {
  const { config, intake, counters, clock } = options;
  const appIds = [config.ZALO_MINI_APP_ID, config.ZALO_APP_ID];
  const isWithApiKey = config.ZALO_MINI_APP_SIGNING === 'api-key';
  const secret = isWithApiKey ? config.ZALO_MINI_APP_API_KEY : config.ZALO_APP_SECRET;
  if (secret === undefined) {
    app.log.warn(
      {},
      'ZALO_MINI_APP_API_KEY is not set: withdrawals of consent from the Mini App are refused',
    );
    const refuse = async (_request: unknown, reply: FastifyReply) => {
      counters.miniAppRefused += 1;
      return answer(reply, 401);
    };
    // Before the body is read, whatever it is.
    app.post(path, { schema: { hide: true }, onRequest: refuse, handler: refuse });
    return;
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  shedLoad(app, { intake, counters });
  answerWebhookErrors(app, {
    counters,
    tooLarge: 'a body for the webhook of the Mini App was too large',
  });

  app.post(path, {
    schema: { hide: true },
    bodyLimit: bodySizeMaxBytes,
    handler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const header = request.headers['x-zevent-signature'];
      const receivedAt = clock.now();
      const delivery = readMiniAppDelivery({ body, header, appIds, secret, receivedAt });
      switch (delivery.kind) {
        case 'probe':
          counters.probes += 1;
          return answer(reply, 200);
        case 'malformed':
          counters.malformed += 1;
          return answer(reply, 400);
        case 'refused':
          // The first is worth a line, a flood of them is not: with the wrong secret configured it is the only sign.
          if (counters.miniAppRefused === 0) {
            const { reason } = delivery;
            const signing = config.ZALO_MINI_APP_SIGNING;
            request.log.warn(
              { reason, signing },
              'a delivery to the Mini App’s webhook was refused',
            );
          }
          counters.miniAppRefused += 1;
          return answer(reply, 401);
        case 'other':
          counters.ignored += 1;
          return answer(reply, 200);
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
