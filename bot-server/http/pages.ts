import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';

const folder = (name: string) => fileURLToPath(new URL(`../../mini-app/${name}/`, import.meta.url));

/**
 * The built Mini App under `/zapps/<id>/` and the console under `/console/`, for everybody; `/` leads to the Mini App.
 * Registers nothing that has not been built.
 */
export function pages(miniAppId: string): FastifyPluginAsync {
  return async (app) => {
    const miniApp = `/zapps/${miniAppId}/`;
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect(miniApp));
    await app.register(builtPage(miniApp, folder('www'), 'index.html'));
    await app.register(builtPage('/console/', folder('console-www'), 'index.html'));
  };
}

/** One built application; a path inside that is no file gets its page, which knows its own routes. */
function builtPage(base: string, root: string, page: string): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    if (!existsSync(root)) return;
    await app.register(fastifyStatic, { root, serve: false });
    app.get(base.slice(0, -1), { schema: { hide: true } }, (_request, reply) =>
      reply.redirect(base),
    );
    app.get<{ Params: { '*': string } }>(
      `${base}*`,
      { schema: { hide: true } },
      (request, reply) => {
        const path = request.params['*'];
        // Names of assets carry a hash of what is in them.
        if (path.startsWith('assets/')) {
          return reply.sendFile(path, { maxAge: '365d', immutable: true });
        }
        reply.header('cache-control', 'no-cache');
        return reply.sendFile(page, { cacheControl: false });
      },
    );
  };
}
