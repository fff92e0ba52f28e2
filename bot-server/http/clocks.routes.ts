import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Area } from '#bot/areas/area.table.ts';
import type { AuditActor } from '#bot/audit/record-audit.ts';
import { changeClockRules, dropException, keepException } from '#bot/clocks/change-area-clocks.ts';
import { getStaffArea } from '#bot/clocks/get-staff-area.ts';
import { previewClock } from '#bot/clocks/preview-clock.ts';
import { readClockRules } from '#bot/clocks/read-area-clocks.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { CalendarException, ClockPreview, ClockRules, ClockRulesChange } from '#shared/clocks.ts';
import { HelpRequestKind } from '#shared/help-requests.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

type Request = Parameters<typeof requireOfficer>[1];

const areaParams = z.object({ areaId: z.uuid() });
const exceptionParams = z.object({ areaId: z.uuid(), id: z.uuid() });

/** The clocks' rules of a commune and its villages, for its officers to read and change. */
export function clockRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  async function inArea<T>(
    request: Request,
    areaId: string | undefined,
    run: (work: Work, area: Area, by: AuditActor) => Promise<T>,
  ): Promise<T> {
    const { area: own, officer, scope } = await requireOfficer(deps, request);
    return inWork(deps, scope, async (work) =>
      run(work, await getStaffArea(work.tx, own, areaId ?? own.id), { officerId: officer.id }),
    );
  }

  return async (app) => {
    app.get(
      '/clocks',
      {
        schema: {
          querystring: z.object({ areaId: z.uuid().optional() }),
          response: { 200: ClockRules },
        },
      },
      (request) => inArea(request, request.query.areaId, readClockRules),
    );

    app.put(
      '/clocks/:areaId',
      { schema: { params: areaParams, body: ClockRulesChange, response: { 200: ClockRules } } },
      (request) =>
        inArea(request, request.params.areaId, async (work, area, by) => {
          await changeClockRules(work, area, request.body, by);
          return readClockRules(work, area);
        }),
    );

    app.put(
      '/clocks/:areaId/exceptions/:id',
      {
        schema: { params: exceptionParams, body: CalendarException, response: { 200: ClockRules } },
      },
      (request) =>
        inArea(request, request.params.areaId, async (work, area, by) => {
          if (request.body.id !== request.params.id) throw new AppError('input/invalid');
          await keepException(work, area, request.body, by);
          return readClockRules(work, area);
        }),
    );

    app.delete(
      '/clocks/:areaId/exceptions/:id',
      { schema: { params: exceptionParams, response: { 200: ClockRules } } },
      (request) =>
        inArea(request, request.params.areaId, async (work, area, by) => {
          await dropException(work, area, request.params.id, by);
          return readClockRules(work, area);
        }),
    );

    app.get(
      '/clocks/:areaId/preview',
      {
        schema: {
          params: areaParams,
          querystring: z.object({ kind: HelpRequestKind }),
          response: { 200: ClockPreview },
        },
      },
      (request) =>
        inArea(request, request.params.areaId, (work, area) =>
          previewClock(work, area, request.query.kind),
        ),
    );
  };
}
