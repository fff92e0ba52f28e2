import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  keepAnnouncementTemplate,
  retireAnnouncementTemplate,
} from '#bot/announcements/keep-announcement-template.ts';
import { keepQuietHours } from '#bot/announcements/keep-quiet-hours.ts';
import { listAnnouncementTemplates } from '#bot/announcements/list-announcement-templates.ts';
import { listQuietHoursUnder } from '#bot/announcements/list-quiet-hours.ts';
import { inWork } from '#bot/db/work.ts';
import {
  AnnouncementTemplate,
  AnnouncementTemplateList,
  QuietHours,
  QuietHoursList,
} from '#shared/announcing.ts';
import { coverPublic } from './cover-announcement.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid().toLowerCase() });
const ofArea = z.object({ areaId: z.uuid() });

/** What the commune's desk keeps for announcing: texts to use again, and when an area is quiet. */
export function announcingKeepingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/announcing/templates',
      { schema: { response: { 200: AnnouncementTemplateList } } },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        const templates = await deps.db.transaction(scope, (tx) =>
          listAnnouncementTemplates(tx, area.id),
        );
        return { templates };
      },
    );

    app.put(
      '/announcing/templates/:id',
      {
        schema: { params, body: AnnouncementTemplate, response: { 200: AnnouncementTemplateList } },
      },
      async (request) => {
        const { officer, area, scope } = await requireOfficer(deps, request);
        const { name, title, body } = request.body;
        const covered = {
          id: request.params.id,
          name: coverPublic(name).text,
          title: coverPublic(title).text,
          body: coverPublic(body).text,
        };
        return inWork(deps, scope, async (work) => {
          const keeper = { officerId: officer.id, areaId: area.id };
          await keepAnnouncementTemplate(work, keeper, covered);
          return { templates: await listAnnouncementTemplates(work.tx, area.id) };
        });
      },
    );

    app.delete(
      '/announcing/templates/:id',
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const { officer, area, scope } = await requireOfficer(deps, request);
        const keeper = { officerId: officer.id, areaId: area.id };
        await inWork(deps, scope, (work) =>
          retireAnnouncementTemplate(work, keeper, request.params.id),
        );
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/announcing/quiet-hours',
      { schema: { response: { 200: QuietHoursList } } },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) => listQuietHoursUnder(tx, area));
      },
    );

    const decide = async (request: FastifyRequest, areaId: string, hours: QuietHours | null) => {
      const { officer, area, scope } = await requireOfficer(deps, request);
      return inWork(deps, scope, async (work) => {
        await keepQuietHours(work, { officerId: officer.id, area }, areaId, hours);
        return listQuietHoursUnder(work.tx, area);
      });
    };

    app.put(
      '/announcing/quiet-hours/:areaId',
      { schema: { params: ofArea, body: QuietHours, response: { 200: QuietHoursList } } },
      (request) => decide(request, request.params.areaId, request.body),
    );

    app.delete(
      '/announcing/quiet-hours/:areaId',
      { schema: { params: ofArea, response: { 200: QuietHoursList } } },
      (request) => decide(request, request.params.areaId, null),
    );
  };
}
