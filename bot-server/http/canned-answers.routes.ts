import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AuditActor } from '#bot/audit/record-audit.ts';
import { listCannedAnswers, listOwnCannedAnswers } from '#bot/canned-answers/find-canned-answer.ts';
import { keepCannedAnswer, retireCannedAnswer } from '#bot/canned-answers/keep-canned-answer.ts';
import { addCannedPicture, dropCannedPicture } from '#bot/canned-answers/keep-canned-picture.ts';
import { getCannedPicture } from '#bot/canned-answers/read-canned-pictures.ts';
import type { Scope } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { photoSizeBytesMax } from '#shared/attachments.ts';
import { CannedAnswer, CannedAnswerList, NewCannedAnswer } from '#shared/canned-answers.ts';
import { IdempotencyKey } from '#shared/idempotency-key.ts';
import { requireLeader } from './require-leader.ts';
import { sayTooBig } from './say-too-big.ts';
import { eyesOf, requireMember, requireOfficer, requireViewer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const querystring = z.object({ key: IdempotencyKey });
const answer = { 200: CannedAnswer };

/** Whose canned answers somebody may write. */
type Keeper = { areaId: string; scope: Scope; by: AuditActor };
type FindKeeper = (request: FastifyRequest) => Promise<Keeper>;

/** Canned answers: read by every helper of the village and its commune, written by the leader for one and officers for the other. */
export function cannedAnswerRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const leader: FindKeeper = async (request) => {
    const { member, scope } = await requireLeader(deps, request);
    return { areaId: member.areaId, scope, by: { memberId: member.id } };
  };
  const officer: FindKeeper = async (request) => {
    const { area, officer, scope } = await requireOfficer(deps, request);
    return { areaId: area.id, scope, by: { officerId: officer.id } };
  };

  return async (app) => {
    app.get(
      '/team/canned-answers',
      { schema: { response: { 200: CannedAnswerList } } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        return {
          cannedAnswers: await deps.db.transaction(scope, (tx) =>
            listCannedAnswers(tx, member.areaId),
          ),
        };
      },
    );

    app.get(
      '/staff/canned-answers',
      { schema: { response: { 200: CannedAnswerList } } },
      async (request) => {
        const { areaId, scope } = await officer(request);
        return {
          cannedAnswers: await deps.db.transaction(scope, (tx) => listOwnCannedAnswers(tx, areaId)),
        };
      },
    );

    app.get('/canned-pictures/:id', { schema: { params } }, async (request, reply) => {
      const eyes = await eyesOf(deps, await requireViewer(deps, request));
      const found = await getCannedPicture(deps.db, eyes, request.params.id);
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

    await app.register(keeping(deps, '/team/canned-answers', leader));
    await app.register(keeping(deps, '/staff/canned-answers', officer));
  };
}

/** The paths by which one sort of keeper writes. */
function keeping(deps: WebDeps, path: string, findKeeper: FindKeeper): FastifyPluginAsyncZod {
  return async (app) => {
    app.put(
      `${path}/:id`,
      { schema: { params, body: NewCannedAnswer, response: answer } },
      async (request) => {
        const { areaId, scope, by } = await findKeeper(request);
        const { title, text } = request.body;
        const covered = {
          ...request.body,
          title: maskSecrets(title).text,
          text: maskSecrets(text).text,
        };
        return inWork(deps, scope, (work) =>
          keepCannedAnswer(work, areaId, request.params.id, covered, by),
        );
      },
    );

    app.delete(
      `${path}/:id`,
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const { areaId, scope, by } = await findKeeper(request);
        await inWork(deps, scope, (work) =>
          retireCannedAnswer(work, areaId, request.params.id, by),
        );
        return reply.code(204).send(null);
      },
    );

    app.delete(
      `${path}/:id/pictures/:pictureId`,
      { schema: { params: z.object({ id: z.uuid(), pictureId: z.uuid() }), response: answer } },
      async (request) => {
        const { areaId, scope } = await findKeeper(request);
        const { id, pictureId } = request.params;
        return inWork(deps, scope, (work) => dropCannedPicture(work, areaId, id, pictureId));
      },
    );

    await app.register(async (uploads) => takePictures(uploads, deps, path, findKeeper));
  };
}

function takePictures(
  app: FastifyInstance,
  deps: WebDeps,
  path: string,
  findKeeper: FindKeeper,
): void {
  const keepers = new WeakMap<FastifyRequest, Keeper>();
  // Whatever it calls itself, it is judged by its bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Params: z.infer<typeof params>; Querystring: z.infer<typeof querystring> }>(
    `${path}/:id/pictures`,
    {
      schema: { params, querystring, response: answer },
      bodyLimit: photoSizeBytesMax,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      // Before any byte of a body is taken.
      preParsing: async (request) => {
        keepers.set(request, await findKeeper(request));
      },
      errorHandler: sayTooBig,
    },
    async (request) => {
      const { areaId, scope } = keepers.get(request) ?? (await findKeeper(request));
      const picture = {
        idempotencyKey: request.query.key,
        bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      };
      return inWork(deps, scope, (work) =>
        addCannedPicture(work, areaId, request.params.id, picture),
      );
    },
  );
}
