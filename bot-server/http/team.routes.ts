import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import {
  handOverToColleague,
  handOverToCommune,
  handOverToVillageTeam,
} from '#bot/help-requests/hand-over-help-request.ts';
import { listRequestsForTeam, readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamPosts } from '#bot/teams/read-team-posts.ts';
import { NewAnswer, NewHandOver, NewResolution } from '#shared/help-requests.ts';
import { TeamHelpRequest, TeamView } from '#shared/team-help-requests.ts';
import { TeamPostList } from '#shared/team-posts.ts';
import { TeamHelpRequestList } from '#shared/team-work.ts';
import { type ActOfMember, actAsMember, readAsMember } from './act-as-member.ts';
import { sayMasked } from './say-masked.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: TeamHelpRequest };

/** The Mini App's team inbox: what the group shows, for members of the team alone. */
export function teamRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/help-requests',
      {
        schema: {
          querystring: z.object({ view: z.prefault(TeamView, 'open') }),
          response: { 200: TeamHelpRequestList },
        },
      },
      async (request) => ({
        helpRequests: await readAsMember(deps, request, (tx, reader) =>
          listRequestsForTeam(tx, reader, request.query.view),
        ),
      }),
    );

    app.get('/posts', { schema: { response: { 200: TeamPostList } } }, async (request) => ({
      posts: await readAsMember(deps, request, (tx, { teamId }) => readTeamPosts(tx, teamId)),
    }));

    app.get('/help-requests/:id', { schema: { params, response } }, (request) =>
      readAsMember(deps, request, (tx, reader) =>
        readRequestForTeam(tx, reader, request.params.id),
      ),
    );

    app.post('/help-requests/:id/claim', { schema: { params, response } }, (request) => {
      const { id } = request.params;
      return actAsMember(deps, request, id, undefined, (work, acting) =>
        claimHelpRequest(work, id, acting),
      );
    });

    app.post('/help-requests/:id/release', { schema: { params, response } }, (request) => {
      const { id } = request.params;
      return actAsMember(deps, request, id, undefined, (work, acting) =>
        releaseHelpRequest(work, id, acting),
      );
    });

    app.post(
      '/help-requests/:id/answers',
      { schema: { params, response, body: NewAnswer } },
      async (request) => {
        const covered = maskSecrets(request.body.text);
        const { id } = request.params;
        const { idempotencyKey, attachmentIds: ids = [], cannedAnswerId } = request.body;
        const answer: ActOfMember = (work, acting, uploadedBy) =>
          answerHelpRequest(work, id, acting, covered.text, { ids, uploadedBy, cannedAnswerId });
        const answered = await actAsMember(deps, request, id, idempotencyKey, answer);
        return { ...answered, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/resolve',
      { schema: { params, response, body: NewResolution } },
      async (request) => {
        const covered = maskSecrets(request.body.result ?? '');
        const { id } = request.params;
        const { idempotencyKey, resultKind, dossierCode, attachmentIds: ids = [] } = request.body;
        const result = covered.text || undefined;
        const resolve: ActOfMember = (work, acting, uploadedBy) => {
          const along = { ids, uploadedBy };
          return resolveHelpRequest(work, id, acting, { result, resultKind, dossierCode, along });
        };
        const resolved = await actAsMember(deps, request, id, idempotencyKey, resolve);
        return { ...resolved, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/hand-over',
      { schema: { params, response, body: NewHandOver } },
      (request) => {
        const { id } = request.params;
        const { body } = request;
        return actAsMember(deps, request, id, undefined, (work, acting) => {
          switch (body.to) {
            case 'member':
              return handOverToColleague(work, id, acting, body.memberId);
            case 'village':
              return handOverToVillageTeam(work, id, acting, body.areaId);
            case 'commune':
              return handOverToCommune(work, id, acting);
          }
        });
      },
    );
  };
}
