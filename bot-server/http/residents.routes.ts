import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { recordAudit } from '#bot/audit/record-audit.ts';
import { inWork } from '#bot/db/work.ts';
import { forgetAskedResident } from '#bot/help-requests/forget-resident.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readMyData } from '#bot/reports/my-data.ts';
import { answerDataRequest } from '#bot/residents/answer-data-request.ts';
import {
  getPerson,
  listDataRequests,
  readDataRequest,
  readResident,
  searchResidents,
} from '#bot/residents/read-residents.ts';
import { recordDataRequest } from '#bot/residents/record-data-request.ts';
import { MyData } from '#shared/me.ts';
import {
  DataRequest,
  DataRequestAnswer,
  DataRequestList,
  NewDataRequest,
  ResidentDetail,
  ResidentList,
  ResidentSearch,
} from '#shared/residents.ts';
import { requireOfficer, requireStaff } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });

/** Residents as the desk meets them: found by code, what they agreed to, and what they ask about their data. */
export function residentRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    // In a body, because a name stands in no address.
    app.post(
      '/residents/search',
      { schema: { body: ResidentSearch, response: { 200: ResidentList } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) => searchResidents(tx, request.body.text));
      },
    );

    app.get(
      '/residents/:id',
      { schema: { params, response: { 200: ResidentDetail } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, (tx) => readResident(tx, request.params.id));
      },
    );

    app.post(
      '/residents/:id/data-requests',
      { schema: { params, body: NewDataRequest, response: { 201: DataRequest } } },
      async (request, reply) => {
        const { officer, scope } = await requireOfficer(deps, request);
        const { words, ...asked } = request.body;
        const covered = words === undefined ? asked : { ...asked, words: maskSecrets(words).text };
        const recorded = await inWork(deps, scope, async (work) => {
          const by = { officerId: officer.id };
          const id = await recordDataRequest(work, by, request.params.id, covered);
          return readDataRequest(work.tx, id);
        });
        return reply.code(201).send(recorded);
      },
    );

    app.get(
      '/data-requests',
      { schema: { response: { 200: DataRequestList } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return deps.db.transaction(scope, listDataRequests);
      },
    );

    app.post(
      '/data-requests/:id/answer',
      { schema: { params, body: DataRequestAnswer, response: { 200: DataRequest } } },
      async (request) => {
        const { officer, scope } = await requireStaff(deps, request, 'approver');
        const answer = { ...request.body, answer: maskSecrets(request.body.answer).text };
        const by = { officerId: officer.id };
        return inWork(deps, scope, async (work) => {
          const asked = await readDataRequest(work.tx, request.params.id);
          const deletes = asked.kind === 'delete' && answer.state === 'done';
          if (deletes) await forgetAskedResident(work, by, asked, answer);
          else await answerDataRequest(work, by, asked.id, answer);
          return readDataRequest(work.tx, asked.id);
        });
      },
    );

    // Everything kept about somebody, for whoever asked to see it: read with the resident's own eyes, and written down.
    app.post(
      '/data-requests/:id/data',
      { schema: { params, response: { 200: MyData } } },
      async (request) => {
        const { officer, area, scope } = await requireStaff(deps, request, 'approver');
        const residentId = await inWork(deps, scope, async (work) => {
          const asked = await readDataRequest(work.tx, request.params.id);
          if (asked.kind !== 'see' || asked.state !== 'open') throw new AppError('not-found');
          const { areaId } = await getPerson(work.tx, asked.resident.id);
          await recordAudit(work, {
            areaId,
            by: { officerId: officer.id },
            act: 'data-request.data-read',
            subjectId: asked.id,
            subjectName: asked.resident.code,
          });
          return asked.resident.id;
        });
        const own = { kind: 'resident', residentId, communePath: area.path } as const;
        return inWork(deps, own, (work) => readMyData(work.tx, residentId, work.now));
      },
    );
  };
}
