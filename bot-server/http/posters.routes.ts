import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import { printPoster } from '#bot/posters/draw-poster.ts';
import { keepPoster } from '#bot/posters/keep-poster.ts';
import { packInput } from '#bot/posters/poster-pack.ts';
import { printAnnouncement } from '#bot/posters/print-announcement.ts';
import { readPoster, readPosterDesk } from '#bot/posters/read-poster-desk.ts';
import { AskedTask } from '#shared/keeping.ts';
import { DeskPoster, NewPoster, NewPosterPack, PaperSize, PosterDesk } from '#shared/posters.ts';
import { requireAnnouncer, requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const querystring = z.object({ size: PaperSize });
/** Drawing a sheet takes tens of milliseconds of the process that answers everybody. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Paper for walls: QR posters with their scans, packs of them, and announcements. */
export function posterRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/posters', { schema: { response: { 200: PosterDesk } } }, async (request) => {
      const { area, scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, (tx) =>
        readPosterDesk(tx, deps.config, area, deps.clock.now()),
      );
    });

    app.post(
      '/posters',
      { schema: { body: NewPoster, response: { 200: DeskPoster } } },
      async (request) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, async (work) => {
          const { id } = await keepPoster(work, area, request.body, officer.id);
          return readPoster(work.tx, id, work.now);
        });
      },
    );

    app.get(
      '/posters/:id/sheet.pdf',
      { schema: { params, querystring }, config },
      async (request, reply) => {
        const { scope } = await requireOfficer(deps, request);
        const { size } = request.query;
        const { code, bytes } = await deps.db.transaction(scope, (tx) =>
          printPoster(tx, deps.config, request.params.id, size),
        );
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="to-dan-${code}-${size}.pdf"`)
          .send(bytes);
      },
    );

    app.post(
      '/poster-packs',
      { schema: { body: NewPosterPack, response: { 202: AskedTask } }, config },
      async (request, reply) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        const { idempotencyKey, ...wanted } = request.body;
        const taskId = await inWork(deps, scope, async (work) =>
          queueLongTask(work, {
            areaId: area.id,
            kind: 'poster-pack',
            input: await packInput(work.tx, area, wanted),
            by: { officerId: officer.id },
            idempotencyKey,
          }),
        );
        return reply.code(202).send({ taskId });
      },
    );

    app.get(
      '/announcements/:id/poster.pdf',
      { schema: { params }, config },
      async (request, reply) => {
        const announcer = await requireAnnouncer(deps, request);
        const bytes = await deps.db.transaction(announcer.scope, (tx) =>
          printAnnouncement(tx, deps.config, announcer, request.params.id),
        );
        return reply
          .type('application/pdf')
          .header('content-disposition', 'attachment; filename="to-dan-thong-bao.pdf"')
          .send(bytes);
      },
    );
  };
}
