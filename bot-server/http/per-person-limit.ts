import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#bot/lib/app-error.ts';
import type { Viewer } from '#bot/sessions/find-session.ts';

/**
 * Counts what one person asks for within a minute, whatever session and address they come with; the count throws
 * `rate-limited` beyond `perMinuteMax`. Besides, their address is counted with everything else: a whole village may share one.
 */
export function perPersonLimit(app: FastifyInstance, perMinuteMax: number) {
  const people = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max: perMinuteMax,
    timeWindow: '1 minute',
    keyGenerator: (request) => people.get(request) ?? request.ip,
  });
  return async (request: FastifyRequest, { residentId }: Viewer): Promise<void> => {
    people.set(request, residentId);
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw new AppError('rate-limited');
  };
}
