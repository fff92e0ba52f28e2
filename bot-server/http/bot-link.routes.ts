import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { inWork } from '#bot/db/work.ts';
import { makeBotLink } from '#bot/teams/make-bot-link.ts';
import { BotLink } from '#shared/bot-link.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** `POST /api/team/bot-link`: a code by which the bot in the team's group learns who is speaking; 404 where there is no bot. */
export function botLinkRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post('/bot-link', { schema: { response: { 201: BotLink } } }, async (request, reply) => {
      const { viewer, member, scope } = await requireMember(deps, request);
      reply.code(201);
      return inWork(deps, scope, (work) => makeBotLink(work, member, viewer.officialAccountId));
    });
  };
}
