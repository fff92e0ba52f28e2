import type { FastifyInstance } from 'fastify';
import { traced } from '#bot/lib/trace.ts';

/**
 * Tells of every call of the API that may change something, by its route and never by its address, so that what is done through the
 * Mini App and the console is linked with the request that it is done to. Reading is left out: `/metrics` and the log say enough of it.
 */
export function traceActs(api: FastifyInstance): void {
  api.addHook('preHandler', (request, reply, done) => {
    const { method, routeOptions } = request;
    if (method === 'GET' || method === 'HEAD' || request.is404) return done();
    const facts = { method, route: routeOptions.url };
    void traced(
      { name: 'serve', kind: 'server', isRoot: true, facts },
      (span) =>
        new Promise<void>((ended) => {
          // Whoever hung up has it done all the same, but of what is closed already no closing is heard.
          if (reply.raw.closed) ended();
          reply.raw.once('close', () => {
            span.note({ status: reply.statusCode });
            ended();
          });
          done();
        }),
    );
  });
}
