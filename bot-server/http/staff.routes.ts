import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { publishAnnouncement } from '#bot/announcements/publish-announcement.ts';
import {
  listStaffAnnouncements,
  readStaffAnnouncement,
} from '#bot/announcements/read-staff-announcements.ts';
import { withdrawAnnouncement } from '#bot/announcements/withdraw-announcement.ts';
import { inWork } from '#bot/db/work.ts';
import {
  NewAnnouncement,
  StaffAnnouncement,
  StaffAnnouncementList,
} from '#shared/announcements.ts';
import { coverAnnouncement } from './cover-announcement.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** What commune officers announce, each within their own commune. */
export function staffRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/announcements',
      { schema: { response: { 200: StaffAnnouncementList } } },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) => listStaffAnnouncements(tx, area));
      },
    );

    app.post(
      '/announcements',
      {
        schema: { body: NewAnnouncement, response: { 201: StaffAnnouncement } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { officer, area, scope } = await requireOfficer(deps, request);
        const { words, masked } = coverAnnouncement(request.body);
        const published = await inWork(deps, scope, async (work) => {
          const id = await publishAnnouncement(work, { id: officer.id, area }, words);
          return readStaffAnnouncement(work.tx, area, id);
        });
        return reply.code(201).send({ ...published, ...masked });
      },
    );

    app.post(
      '/announcements/:id/withdraw',
      { schema: { params, response: { 200: StaffAnnouncement } } },
      async (request) => {
        const { area, scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, (work) => withdrawAnnouncement(work, area, request.params.id));
      },
    );
  };
}
