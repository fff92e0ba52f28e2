import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { getArea } from '#bot/areas/get-area.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { holdResident } from '#bot/residents/get-resident.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import type { Viewer } from '#bot/sessions/find-session.ts';
import { keepProgress, listProgress } from '#bot/tutorials/keep-progress.ts';
import { firstNeeds, listPopularTutorials } from '#bot/tutorials/list-popular-tutorials.ts';
import { voteOnTutorial } from '#bot/tutorials/vote-on-tutorial.ts';
import {
  NewTutorialProgress,
  NewTutorialVote,
  PopularTutorials,
  TutorialProgress,
  TutorialProgressList,
} from '#shared/tutorial-use.ts';
import { OaQuery } from './oa-query.ts';
import { findViewer, publicScope, requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const TutorialId = z.string().max(80);

/**
 * How far residents come with the tutorials and what they think of them: each writes and reads their own. What is used most is
 * open to everybody; without a session or a known account it is what newcomers need first.
 */
export function tutorialUseRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  /** Held, so that nothing is written of somebody who is being erased. */
  const own = <T>(viewer: Viewer, run: (work: Work, resident: Resident) => Promise<T>) =>
    inWork(deps, residentScope(viewer), async (work) =>
      run(work, await holdResident(work.tx, viewer.residentId)),
    );

  return async (app) => {
    app.get(
      '/me/tutorial-progress',
      { schema: { response: { 200: TutorialProgressList } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const progress = await own(viewer, ({ tx }, { id }) => listProgress(tx, id));
        return { progress };
      },
    );

    app.put(
      '/me/tutorial-progress/:tutorialId',
      {
        schema: {
          params: z.object({ tutorialId: TutorialId }),
          body: NewTutorialProgress,
          response: { 200: TutorialProgress },
        },
      },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        return own(viewer, (work, resident) =>
          keepProgress(work, resident, request.params.tutorialId, request.body),
        );
      },
    );

    app.put(
      '/tutorials/:id/vote',
      {
        schema: {
          params: z.object({ id: TutorialId }),
          body: NewTutorialVote,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const viewer = await requireViewer(deps, request);
        const { isUseful, comment = '' } = request.body;
        const vote = { isUseful, comment: maskSecrets(comment).text };
        await own(viewer, (work, resident) =>
          voteOnTutorial(work, resident, request.params.id, vote),
        );
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/tutorials/popular',
      { schema: { querystring: OaQuery, response: { 200: PopularTutorials } } },
      async (request) => {
        const viewer = await findViewer(deps, request);
        if (viewer === undefined) {
          const scope = await publicScope(deps, request.query.oa);
          return scope === undefined
            ? firstNeeds()
            : inWork(deps, scope, (work) => listPopularTutorials(work, scope));
        }
        return own(viewer, async (work, { areaId, villageChosenAt }) => {
          const { path } = await getArea(work.tx, areaId);
          return listPopularTutorials(work, {
            villagePath: villageChosenAt === null ? undefined : path,
            communePath: viewer.communePath,
          });
        });
      },
    );
  };
}
