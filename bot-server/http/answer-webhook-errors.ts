import type { FastifyError, FastifyInstance } from 'fastify';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';
import { logFailure } from './error-answers.ts';

/**
 * Answers whatever goes wrong with a delivery by its status alone, as the routes of `app` do: who reads it is a machine, and a body
 * would have to be guarded against browsers. One that is too large is counted, and logged as `tooLarge`.
 */
export function answerWebhookErrors(
  app: FastifyInstance,
  { counters, tooLarge }: { counters: IntakeCounters; tooLarge: string },
): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) {
      counters.tooLarge += 1;
      request.log.warn({}, tooLarge);
    }
    if (status < 500) return reply.code(status).send();
    logFailure(request, error);
    return reply.code(500).send();
  });
}
