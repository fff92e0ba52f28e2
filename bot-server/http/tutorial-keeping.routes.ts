import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import { checkTutorial } from '#bot/tutorials/check-tutorial.ts';
import { listKeptTutorials } from '#bot/tutorials/list-kept-tutorials.ts';
import { publishTutorial, retireTutorial } from '#bot/tutorials/publish-tutorial.ts';
import { readKeptTutorial, readTutorialDifference } from '#bot/tutorials/read-kept-tutorial.ts';
import { dropTutorialDraft, saveTutorialDraft } from '#bot/tutorials/save-tutorial-draft.ts';
import { listMissedSearches, settleMissedSearch } from '#bot/tutorials/settle-missed-search.ts';
import { startOwnTutorial, startTutorialDraft } from '#bot/tutorials/start-tutorial-draft.ts';
import { returnTutorial, submitTutorial } from '#bot/tutorials/submit-tutorial.ts';
import {
  KeptTutorialDetail,
  KeptTutorialList,
  MissedSearchList,
  MissedWords,
  NewTutorial,
  NewTutorialDraft,
  TutorialDecision,
  TutorialDifference,
  TutorialDraft,
  TutorialReturn,
} from '#shared/tutorial-keeping.ts';
import { coverTutorial, coverWords } from './cover-tutorial.ts';
import { type KeeperAtDesk, tutorialKeeper } from './tutorial-keeper.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.string().max(80) });
const detail = { 200: KeptTutorialDetail };
const version = z.union([z.literal('library'), z.uuid()]);

/** The commune's staff keep its tutorials: everybody of them writes, and a second person publishes. */
export function tutorialKeepingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const writer = tutorialKeeper(deps, 'officer');
  const approver = tutorialKeeper(deps, 'approver');

  /** Does something with a tutorial and answers what it is then. */
  const act = (by: KeeperAtDesk, tutorialId: string, run: (work: Work) => Promise<void>) =>
    inWork(deps, by.scope, async (work) => {
      await run(work);
      return readKeptTutorial(work, by, { path: by.path, tutorialId });
    });

  return async (app) => {
    app.get('/tutorials', { schema: { response: { 200: KeptTutorialList } } }, async (request) => {
      const by = await writer(request);
      return inWork(deps, by.scope, (work) =>
        listKeptTutorials(work, { id: by.areaId, path: by.path }),
      );
    });

    app.post('/tutorials', { schema: { body: NewTutorial, response: detail } }, async (request) => {
      const by = await writer(request);
      const title = coverWords(request.body.title);
      return inWork(deps, by.scope, async (work) => {
        const tutorialId = await startOwnTutorial(work, by, { ...request.body, title });
        return readKeptTutorial(work, by, { path: by.path, tutorialId });
      });
    });

    app.get('/tutorials/:id', { schema: { params, response: detail } }, async (request) => {
      const by = await writer(request);
      return act(by, request.params.id, async () => {});
    });

    app.get(
      '/tutorials/:id/difference',
      {
        schema: {
          params,
          querystring: z.object({ from: version, to: version }),
          response: { 200: TutorialDifference },
        },
      },
      async (request) => {
        const { areaId, scope } = await writer(request);
        return deps.db.transaction(scope, (tx) =>
          readTutorialDifference(tx, areaId, request.params.id, request.query),
        );
      },
    );

    app.post(
      '/tutorials/:id/draft',
      { schema: { params, body: NewTutorialDraft, response: detail } },
      async (request) => {
        const by = await writer(request);
        const { id } = request.params;
        return act(by, id, (work) => startTutorialDraft(work, by, id, request.body));
      },
    );

    app.put(
      '/tutorials/:id/draft',
      { schema: { params, body: TutorialDraft, response: detail } },
      async (request) => {
        const by = await writer(request);
        const { id } = request.params;
        return act(by, id, (work) => saveTutorialDraft(work, by, id, coverTutorial(request.body)));
      },
    );

    app.delete(
      '/tutorials/:id/draft',
      { schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        const by = await writer(request);
        await inWork(deps, by.scope, (work) => dropTutorialDraft(work, by, request.params.id));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/tutorials/:id/submit',
      { schema: { params, body: TutorialDecision, response: detail } },
      async (request) => {
        const by = await writer(request);
        return act(by, request.params.id, (work) => submitTutorial(work, by, request.body));
      },
    );

    app.post(
      '/tutorials/:id/return',
      { schema: { params, body: TutorialReturn, response: detail } },
      async (request) => {
        const by = await writer(request);
        const remark = coverWords(request.body.remark);
        return act(by, request.params.id, (work) =>
          returnTutorial(work, by, { ...request.body, remark }),
        );
      },
    );

    app.post(
      '/tutorials/:id/publish',
      { schema: { params, body: TutorialDecision, response: detail } },
      async (request) => {
        const by = await approver(request);
        return act(by, request.params.id, (work) => publishTutorial(work, by, request.body));
      },
    );

    app.post(
      '/tutorials/:id/retire',
      { schema: { params, body: z.object({ versionId: z.uuid() }), response: detail } },
      async (request) => {
        const by = await approver(request);
        const { versionId } = request.body;
        return act(by, request.params.id, (work) => retireTutorial(work, by, versionId));
      },
    );

    app.post('/tutorials/:id/check', { schema: { params, response: detail } }, async (request) => {
      const by = await writer(request);
      const { id } = request.params;
      return act(by, id, (work) => checkTutorial(work, by, id));
    });

    app.get(
      '/missed-searches',
      { schema: { response: { 200: MissedSearchList } } },
      async (request) => {
        const { areaId, scope } = await writer(request);
        return deps.db.transaction(scope, (tx) => listMissedSearches(tx, areaId));
      },
    );

    app.post(
      '/missed-searches/settle',
      { schema: { body: MissedWords, response: { 200: MissedSearchList } } },
      async (request) => {
        const by = await writer(request);
        return inWork(deps, by.scope, async (work) => {
          await settleMissedSearch(work, by, request.body.words);
          return listMissedSearches(work.tx, by.areaId);
        });
      },
    );
  };
}
