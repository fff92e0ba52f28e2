import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import {
  cancelLongTask,
  listLongTasks,
  readLongTask,
  readLongTaskFile,
} from '#bot/long-tasks/read-long-tasks.ts';
import { LongTask, LongTaskList } from '#shared/long-tasks.ts';
import { mayAct, type StaffRole } from '#shared/staff.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Lists of people that were uploaded are seen by those who may bring them in. */
function maySeeFile(role: StaffRole, kind: LongTask['kind']): boolean {
  return mayAct(role, kind.startsWith('import-') ? 'administrator' : 'officer');
}

function seenBy(role: StaffRole, task: LongTask): LongTask {
  return maySeeFile(role, task.kind) ? task : { ...task, fileName: null };
}

/** Work that workers do for the desk of a commune: how far it is, what came of it, its file. For the desk alone. */
export function longTaskRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/long-tasks', { schema: { response: { 200: LongTaskList } } }, async (request) => {
      const { officer, scope } = await requireOfficer(deps, request);
      const { tasks } = await deps.db.transaction(scope, listLongTasks);
      return { tasks: tasks.map((task) => seenBy(officer.role, task)) };
    });

    app.get(
      '/long-tasks/:id',
      { schema: { params, response: { 200: LongTask } } },
      async (request) => {
        const { officer, scope } = await requireOfficer(deps, request);
        const task = await deps.db.transaction(scope, (tx) => readLongTask(tx, request.params.id));
        return seenBy(officer.role, task);
      },
    );

    app.post(
      '/long-tasks/:id/cancel',
      { schema: { params, response: { 200: LongTask } } },
      async (request) => {
        const { officer, scope } = await requireOfficer(deps, request);
        const task = await inWork(deps, scope, (work) => cancelLongTask(work, request.params.id));
        return seenBy(officer.role, task);
      },
    );

    app.get('/long-tasks/:id/file', { schema: { params } }, async (request, reply) => {
      const { officer, scope } = await requireOfficer(deps, request);
      const file = await deps.db.transaction(scope, (tx) =>
        readLongTaskFile(tx, request.params.id),
      );
      if (!maySeeFile(officer.role, file.kind)) throw new AppError('session/not-allowed');
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
