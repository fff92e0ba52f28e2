import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { documentSizeBytesMax } from '#bot/announcements/accept-file.ts';
import type { FileBytes } from '#bot/announcements/announcement-file-store.ts';
import {
  addAnnouncementFile,
  dropAnnouncementFile,
} from '#bot/announcements/keep-announcement-file.ts';
import { findFileForDesk, findFileForResident } from '#bot/announcements/read-announcement-file.ts';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { AnnouncementFile } from '#shared/announcements.ts';
import { IdempotencyKey } from '#shared/idempotency-key.ts';
import { sayTooBig } from './say-too-big.ts';
import { type Announcer, requireAnnouncer, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid().toLowerCase() });
const querystring = z.object({ key: IdempotencyKey, name: z.string().max(200).default('') });

/**
 * Pictures and documents of announcements: uploaded as plain bytes under a key of the device, read by the residents for whom the
 * announcement is and by the desk that wrote it.
 */
export function announcementFileRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(async (uploads) => takeFiles(uploads, deps));

    app.delete(
      '/staff/announcements/:id/files/:fileId',
      {
        schema: {
          params: z.object({ id: params.shape.id, fileId: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const announcer = await requireAnnouncer(deps, request);
        const { id, fileId } = request.params;
        await inWork(deps, announcer.scope, (work) =>
          dropAnnouncementFile(work, announcer, id, fileId),
        );
        return reply.code(204).send(null);
      },
    );

    app.get('/announcement-files/:id', { schema: { params } }, async (request, reply) =>
      sendFile(reply, await findFile(deps, request, request.params.id)),
    );
  };
}

function takeFiles(app: FastifyInstance, deps: WebDeps): void {
  const announcers = new WeakMap<FastifyRequest, Announcer>();
  // Whatever it calls itself, it is judged by its bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Params: z.infer<typeof params>; Querystring: z.infer<typeof querystring> }>(
    '/staff/announcements/:id/files',
    {
      schema: { params, querystring, response: { 201: AnnouncementFile } },
      bodyLimit: documentSizeBytesMax,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      // Before any byte of a body is taken.
      preParsing: async (request) => {
        announcers.set(request, await requireAnnouncer(deps, request));
      },
      errorHandler: sayTooBig,
    },
    async (request, reply) => {
      const announcer = announcers.get(request) ?? (await requireAnnouncer(deps, request));
      const { key, name } = request.query;
      const upload = {
        name,
        idempotencyKey: key,
        bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      };
      const file = await inWork(deps, announcer.scope, (work) =>
        addAnnouncementFile(work, announcer, request.params.id, upload),
      );
      return reply.code(201).send(file);
    },
  );
}

/** With the eyes of a resident, then with those of whoever announces; throws `not-found`. */
async function findFile(deps: WebDeps, request: FastifyRequest, id: string): Promise<FileBytes> {
  const viewer = await requireViewer(deps, request);
  const ofResident = await deps.db.transaction(residentScope(viewer), (tx) =>
    findFileForResident(tx, viewer.residentId, id),
  );
  if (ofResident !== undefined) return ofResident;
  if (!viewer.isOfToday) throw new AppError('not-found');
  const announcer = await requireAnnouncer(deps, request).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'session/not-allowed') return undefined;
    throw error;
  });
  const ofDesk =
    announcer && (await deps.db.transaction(announcer.scope, (tx) => findFileForDesk(tx, id)));
  if (ofDesk === undefined) throw new AppError('not-found');
  return ofDesk;
}

function sendFile(reply: FastifyReply, { name, contentType, bytes }: FileBytes) {
  const shown = contentType.startsWith('image/') ? 'inline' : 'attachment';
  return (
    reply
      .type(contentType)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, max-age=86400')
      // One phone, several people: what one may see is not kept for the next.
      .header('vary', 'authorization, origin')
      .header(
        'content-disposition',
        `${shown}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeSign)}`,
      )
      .send(bytes)
  );
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
