import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readRegisterPage, readWholeRegister } from '#bot/reports/register.ts';
import { registerCsv } from '#bot/reports/register-csv.ts';
import { readRegisterDetail } from '#bot/reports/register-detail.ts';
import { readRegisterNotices } from '#bot/reports/register-notices.ts';
import { NewAnswer, NewResolution } from '#shared/help-requests.ts';
import { RegisterDetail, RegisterFilter, RegisterPage, RegisterSearch } from '#shared/register.ts';
import { actAsOfficer } from './act-as-officer.ts';
import { sayMasked } from './say-masked.ts';
import { sayNotices } from './say-notices.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** The register of help requests, for commune officers and only within their area. */
export function registerRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/help-requests/search',
      { schema: { body: RegisterSearch, response: { 200: RegisterPage } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        const { page, ...filter } = request.body;
        const now = deps.clock.now();
        return deps.db.transaction(scope, async (tx) => ({
          ...(await readRegisterPage(tx, filter, page, now)),
          notices: sayNotices(await readRegisterNotices(tx, now)),
        }));
      },
    );

    app.post('/help-requests.csv', { schema: { body: RegisterFilter } }, async (request, reply) => {
      const { scope } = await requireOfficer(deps, request);
      const filter = request.body;
      const rows = await deps.db.transaction(scope, (tx) =>
        readWholeRegister(tx, filter, deps.clock.now()),
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="so-yeu-cau.csv"')
        .send(registerCsv(rows));
    });

    app.get(
      '/help-requests/:id',
      { schema: { params, response: { 200: RegisterDetail } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) =>
          readRegisterDetail(tx, request.params.id, deps.clock.now()),
        );
      },
    );

    app.post(
      '/help-requests/:id/answers',
      { schema: { params, body: NewAnswer, response: { 200: RegisterDetail } } },
      async (request) => {
        const covered = maskSecrets(request.body.text);
        const { id } = request.params;
        const { idempotencyKey, attachmentIds: ids = [] } = request.body;
        const answered = await actAsOfficer(
          deps,
          request,
          id,
          idempotencyKey,
          (work, acting, uploadedBy) =>
            answerHelpRequest(work, id, acting, covered.text, { ids, uploadedBy }),
        );
        return { ...answered, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/resolve',
      { schema: { params, body: NewResolution, response: { 200: RegisterDetail } } },
      async (request) => {
        const covered = maskSecrets(request.body.result ?? '');
        const { id } = request.params;
        const { idempotencyKey, resultKind, dossierCode, attachmentIds: ids = [] } = request.body;
        const resolved = await actAsOfficer(
          deps,
          request,
          id,
          idempotencyKey,
          (work, acting, uploadedBy) =>
            resolveHelpRequest(work, id, acting, {
              result: covered.text || undefined,
              resultKind,
              dossierCode,
              along: { ids, uploadedBy },
            }),
        );
        return { ...resolved, ...sayMasked(covered) };
      },
    );
  };
}
