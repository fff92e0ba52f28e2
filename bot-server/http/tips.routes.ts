import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Tx } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import {
  publishTip,
  readTipOfRequest,
  withdrawTipOfRequest,
} from '#bot/help-requests/publish-tip.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { countTipUse } from '#bot/tutorials/count-tip-use.ts';
import { listSimilarTips, listTipsOfTutorial } from '#bot/tutorials/list-tips.ts';
import { NewTip, RequestTip, type Tip, TipList, TipUse } from '#shared/tips.ts';
import { SearchText } from '#shared/tutorial-search.ts';
import { OaQuery } from './oa-query.ts';
import { readerScope, requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Of a long question more than enough. */
const comparedMax = 500;

const params = z.object({ id: z.uuid() });
const answer = { 200: RequestTip };

/**
 * Tips are read by everybody in their commune, with a session or through its account, and there are none without either. Commune
 * officers make them out of the requests of their area.
 */
export function tipRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const read = async (
    request: FastifyRequest,
    oaId: string | undefined,
    list: (tx: Tx) => Promise<Tip[]>,
  ) => {
    const scope = await readerScope(deps, request, oaId);
    return { tips: scope === undefined ? [] : await deps.db.transaction(scope, list) };
  };

  return async (app) => {
    app.get(
      '/tutorials/:id/tips',
      {
        schema: {
          params: z.object({ id: z.string().max(80) }),
          querystring: OaQuery,
          response: { 200: TipList },
        },
      },
      (request) =>
        read(request, request.query.oa, (tx) => listTipsOfTutorial(tx, request.params.id)),
    );

    app.post(
      '/tips/similar',
      {
        schema: {
          querystring: OaQuery,
          body: SearchText,
          response: { 200: TipList },
        },
      },
      (request) =>
        read(request, request.query.oa, (tx) =>
          listSimilarTips(tx, request.body.text.slice(0, comparedMax)),
        ),
    );

    app.post(
      '/tips/:id/uses',
      { schema: { params, querystring: OaQuery, body: TipUse, response: { 204: z.null() } } },
      async (request, reply) => {
        const scope = await readerScope(deps, request, request.query.oa);
        const { id } = request.params;
        if (scope !== undefined) {
          await inWork(deps, scope, (work) => countTipUse(work, id, request.body.use));
        }
        return reply.code(204).send(null);
      },
    );

    app.get('/register/:id/tip', { schema: { params, response: answer } }, async (request) => {
      const { scope } = await requireOfficer(deps, request);
      return deps.db.transaction(scope, (tx) => readTipOfRequest(tx, request.params.id));
    });

    app.put(
      '/register/:id/tip',
      { schema: { params, body: NewTip, response: answer } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        const { text, question } = request.body;
        const covered = {
          text: maskSecrets(text).text,
          question: question && maskSecrets(question).text,
        };
        return inWork(deps, scope, (work) => publishTip(work, request.params.id, covered));
      },
    );

    app.delete('/register/:id/tip', { schema: { params, response: answer } }, async (request) => {
      const { scope } = await requireOfficer(deps, request);
      return inWork(deps, scope, (work) => withdrawTipOfRequest(work, request.params.id));
    });
  };
}
