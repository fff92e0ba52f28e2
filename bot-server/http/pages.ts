import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { builtPage } from './built-page.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../mini-app/${name}/`, import.meta.url));

/**
 * The built Mini App under `/zapps/<id>/` and the console under `/console/`, for everybody; `/` leads to the Mini App. Besides,
 * the picture that Zalo fetches for the cover of an announcement's article.
 */
export function pages(miniAppId: string): FastifyPluginAsync {
  return async (app) => {
    const miniApp = `/zapps/${miniAppId}/`;
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect(miniApp));
    const cover = await readFile(new URL('../../mini-app/article-cover.png', import.meta.url));
    app.get('/article-cover.png', { schema: { hide: true } }, (_request, reply) =>
      reply.type('image/png').header('cache-control', 'public, max-age=86400').send(cover),
    );
    await app.register(builtPage(miniApp, folder('www')));
    await app.register(builtPage('/console/', folder('console-www')));
  };
}
