import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { addTutorialPicture } from '#bot/tutorials/add-tutorial-picture.ts';
import {
  findKeptPicture,
  findPublishedPicture,
  type TutorialPictureBytes,
} from '#bot/tutorials/find-tutorial-picture.ts';
import { IdempotencyKey } from '#shared/idempotency-key.ts';
import { TutorialPicture, tutorialPictureSizeBytesMax } from '#shared/tutorial-keeping.ts';
import { sayTooBig } from './say-too-big.ts';
import { type KeeperAtDesk, tutorialKeeper } from './tutorial-keeper.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Pictures in the steps: open to everybody once a published step shows them, and to the commune's staff before. */
export function tutorialPictureRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const writer = tutorialKeeper(deps, 'officer');
  return async (app) => {
    app.get('/tutorial-pictures/:id', { schema: { params } }, async (request, reply) => {
      const found = await deps.db.transaction({ kind: 'queue' }, (tx) =>
        findPublishedPicture(tx, request.params.id),
      );
      return give(reply, found, 'public, max-age=31536000, immutable');
    });

    app.get('/staff/tutorial-pictures/:id', { schema: { params } }, async (request, reply) => {
      const { areaId, scope } = await writer(request);
      const found = await deps.db.transaction(scope, (tx) =>
        findKeptPicture(tx, areaId, request.params.id),
      );
      // One computer, several people: what one may see is not kept for the next.
      reply.header('vary', 'authorization, origin');
      return give(reply, found, 'private, max-age=86400');
    });

    await app.register(async (uploads) => takePictures(uploads, deps, writer));
  };
}

function give(
  reply: FastifyReply,
  found: TutorialPictureBytes | undefined,
  keeping: string,
): FastifyReply {
  if (found === undefined) throw new AppError('not-found');
  return reply
    .type(found.contentType)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', keeping)
    .header('content-disposition', 'inline')
    .send(found.bytes);
}

function takePictures(
  app: FastifyInstance,
  deps: WebDeps,
  findKeeper: (request: FastifyRequest) => Promise<KeeperAtDesk>,
): void {
  const keepers = new WeakMap<FastifyRequest, KeeperAtDesk>();
  // Whatever it calls itself, it is judged by its bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Querystring: { key: string } }>(
    '/staff/tutorial-pictures',
    {
      schema: {
        querystring: z.object({ key: IdempotencyKey }),
        response: { 200: TutorialPicture },
      },
      bodyLimit: tutorialPictureSizeBytesMax,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      // Before any byte of a body is taken.
      preParsing: async (request) => {
        keepers.set(request, await findKeeper(request));
      },
      errorHandler: sayTooBig,
    },
    async (request) => {
      const by = keepers.get(request) ?? (await findKeeper(request));
      const picture = {
        idempotencyKey: request.query.key,
        bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      };
      return { id: await inWork(deps, by.scope, (work) => addTutorialPicture(work, by, picture)) };
    },
  );
}
