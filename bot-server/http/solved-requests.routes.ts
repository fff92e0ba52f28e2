import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import {
  declineSolvedRequest,
  retireSharedAnswer,
  shareSolvedRequest,
} from '#bot/help-requests/decide-solved-request.ts';
import { listSolvedRequests } from '#bot/help-requests/list-solved-requests.ts';
import { refuseCovered } from '#bot/help-requests/refuse-covered.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { NewSharedAnswer, SolvedRequestList } from '#shared/solved-requests.ts';
import { requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: SolvedRequestList };

/** Requests that were solved, by their ids, and what the commune's officers share of them; each answers with the list as it is then. */
export function solvedRequestRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const act = async (
    request: FastifyRequest,
    decide: (work: Work, officerId: string) => Promise<void>,
  ) => {
    const { officer, scope } = await requireOfficer(deps, request);
    return inWork(deps, scope, async (work) => {
      await decide(work, officer.id);
      return listSolvedRequests(work.tx);
    });
  };

  return async (app) => {
    app.get('/staff/solved-requests', { schema: { response } }, async (request) => {
      const { scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, listSolvedRequests);
    });

    app.post(
      '/staff/solved-requests/:id/share',
      { schema: { params, body: NewSharedAnswer, response } },
      (request) => {
        refuseCovered(request.body);
        const { text, question } = request.body;
        const covered = { text: maskSecrets(text).text, question: maskSecrets(question).text };
        return act(request, (work, officerId) =>
          shareSolvedRequest(work, request.params.id, officerId, covered),
        );
      },
    );

    app.post('/staff/solved-requests/:id/decline', { schema: { params, response } }, (request) =>
      act(request, (work, officerId) => declineSolvedRequest(work, request.params.id, officerId)),
    );

    app.post('/staff/solved-requests/:id/retire', { schema: { params, response } }, (request) =>
      act(request, (work, officerId) => retireSharedAnswer(work, request.params.id, officerId)),
    );
  };
}
