import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { getAttachmentBytes } from '#bot/help-requests/find-attachment.ts';
import { dropAttachment, uploadAttachment } from '#bot/help-requests/upload-attachment.ts';
import type { Viewer } from '#bot/sessions/find-session.ts';
import { Attachment, AttachmentKind, voiceSizeBytesMax } from '#shared/attachments.ts';
import { IdempotencyKey } from '#shared/idempotency-key.ts';
import { perPersonLimit } from './per-person-limit.ts';
import { sayTooBig } from './say-too-big.ts';
import { eyesOf, requireMember, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const querystring = z.object({ kind: AttachmentKind, key: IdempotencyKey });

/** A message with everything it may carry, several times over. */
const uploadsPerMinuteMax = 30;

/**
 * Photos and voice notes: uploaded as plain bytes under a key of the device, seen by whoever sees the request that they
 * were sent with. Members upload theirs on a path of their own, so that nobody else meets it.
 */
export function attachmentRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const takeUpload = (app: FastifyInstance, path: string, who: typeof requireViewer) => {
    const uploaders = new WeakMap<FastifyRequest, Viewer>();
    const countUpload = perPersonLimit(app, uploadsPerMinuteMax);
    app.post<{ Querystring: z.infer<typeof querystring> }>(
      path,
      {
        schema: { querystring, response: { 201: Attachment } },
        bodyLimit: voiceSizeBytesMax,
        // After their address was counted, and before any byte of a body is taken.
        preParsing: async (request) => {
          const viewer = await who(deps, request);
          await countUpload(request, viewer);
          uploaders.set(request, viewer);
        },
        errorHandler: sayTooBig,
      },
      async (request, reply) => {
        const viewer = uploaders.get(request) ?? (await who(deps, request));
        const { kind, key } = request.query;
        const upload = {
          kind,
          idempotencyKey: key,
          contentType: request.headers['content-type'] ?? '',
          bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        };
        const kept = await inWork(deps, residentScope(viewer), (work) =>
          uploadAttachment(work, viewer.residentId, upload),
        );
        return reply.code(201).send(kept);
      },
    );
  };

  const memberOnly = async (_deps: WebDeps, request: FastifyRequest): Promise<Viewer> =>
    (await requireMember(deps, request)).viewer;

  return async (app) => {
    await app.register(async (uploads) => {
      // Whatever it calls itself, it is judged by its bytes.
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
        done(null, body),
      );
      takeUpload(uploads, '/attachments', requireViewer);
      takeUpload(uploads, '/team/attachments', memberOnly);
    });

    app.get('/attachments/:id', { schema: { params } }, async (request, reply) => {
      const viewer = await requireViewer(deps, request);
      const eyes = await eyesOf(deps, viewer);
      const { id } = request.params;
      const found = await getAttachmentBytes(deps.db, eyes, viewer.residentId, id);
      return (
        reply
          .type(found.contentType)
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'private, max-age=86400')
          // One phone, several people: what one may see is not kept for the next.
          .header('vary', 'authorization, origin')
          .header('content-disposition', 'inline')
          .send(found.bytes)
      );
    });

    app.delete(
      '/attachments/:id',
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const viewer = await requireViewer(deps, request);
        await deps.db.transaction(residentScope(viewer), (tx) =>
          dropAttachment(tx, viewer.residentId, request.params.id),
        );
        return reply.code(204).send(null);
      },
    );
  };
}
