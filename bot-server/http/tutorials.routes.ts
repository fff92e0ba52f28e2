import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError } from '#bot/lib/app-error.ts';
import { searchTutorials } from '#bot/tutorials/search-tutorials.ts';
import { findTutorial, listTutorials } from '#bot/tutorials/tutorial-library.ts';
import { SearchText, TutorialList, TutorialSearchResult } from '#shared/tutorial-search.ts';
import { Tutorial } from '#shared/tutorials.ts';

/** Of a long question more than enough. */
const searchedMax = 500;

/** The tutorial library, open to everybody. */
export const tutorialRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/tutorials', { schema: { response: { 200: TutorialList } } }, () => ({
    tutorials: listTutorials(),
  }));

  app.post(
    '/tutorials/search',
    {
      schema: {
        body: SearchText,
        response: { 200: TutorialSearchResult },
      },
    },
    (request) => ({
      matches: searchTutorials(request.body.text.slice(0, searchedMax)),
    }),
  );

  app.get(
    '/tutorials/:id',
    {
      schema: { params: z.object({ id: z.string().max(80) }), response: { 200: Tutorial } },
    },
    (request) => {
      const tutorial = findTutorial(request.params.id);
      if (tutorial === undefined) throw new AppError('not-found');
      return tutorial;
    },
  );
};
