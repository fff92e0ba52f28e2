import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { addHousehold } from '#bot/visits/add-household.ts';
import { changeHousehold } from '#bot/visits/change-household.ts';
import { importHouseholds } from '#bot/visits/import-households.ts';
import { listCampaigns } from '#bot/visits/read-campaigns.ts';
import { listHouseholds, readHouseholdDetail } from '#bot/visits/read-households.ts';
import { listVisits } from '#bot/visits/read-visits.ts';
import { recordVisit } from '#bot/visits/record-visit.ts';
import {
  CampaignList,
  Household,
  HouseholdChange,
  HouseholdDetail,
  HouseholdImport,
  HouseholdImportReport,
  HouseholdList,
  HouseholdView,
  NewHousehold,
  NewVisit,
  Visit,
  VisitList,
} from '#shared/visits.ts';
import { householdListLimits } from './household-list-limits.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Door to door, for confirmed members, each within their own village. */
export function visitRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/households',
      {
        schema: {
          querystring: z.object({ view: z.prefault(HouseholdView, 'mine') }),
          response: { 200: HouseholdList },
        },
      },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const households = await deps.db.transaction(scope, (tx) =>
          listHouseholds(tx, member, request.query.view, deps.clock.now()),
        );
        return { households };
      },
    );

    app.get(
      '/households/:id',
      { schema: { params, response: { 200: HouseholdDetail } } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        return deps.db.transaction(scope, (tx) =>
          readHouseholdDetail(tx, member, request.params.id, deps.clock.now()),
        );
      },
    );

    app.put(
      '/households/:id',
      { schema: { params, body: NewHousehold, response: { 200: Household } } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const { id } = request.params;
        const words = covered(request.body);
        return inWork(deps, scope, (work) => addHousehold(work, member, id, words));
      },
    );

    app.post(
      '/households/:id/change',
      { schema: { params, body: HouseholdChange, response: { 200: Household } } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const { id } = request.params;
        const words = covered(request.body);
        return inWork(deps, scope, (work) => changeHousehold(work, member, id, words));
      },
    );

    app.post(
      '/households/import',
      {
        ...householdListLimits,
        schema: { body: HouseholdImport, response: { 200: HouseholdImportReport } },
      },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        if (!member.isLeader) throw new AppError('team/leader-only');
        return inWork(deps, scope, (work) => importHouseholds(work, member.areaId, request.body));
      },
    );

    app.put(
      '/visits/:id',
      { schema: { params, body: NewVisit, response: { 200: Visit } } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const { id } = request.params;
        const { note, ...visit } = request.body;
        const told = note === undefined ? visit : { ...visit, note: maskSecrets(note).text };
        return inWork(deps, scope, (work) => recordVisit(work, member, id, told));
      },
    );

    app.get(
      '/visits',
      {
        schema: {
          querystring: z.object({ mine: z.prefault(z.stringbool(), 'true') }),
          response: { 200: VisitList },
        },
      },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const { mine } = request.query;
        return {
          visits: await deps.db.transaction(scope, (tx) => listVisits(tx, member, { mine })),
        };
      },
    );

    app.get('/campaigns', { schema: { response: { 200: CampaignList } } }, async (request) => {
      const { member, scope } = await requireMember(deps, request);
      return {
        campaigns: await deps.db.transaction(scope, (tx) => listCampaigns(tx, member.areaId)),
      };
    });
  };
}

/** What a house is called and how it is found hold no number that anybody could be known or called by. */
function covered<Words extends { name?: string | undefined; place?: string | undefined }>(
  words: Words,
): Words {
  const { name, place } = words;
  return {
    ...words,
    ...(name === undefined ? {} : { name: maskSecrets(name).text }),
    ...(place === undefined ? {} : { place: maskSecrets(place).text }),
  };
}
