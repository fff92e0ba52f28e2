import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { listPhrasings } from '#bot/tutorials/list-phrasings.ts';
import { measurePhrasing } from '#bot/tutorials/measure-phrasing.ts';
import { listRefusedOffers, settleRefusedOffer } from '#bot/tutorials/settle-refused-offer.ts';
import { proposePhrasing, publishPhrasing, retirePhrasing } from '#bot/tutorials/teach-phrasing.ts';
import { readTrial } from '#bot/tutorials/try-phrasing.ts';
import {
  NewTaughtPhrasing,
  PhrasingEffect,
  PhrasingToPublish,
  PhrasingTrial,
  RefusedOfferList,
  RefusedWords,
  TaughtPhrasingList,
} from '#shared/taught-phrasings.ts';
import { type KeeperAtDesk, tutorialKeeper } from './tutorial-keeper.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const list = { 200: TaughtPhrasingList };

const mask = <Body extends { words: string }>(body: Body): Body => ({
  ...body,
  words: maskSecrets(body.words).text,
});

/** What the engine is taught: everybody of the commune's staff proposes, an approver publishes, on seeing what it changes. */
export function taughtPhrasingRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const writer = tutorialKeeper(deps, 'officer');
  const approver = tutorialKeeper(deps, 'approver');

  /** Does something with what is taught and answers what is taught then. */
  const act = (by: KeeperAtDesk, run: (work: Work) => Promise<void>) =>
    inWork(deps, by.scope, async (work) => {
      await run(work);
      return listPhrasings(work.tx, by.areaId);
    });

  return async (app) => {
    app.get('/taught-phrasings', { schema: { response: list } }, async (request) =>
      act(await writer(request), async () => {}),
    );

    app.post(
      '/taught-phrasings',
      { schema: { body: NewTaughtPhrasing, response: list } },
      async (request) => {
        const by = await writer(request);
        return act(by, (work) => proposePhrasing(work, by, mask(request.body)));
      },
    );

    app.post(
      '/taught-phrasings/effect',
      {
        schema: { body: PhrasingTrial, response: { 200: PhrasingEffect } },
        config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      },
      async (request) => {
        const by = await writer(request);
        const trial = await deps.db.transaction(by.scope, (tx) =>
          readTrial(tx, by.areaId, mask(request.body)),
        );
        // Many questions are asked; no connection is held meanwhile.
        return trial.kind === 'ready' ? measurePhrasing(trial) : trial;
      },
    );

    app.post(
      '/taught-phrasings/:id/publish',
      { schema: { params, body: PhrasingToPublish, response: list } },
      async (request) => {
        const by = await approver(request);
        const { seen } = request.body;
        return act(by, (work) => publishPhrasing(work, by, request.params.id, seen));
      },
    );

    app.post(
      '/taught-phrasings/:id/retire',
      { schema: { params, response: list } },
      async (request) => {
        const by = await writer(request);
        return act(by, (work) => retirePhrasing(work, by, request.params.id));
      },
    );

    app.get(
      '/refused-offers',
      { schema: { response: { 200: RefusedOfferList } } },
      async (request) => {
        const { areaId, scope } = await writer(request);
        return deps.db.transaction(scope, (tx) => listRefusedOffers(tx, areaId));
      },
    );

    app.post(
      '/refused-offers/settle',
      { schema: { body: RefusedWords, response: { 200: RefusedOfferList } } },
      async (request) => {
        const by = await writer(request);
        return inWork(deps, by.scope, async (work) => {
          await settleRefusedOffer(work, by, request.body);
          return listRefusedOffers(work.tx, by.areaId);
        });
      },
    );
  };
}
