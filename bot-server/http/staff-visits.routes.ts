import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { getVillage } from '#bot/areas/find-villages.ts';
import { inWork } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { closeCampaign } from '#bot/visits/close-campaign.ts';
import { createCampaign } from '#bot/visits/create-campaign.ts';
import { importHouseholds } from '#bot/visits/import-households.ts';
import { listCampaigns } from '#bot/visits/read-campaigns.ts';
import { listHouseholdsOfVillage } from '#bot/visits/read-households.ts';
import {
  Campaign,
  CampaignList,
  HouseholdImport,
  HouseholdImportReport,
  HouseholdList,
  NewCampaign,
} from '#shared/visits.ts';
import { householdListLimits } from './household-list-limits.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Door to door as commune officers plan it, each within their own commune. */
export function staffVisitRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/households',
      {
        schema: {
          querystring: z.object({ areaId: z.uuid() }),
          response: { 200: HouseholdList },
        },
      },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, async (tx) => {
          const village = await getVillage(tx, area.path, request.query.areaId);
          return {
            households: await listHouseholdsOfVillage(tx, village.id, deps.clock.now()),
          };
        });
      },
    );

    app.post(
      '/areas/:areaId/households/import',
      {
        ...householdListLimits,
        schema: {
          params: z.object({ areaId: z.uuid() }),
          body: HouseholdImport,
          response: { 200: HouseholdImportReport },
        },
      },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, async (work) => {
          const village = await getVillage(work.tx, area.path, request.params.areaId);
          return importHouseholds(work, village.id, request.body);
        });
      },
    );

    app.get('/campaigns', { schema: { response: { 200: CampaignList } } }, async (request) => {
      const { area, scope } = await requireOfficer(deps, request);
      return {
        campaigns: await deps.db.transaction(scope, (tx) => listCampaigns(tx, area.id)),
      };
    });

    app.post(
      '/campaigns',
      { schema: { body: NewCampaign, response: { 201: Campaign } } },
      async (request, reply) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        const words = { ...request.body, name: maskSecrets(request.body.name).text };
        const campaign = await inWork(deps, scope, (work) =>
          createCampaign(work, area, words, { officerId: officer.id }),
        );
        return reply.code(201).send(campaign);
      },
    );

    app.post(
      '/campaigns/:id/close',
      { schema: { params, response: { 200: Campaign } } },
      async (request) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, (work) =>
          closeCampaign(work, area.id, request.params.id, { officerId: officer.id }),
        );
      },
    );
  };
}
