// Brings `hide` to the type of a route's schema.
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '#bot/config.ts';
import type { Intake } from '#bot/inbox/intake.ts';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';
import { errorKind } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { readBotDelivery } from '#bot/zalo/read-bot-delivery.ts';
import { answerWebhookErrors } from './answer-webhook-errors.ts';
import { forNoPage } from './for-no-page.ts';
import { shedLoad } from './shed-load.ts';

export type BotWebhookOptions = {
  config: Pick<Config, 'TOKEN_ENCRYPTION_KEY'>;
  intake: Intake;
  counters: IntakeCounters;
  clock: Clock;
};

const bodySizeMaxBytes = 64 * 1024;
const botNumber = /^\d{1,30}$/;

/**
 * `POST /webhooks/zalo-bot/:number`, for events of the bot with that number: 200 once the event is safe; 401 without this
 * bot's secret; 400 when it is no JSON object; 413 over 64 kB; 503 when it could be kept nowhere. Needs no database.
 */
export async function zaloBotWebhookRoutes(
  app: FastifyInstance,
  options: BotWebhookOptions,
): Promise<void> {
  const { config, intake, counters, clock } = options;

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  shedLoad(app, { intake, counters });
  answerWebhookErrors(app, { counters, tooLarge: 'a body for the webhook of a bot was too large' });

  app.post<{ Params: { number: string } }>('/webhooks/zalo-bot/:number', {
    schema: { hide: true },
    config: forNoPage,
    bodyLimit: bodySizeMaxBytes,
    handler: async (request, reply) => {
      const { number } = request.params;
      if (!botNumber.test(number)) return refuse('signatureWrong');
      const delivery = readBotDelivery({
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        header: request.headers['x-bot-api-secret-token'],
        secret: botWebhookSecret(config.TOKEN_ENCRYPTION_KEY, number),
        botNumber: number,
        receivedAt: clock.now(),
      });
      switch (delivery.kind) {
        case 'malformed':
          counters.malformed += 1;
          return answer(reply, 400);
        case 'refused':
          return refuse(delivery.reason);
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

      function refuse(reason: 'signatureMissing' | 'signatureWrong') {
        // The first is worth a line, a flood of them is not.
        if (counters[reason] === 0) {
          request.log.warn({ reason }, 'a delivery for a bot was refused');
        }
        counters[reason] += 1;
        return answer(reply, 401);
      }
    },
  });
}

function answer(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).send();
}
