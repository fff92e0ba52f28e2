import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readAudit, readAuditOptions } from '#bot/audit/read-audit.ts';
import { AuditOptions, AuditPage, AuditQuery } from '#shared/audit.ts';
import { requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** What was done at the desk, for its administrators. */
export function auditRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/staff/audit',
      { schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
      async (request) => {
        const { area, scope } = await requireStaff(deps, request, 'administrator');
        return deps.db.transaction(scope, (tx) => readAudit(tx, area, request.query));
      },
    );

    app.get(
      '/staff/audit/options',
      { schema: { response: { 200: AuditOptions } } },
      async (request) => {
        const { area, scope } = await requireStaff(deps, request, 'administrator');
        return deps.db.transaction(scope, (tx) => readAuditOptions(tx, area));
      },
    );
  };
}
