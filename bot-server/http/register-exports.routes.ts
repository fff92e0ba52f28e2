import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { findAudit } from '#bot/audit/find-audit.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import { inWork } from '#bot/db/work.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import { registerExportTexts as texts } from '#bot/reports/register-texts.ts';
import { AskedTask } from '#shared/keeping.ts';
import { NewRegisterExport } from '#shared/register.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** The register as a file, however long it is; that it was taken out of the house is written down. */
export function registerExportRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/exports',
      {
        schema: { body: NewRegisterExport, response: { 202: AskedTask } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { area, officer, scope } = await requireOfficer(deps, request);
        const { idempotencyKey, format, filter } = request.body;
        const by = { officerId: officer.id };
        const title = texts.title(format);
        const taskId = await inWork(deps, scope, async (work) => {
          const input = { title, format, filter };
          const task = {
            areaId: area.id,
            kind: 'export-register',
            input,
            by,
            idempotencyKey,
          } as const;
          const subjectId = await queueLongTask(work, task);
          const entry = { areaId: area.id, act: 'register.exported', subjectId } as const;
          // The same key again is the same export.
          if ((await findAudit(work.tx, entry)) === undefined) {
            await recordAudit(work, { ...entry, by, subjectName: title });
          }
          return subjectId;
        });
        return reply.code(202).send({ taskId });
      },
    );
  };
}
