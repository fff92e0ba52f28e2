import type { FastifyInstance } from 'fastify';
import type { Clock } from '#bot/lib/ports.ts';

/**
 * Tells with every answer of the API what time it is, because phones whose clock is wrong go by this one; and that nothing keeps
 * a copy of what may be somebody's words, unless the route says who may. An answer that is opened as a page of its own is a file
 * with a harmless name.
 */
export function finishAnswers(api: FastifyInstance, clock: Clock): void {
  api.addHook('onSend', async (_request, reply) => {
    reply.header('date', clock.now().toUTCString());
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    const type = String(reply.getHeader('content-type') ?? '');
    if (type.startsWith('application/json') && !reply.hasHeader('content-disposition')) {
      reply.header('content-disposition', 'attachment; filename="answer.json"');
    }
  });
}
