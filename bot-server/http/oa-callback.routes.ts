import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { receiveGrant } from '#bot/official-accounts/receive-grant.ts';
import { PermissionCallback, readPermissionCallback } from '#bot/zalo/permission-callback.ts';
import type { WebDeps } from './web-deps.ts';

const path = '/oauth/zalo/oa';

/** The address that must be saved as the callback in Zalo's console. */
export function oaCallbackUrl(publicUrl: string): string {
  return `${publicUrl}${path}`;
}

/**
 * Where Zalo sends the browser of whoever let us in. Open to everybody: the state alone says whose grant it is, once and for ten
 * minutes. Leads back to the console, which says how it ended.
 */
export function oaCallbackRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(rateLimit, { max: 60, timeWindow: '1 minute' });
    app.get(
      path,
      { schema: { querystring: PermissionCallback, hide: true } },
      async (request, reply) => {
        const grantId = await receiveGrant(deps, readPermissionCallback(request.query));
        return reply
          .header('cache-control', 'no-store')
          .header('referrer-policy', 'no-referrer')
          .redirect(`/console/?page=accounts&grant=${grantId ?? 'unknown'}`, 303);
      },
    );
  };
}
