import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Database } from '#bot/db/database.ts';
import { isAnswering } from '#bot/db/is-answering.ts';

/**
 * `/health/live`: the process runs. `/health/ready`: it can do its work; the database answers. Open to everybody, telling
 * nothing more than yes or no. `/metrics`: counts for the operator, only from this machine.
 */
export function healthRoutes(deps: { db: Database; metrics: () => string }): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    app.get('/health/live', { schema: { hide: true } }, () => ({ ok: true }));

    app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
      const ok = await isAnswering(deps.db);
      return reply.code(ok ? 200 : 503).send({ ok });
    });

    app.get('/metrics', { schema: { hide: true } }, (request, reply) => {
      if (!isLoopback(request.ip)) return reply.code(403).send();
      return reply.type('text/plain; version=0.0.4').send(deps.metrics());
    });
  };
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || (address?.replace('::ffff:', '').startsWith('127.') ?? false);
}
