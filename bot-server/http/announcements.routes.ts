import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { announcementCalendar } from '#bot/announcements/announcement-calendar.ts';
import {
  listAnnouncementsFor,
  markAnnouncementRead,
  readAnnouncementFor,
} from '#bot/announcements/read-announcements.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { Announcement, AnnouncementList } from '#shared/announcements.ts';
import { OaQuery } from './oa-query.ts';
import { publicScope, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/**
 * What the commune announces, for its residents and each only what is meant for them. The calendar file is open to everybody
 * who has its address: a phone's calendar fetches it without a session.
 */
export function announcementRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/announcements',
      { schema: { response: { 200: AnnouncementList } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        return inWork(deps, residentScope(viewer), (work) =>
          listAnnouncementsFor(work, viewer.residentId),
        );
      },
    );

    app.get(
      '/announcements/:id',
      { schema: { params, response: { 200: Announcement } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        return inWork(deps, residentScope(viewer), (work) =>
          readAnnouncementFor(work, viewer.residentId, request.params.id),
        );
      },
    );

    app.put(
      '/announcements/:id/read',
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const viewer = await requireViewer(deps, request);
        await inWork(deps, residentScope(viewer), (work) =>
          markAnnouncementRead(work, viewer.residentId, request.params.id),
        );
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/announcements/:id/calendar.ics',
      { schema: { params, querystring: OaQuery } },
      async (request, reply) => {
        const scope = await publicScope(deps, request.query.oa);
        if (scope === undefined) throw new AppError('not-found');
        const calendar = await deps.db.transaction(scope, (tx) =>
          announcementCalendar(tx, request.params.id),
        );
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', 'inline; filename="lich.ics"')
          .send(calendar);
      },
    );
  };
}
