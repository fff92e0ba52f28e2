import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { getArea } from '#bot/areas/get-area.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import { endSession, findSession } from '#bot/sessions/find-session.ts';
import { signIn } from '#bot/sessions/sign-in.ts';
import { ClientConfig, Me, NewSession, Session, VillageChoice } from '#shared/sessions.ts';
import { bearerToken, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Signing in and out, and who I am. Open to everybody; `/me` to whoever holds a session. */
export function sessionRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/client-config', { schema: { response: { 200: ClientConfig } } }, () => ({
      miniAppId: deps.config.ZALO_MINI_APP_ID,
      developmentSignInUrl: deps.config.DEVELOPMENT_SIGN_IN_URL ?? null,
    }));

    app.post(
      '/sessions',
      {
        schema: { body: NewSession, response: { 201: Session } },
        // By address: whoever signs in has no session to be counted by, and may call themselves anything.
        config: {
          rateLimit: {
            max: 120,
            timeWindow: '1 minute',
            keyGenerator: (asking: FastifyRequest) => asking.ip,
          },
        },
      },
      async (request, reply) => {
        const { token, expiresAt } = await signIn(deps, request.body);
        const viewer = await findSession(deps, token);
        if (viewer === undefined) throw new AppError('session/missing');
        const me = await deps.db.transaction(residentScope(viewer), (tx) => describeMe(tx, viewer));
        return reply.code(201).send({ token, expiresAt: expiresAt.toISOString(), me });
      },
    );

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
