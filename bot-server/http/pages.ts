import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { builtPage } from './built-page.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../mini-app/${name}/`, import.meta.url));

/**
 * The built Mini App under `/zapps/<id>/` and the console under `/console/`, for everybody; `/` leads to the Mini App.
 */
export function pages(miniAppId: string): FastifyPluginAsync {
  return async (app) => {
    const miniApp = `/zapps/${miniAppId}/`;
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect(miniApp));
    await app.register(builtPage(miniApp, folder('www')));
    await app.register(builtPage('/console/', folder('console-www')));
  };
}
