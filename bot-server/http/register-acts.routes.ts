import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listVillages } from '#bot/areas/list-villages.ts';
import { inWork } from '#bot/db/work.ts';
import { enterAtDesk } from '#bot/help-requests/enter-at-desk.ts';
import { handOverToVillageTeam } from '#bot/help-requests/hand-over-help-request.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readRegisterDetail } from '#bot/reports/register-detail.ts';
import { NewRegisterHandOver, NewRegisterRequest, RegisterDetail } from '#shared/register.ts';
import { actAsOfficer } from './act-as-officer.ts';
import { sayMasked } from './say-masked.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** What the desk does with requests besides answering them: enters them for others, and gives them to a village. */
export function registerActRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/help-requests',
      { schema: { body: NewRegisterRequest, response: { 201: RegisterDetail } } },
      async (request, reply) => {
        const { viewer, officer, area, scope } = await requireOfficer(deps, request);
        const { officialAccountId } = viewer;
        const { hasAgreed, name, question, ...entered } = request.body;
        const covered = maskSecrets(question);
        const opened = await inWork(deps, scope, async (work) => {
          const villages = await listVillages(work.tx, area);
          if (!villages.some(({ id }) => id === entered.villageId)) {
            throw new AppError('area/village-unknown');
          }
          const words = { name: maskSecrets(name).text, question: covered.text };
          const made = await enterAtDesk(work, officer.id, {
            ...entered,
            ...words,
            officialAccountId,
          });
          return readRegisterDetail(work.tx, made.id, work.now);
        });
        return reply.code(201).send({ ...opened, ...sayMasked(covered) });
      },
    );

    app.post(
      '/help-requests/:id/hand-over',
      { schema: { params, body: NewRegisterHandOver, response: { 200: RegisterDetail } } },
      async (request) => {
        const { id } = request.params;
        const { idempotencyKey, areaId } = request.body;
        return actAsOfficer(deps, request, id, idempotencyKey, (work, acting) =>
          handOverToVillageTeam(work, id, acting, areaId),
        );
      },
    );
  };
}
