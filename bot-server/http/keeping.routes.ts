import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Area } from '#bot/areas/area.table.ts';
import { getKeptVillage } from '#bot/areas/keep-village.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { keepVillageWithTeam } from '#bot/teams/keep-team.ts';
import { endEmptyVillage, mergeVillages } from '#bot/teams/merge-villages.ts';
import { readKeptVillage, readKeptVillages } from '#bot/teams/read-keeping.ts';
import { readMerger } from '#bot/teams/read-merger.ts';
import {
  KeptVillageDetail,
  KeptVillageList,
  MergerPreview,
  VillageChange,
} from '#shared/keeping.ts';
import { requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

type Request = Parameters<typeof requireStaff>[1];

const params = z.object({ id: z.uuid() });

/** A commune's villages, kept by its administrators. */
export function keepingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  async function asKeeper<T>(
    request: Request,
    run: (work: Work, commune: Area, by: { officerId: string }) => Promise<T>,
  ): Promise<T> {
    const { area, officer, scope } = await requireStaff(deps, request, 'administrator');
    return inWork(deps, scope, (work) => run(work, area, { officerId: officer.id }));
  }

  return async (app) => {
    app.get('/villages', { schema: { response: { 200: KeptVillageList } } }, (request) =>
      asKeeper(request, (work, commune) => readKeptVillages(work.tx, commune)),
    );

    app.get(
      '/villages/:id',
      { schema: { params, response: { 200: KeptVillageDetail } } },
      (request) =>
        asKeeper(request, async (work, commune) =>
          readKeptVillage(work.tx, commune, await getKeptVillage(work, commune, request.params.id)),
        ),
    );

    app.put(
      '/villages/:id',
      { schema: { params, body: VillageChange, response: { 200: KeptVillageDetail } } },
      (request) =>
        asKeeper(request, async (work, commune, by) => {
          const words = covered(request.body);
          const village = await keepVillageWithTeam(work, commune, by, request.params.id, words);
          return readKeptVillage(work.tx, commune, village);
        }),
    );

    app.get(
      '/villages/:id/merger',
      {
        schema: {
          params,
          querystring: z.object({ into: z.uuid() }),
          response: { 200: MergerPreview },
        },
      },
      (request) =>
        asKeeper(request, async (work, commune) => {
          const from = await getKeptVillage(work, commune, request.params.id);
          return readMerger(work.tx, from, await getKeptVillage(work, commune, request.query.into));
        }),
    );

    app.post(
      '/villages/:id/merger',
      {
        schema: {
          params,
          body: z.object({ into: z.uuid() }),
          response: { 200: KeptVillageList },
        },
      },
      (request) =>
        asKeeper(request, async (work, commune, by) => {
          const from = await getKeptVillage(work, commune, request.params.id);
          const into = await getKeptVillage(work, commune, request.body.into);
          await mergeVillages(work, by, from, into);
          return readKeptVillages(work.tx, commune);
        }),
    );

    app.post(
      '/villages/:id/end',
      { schema: { params, response: { 200: KeptVillageList } } },
      (request) =>
        asKeeper(request, async (work, commune, by) => {
          const village = await getKeptVillage(work, commune, request.params.id);
          await endEmptyVillage(work, by, village);
          return readKeptVillages(work.tx, commune);
        }),
    );
  };
}

function covered({ name, oldNames, teamName }: VillageChange): VillageChange {
  const cover = (text: string) => maskSecrets(text).text;
  return {
    name: cover(name),
    oldNames: oldNames.map(cover),
    ...(teamName === undefined ? {} : { teamName: cover(teamName) }),
  };
}
