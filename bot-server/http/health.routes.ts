import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Database } from '#bot/db/database.ts';
import { isAnswering } from '#bot/db/is-answering.ts';

/**
 * `/health/live`: the process runs. `/health/ready`: it can do its work; the database answers. Open to everybody, telling
 * nothing more than yes or no. `/metrics`: numbers for the operator, only from this machine: whoever collects them from elsewhere
 * comes through a tunnel or has a collector here. A proxy on this machine must say for whom it asks (`X-Forwarded-For`).
 */
export function healthRoutes(deps: {
  db: Database;
  metrics: () => Promise<string>;
}): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    app.get('/health/live', { schema: { hide: true } }, () => ({ ok: true }));

    app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
      const ok = await isAnswering(deps.db);
      return reply.code(ok ? 200 : 503).send({ ok });
    });

    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (!isLoopback(request.ip)) return reply.code(403).send();
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await deps.metrics());
    });
  };
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || (address?.replace('::ffff:', '').startsWith('127.') ?? false);
}
