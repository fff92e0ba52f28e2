import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import {
  cancelLongTask,
  listLongTasks,
  readLongTask,
  readLongTaskFile,
} from '#bot/long-tasks/read-long-tasks.ts';
import { LongTask, LongTaskList } from '#shared/long-tasks.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Work that workers do for the desk of a commune: how far it is, what came of it, its file. For the desk alone. */
export function longTaskRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/long-tasks', { schema: { response: { 200: LongTaskList } } }, async (request) => {
      const { scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, listLongTasks);
    });

    app.get(
      '/long-tasks/:id',
      { schema: { params, response: { 200: LongTask } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) => readLongTask(tx, request.params.id));
      },
    );

    app.post(
      '/long-tasks/:id/cancel',
      { schema: { params, response: { 200: LongTask } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, (work) => cancelLongTask(work, request.params.id));
      },
    );

    app.get('/long-tasks/:id/file', { schema: { params } }, async (request, reply) => {
      const { scope } = await requireOfficer(deps, request);
      const file = await deps.db.transaction(scope, (tx) =>
        readLongTaskFile(tx, request.params.id),
      );
      return reply
        .type(file.type)
        .header('cache-control', 'no-store')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .send(file.bytes);
    });
  };
}
