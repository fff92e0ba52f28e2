import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { countMissedSearch } from '#bot/tutorials/count-missed-search.ts';
import { searchTutorials } from '#bot/tutorials/search-tutorials.ts';
import { listTutorials } from '#bot/tutorials/tutorial-shelf.ts';
import { SearchText, TutorialList } from '#shared/tutorial-search.ts';
import { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import { Tutorial } from '#shared/tutorials.ts';
import { OaQuery } from './oa-query.ts';
import { readerShelf } from './reader-shelf.ts';
import { readerScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Of a long question more than enough. */
const searchedMax = 500;

/** The tutorials, open to everybody: the library's, and for whoever comes from a commune what it published. */
export function tutorialRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/tutorials',
      { schema: { querystring: OaQuery, response: { 200: TutorialList } } },
      async (request) => ({
        tutorials: listTutorials(await readerShelf(deps, request, request.query.oa)),
      }),
    );

    app.post(
      '/tutorials/search',
      {
        schema: {
          querystring: OaQuery,
          body: SearchText,
          response: { 200: TutorialSearchResult },
        },
      },
      async (request) => {
        const shelf = await readerShelf(deps, request, request.query.oa);
        return searchTutorials(request.body.text.slice(0, searchedMax), shelf);
      },
    );

    app.post(
      '/tutorials/missed-searches',
      {
        schema: { querystring: OaQuery, body: SearchText, response: { 204: z.null() } },
        config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const scope = await readerScope(deps, request, request.query.oa);
        const { text } = maskSecrets(request.body.text.slice(0, searchedMax));
        if (scope !== undefined) {
          await inWork(deps, scope, (work) => countMissedSearch(work, text));
        }
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/tutorials/:id',
      {
        schema: {
          params: z.object({ id: z.string().max(80) }),
          querystring: OaQuery,
          response: { 200: Tutorial },
        },
      },
      async (request) => {
        const shelf = await readerShelf(deps, request, request.query.oa);
        const tutorial = shelf.find(request.params.id);
        if (tutorial === undefined) throw new AppError('not-found');
        return tutorial;
      },
    );
  };
}
