import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readHome } from '#bot/reports/home.ts';
import { readTotals } from '#bot/reports/totals.ts';
import { Home, Totals, totalsWeeksMax } from '#shared/home.ts';
import { requireOfficer, requireSupervisor } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const Query = z.object({ weeks: z.coerce.number().int().min(1).max(totalsWeeksMax).default(4) });

/** First pages: the commune's desk sees what waits for it, the province sees totals. */
export function homeRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/home', { schema: { response: { 200: Home } } }, async (request) => {
      const { scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, (tx) => readHome(tx, deps.clock.now()));
    });

    app.get(
      '/totals',
      { schema: { querystring: Query, response: { 200: Totals } } },
      async (request) => {
        const { scope, areaName } = await requireSupervisor(deps, request);
        const { weeks } = request.query;
        return deps.db.transaction(scope, (tx) =>
          readTotals(tx, areaName, { weeks, now: deps.clock.now() }),
        );
      },
    );
  };
}
