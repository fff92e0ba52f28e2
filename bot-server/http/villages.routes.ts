import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findVillages, getVillage } from '#bot/areas/find-villages.ts';
import { Village } from '#shared/sessions.ts';
import { requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const Query = z.object({ text: z.string().max(100).default('') });

/** The villages of the commune whose account the signed-in resident came through. */
export function villageRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/villages',
      {
        schema: { querystring: Query, response: { 200: z.object({ villages: z.array(Village) }) } },
      },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const villages = await deps.db.transaction(residentScope(viewer), (tx) =>
          findVillages(tx, viewer.communePath, request.query.text),
        );
        return { villages };
      },
    );

    app.get(
      '/villages/:id',
      { schema: { params: z.object({ id: z.uuid() }), response: { 200: Village } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        return deps.db.transaction(residentScope(viewer), (tx) =>
          getVillage(tx, viewer.communePath, request.params.id),
        );
      },
    );
  };
}
