import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { getArea } from '#bot/areas/get-area.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import { endSession, endSessionsEverywhere } from '#bot/sessions/find-session.ts';
import { signIn } from '#bot/sessions/sign-in.ts';
import { ClientConfig, Me, NewSession, Session, VillageChoice } from '#shared/sessions.ts';
import { describeSession } from './describe-session.ts';
import { limitByAddress } from './limit-by-address.ts';
import { bearerToken, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Signing in and out, and who I am. Open to everybody; `/me` to whoever holds a session. */
export function sessionRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/client-config', { schema: { response: { 200: ClientConfig } } }, () => ({
      miniAppId: deps.config.ZALO_MINI_APP_ID,
      developmentSignInUrl: deps.config.DEVELOPMENT_SIGN_IN_URL ?? null,
      ...(isReachedByZalo(deps.config) ? { hasZaloSignIn: true as const } : {}),
    }));

    app.post(
      '/sessions',
      {
        schema: { body: NewSession, response: { 201: Session } },
        config: limitByAddress(120),
      },
      async (request, reply) => {
        const opened = await signIn(deps, request.body);
        return reply.code(201).send(await describeSession(deps, request, opened));
      },
    );

    app.delete('/sessions', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
      const token = bearerToken(request);
      if (token !== undefined) await endSessionsEverywhere(deps.db, token);
      return reply.code(204).send(null);
    });

    app.delete(
      '/sessions/current',
      { schema: { response: { 204: z.null() } } },
      async (request, reply) => {
        const token = bearerToken(request);
        if (token !== undefined) await endSession(deps.db, token);
        return reply.code(204).send(null);
      },
    );

    app.get('/me', { schema: { response: { 200: Me } } }, async (request) => {
      const viewer = await requireViewer(deps, request);
      return deps.db.transaction(residentScope(viewer), (tx) => describeMe(tx, viewer));
    });

    app.put(
      '/me/village',
      { schema: { body: VillageChoice, response: { 200: Me } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const { areaId } = request.body;
        return inWork(deps, residentScope(viewer), async (work) => {
          const village = await getArea(work.tx, areaId).catch(() => undefined);
          const inCommune = village?.path.startsWith(`${viewer.communePath}.`) ?? false;
          if (village?.level !== 'village' || village.validTo !== null || !inCommune) {
            throw new AppError('area/village-unknown');
          }
          await chooseVillage(work, viewer.residentId, village.id);
          return describeMe(work.tx, viewer);
        });
      },
    );
  };
}

/** Zalo's own page leads back only to an address that the whole world can reach; the simulator's to any. */
function isReachedByZalo(config: WebDeps['config']): boolean {
  return config.DEVELOPMENT_SIGN_IN_URL !== undefined || config.PUBLIC_URL.startsWith('https:');
}
