import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
    await app.register(builtPage(miniApp, folder('www')));
    await app.register(builtPage('/console/', folder('console-www')));
  };
}

/** One built application; a path inside that is no asset gets its page, which knows its own routes. */
function builtPage(base: string, root: string): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const pageFile = join(root, 'index.html');
    if (!existsSync(pageFile)) return;
    // Assets are named relative to the application, whose pages lie at any depth.
    const page = (await readFile(pageFile, 'utf8')).replace(
      '<head>',
      `<head><base href="${base}">`,
    );
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
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .send(page);
      },
    );
  };
}
