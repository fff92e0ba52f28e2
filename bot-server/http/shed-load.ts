import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Intake } from '#bot/inbox/intake.ts';
import type { IntakeCounters } from '#bot/inbox/intake-counters.ts';

const comeAgainAfterSeconds = 1;

/**
 * Answers 503 with `Retry-After` while the intake holds all it may, mostly before a delivery is read: what cannot be taken in time
 * costs nearly nothing, so that what was taken is answered in time. Whether Zalo sends the rest again is not documented.
 */
export function shedLoad(
  app: FastifyInstance,
  { intake, counters }: { intake: Intake; counters: IntakeCounters },
): void {
  const shed = (_request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    if (!intake.isFull()) {
      next();
      return;
    }
    counters.shed += 1;
    reply.code(503).header('retry-after', comeAgainAfterSeconds).send();
  };
  app.addHook('onRequest', shed);
  // Those whose bodies were under way meanwhile.
  app.addHook('preHandler', shed);
}
