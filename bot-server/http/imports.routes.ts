import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { askForCheck, askToApply, readImport } from '#bot/import/ask-for-import.ts';
import { templateFile } from '#bot/import/template-file.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { IdempotencyKey } from '#shared/idempotency-key.ts';
import {
  ImportKind,
  ImportReport,
  importBytesMax,
  TemplateFormat,
  templateNames,
} from '#shared/imports.ts';
import { AskedTask } from '#shared/keeping.ts';
import { sayTooBigFile } from './say-too-big.ts';
import { requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const Upload = z.object({
  kind: ImportKind,
  key: IdempotencyKey,
  name: z.string().max(200).default('tep'),
});

/** Lists that an administrator brings in from files: looked through first, then confirmed. */
export function importRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/imports/template',
      { schema: { querystring: z.object({ kind: ImportKind, format: TemplateFormat }) } },
      async (request, reply) => {
        await requireStaff(deps, request, 'administrator');
        const { kind, format } = request.query;
        const { type, bytes } = await templateFile(kind, format);
        return reply
          .type(type)
          .header('content-disposition', `attachment; filename="${templateNames[kind]}.${format}"`)
          .send(bytes);
      },
    );

    app.get(
      '/imports/:id',
      { schema: { params, response: { 200: ImportReport } } },
      async (request) => {
        const { area, scope } = await requireStaff(deps, request, 'administrator');
        return deps.db.transaction(scope, (tx) => readImport(tx, area, request.params.id));
      },
    );

    app.post(
      '/imports/:id/apply',
      { schema: { params, response: { 202: AskedTask } } },
      async (request, reply) => {
        const { area, officer, scope } = await requireStaff(deps, request, 'administrator');
        const asked = { commune: area, by: { officerId: officer.id } };
        const taskId = await inWork(deps, scope, (work) =>
          askToApply(work, asked, request.params.id),
        );
        return reply.code(202).send({ taskId });
      },
    );

    await app.register(async (uploads) => takeFiles(uploads, deps));
  };
}

function takeFiles(app: FastifyInstance, deps: WebDeps): void {
  const keepers = new WeakMap<FastifyRequest, Awaited<ReturnType<typeof requireStaff>>>();
  // Whatever it calls itself, it is judged by its bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Querystring: z.infer<typeof Upload> }>(
    '/imports',
    {
      schema: { querystring: Upload, response: { 202: AskedTask } },
      bodyLimit: importBytesMax,
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      // Before any byte of a body is taken.
      preParsing: async (request) => {
        keepers.set(request, await requireStaff(deps, request, 'administrator'));
      },
      errorHandler: sayTooBigFile,
    },
    async (request, reply) => {
      const keeper = keepers.get(request);
      if (keeper === undefined) throw new AppError('session/missing');
      const { kind, key, name } = request.query;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const asked = { commune: keeper.area, by: { officerId: keeper.officer.id } };
      const taskId = await inWork(deps, keeper.scope, (work) =>
        askForCheck(work, asked, { kind, name, bytes, idempotencyKey: key }),
      );
      return reply.code(202).send({ taskId });
    },
  );
}
