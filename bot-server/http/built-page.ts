import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { compressedFiles } from './compressed-files.ts';

/** Worth compressing; pictures are so already. */
const textTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * One built application from `root` under `base`; a path inside that is no asset gets its page, which knows its own
 * routes. Registers nothing that has not been built.
 */
export function builtPage(base: string, root: string): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const pageFile = join(root, 'index.html');
    if (!existsSync(pageFile)) return;
    // Assets are named relative to the application, whose pages lie at any depth.
    const page = (await readFile(pageFile, 'utf8')).replace(
      '<head>',
      `<head><base href="${base}">`,
    );
    const compressed = compressedFiles();
    await app.register(fastifyStatic, { root, serve: false });

    const send = async (
      request: FastifyRequest,
      reply: FastifyReply,
      name: string,
      type: string,
      read: () => Promise<Buffer>,
    ) => {
      const { body, encoding } = await compressed.find(
        name,
        request.headers['accept-encoding'],
        read,
      );
      if (encoding !== undefined) reply.header('content-encoding', encoding);
      return reply.type(type).header('vary', 'accept-encoding').send(body);
    };
    app.get(base.slice(0, -1), { schema: { hide: true } }, (_request, reply) =>
      reply.redirect(base),
    );
    app.get<{ Params: { '*': string } }>(
      `${base}*`,
      { schema: { hide: true } },
      async (request, reply) => {
        const path = request.params['*'];
        // Names of assets carry a hash of what is in them.
        if (/^assets\/[\w.-]+$/.test(path)) {
          const type = textTypes[path.slice(path.lastIndexOf('.') + 1)];
          const file = join(root, path);
          if (type === undefined || !existsSync(file)) {
            return reply.sendFile(path, { maxAge: '365d', immutable: true });
          }
          reply.header('cache-control', 'public, max-age=31536000, immutable');
          return send(request, reply, path, type, () => readFile(file));
        }
        reply.header('cache-control', 'no-cache');
        if (path === 'service-worker.js' && existsSync(join(root, path))) {
          return reply.type(textTypes.js ?? '').send(await readFile(join(root, path)));
        }
        return send(request, reply, 'page', 'text/html; charset=utf-8', async () =>
          Buffer.from(page),
        );
      },
    );
  };
}
