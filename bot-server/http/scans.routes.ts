import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { countScan } from '#bot/posters/count-scan.ts';
import { cleanInput } from './clean-input.ts';
import { unknownCodePage, unknownCodeStyle } from './scan-texts.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ code: z.string().max(40) });

const styleHash = createHash('sha256').update(unknownCodeStyle).digest('base64');
/** The page loads nothing and leads nowhere; its few words of style stand in it. */
const pagePolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${styleHash}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join(';');

/**
 * What the QR code of a poster opens: counts a scan and leads into Zalo. Open to everybody; nothing of who scans is kept, and a
 * HEAD, which no person makes, counts nothing.
 */
export function scanRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    // A whole meeting may scan at once through one address.
    await app.register(rateLimit, { max: 300, timeWindow: '1 minute' });
    cleanInput(app);
    app.route({
      method: ['GET', 'HEAD'],
      url: '/q/:code',
      schema: { params, hide: true },
      handler: async (request, reply) => {
        const scan = {
          code: request.params.code.toUpperCase(),
          at: deps.clock.now(),
          isCounted: request.method === 'GET',
        };
        const link = await deps.db.transaction({ kind: 'queue' }, (tx) =>
          countScan(tx, deps.config, scan),
        );
        reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
        if (link !== undefined) return reply.redirect(link, 302);
        reply.code(404).type('text/html; charset=utf-8');
        return reply.header('content-security-policy', pagePolicy).send(unknownCodePage);
      },
    });
  };
}
