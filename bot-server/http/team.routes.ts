import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import { type Acting, actingMember } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import {
  handOverToColleague,
  handOverToCommune,
  handOverToOtherVillage,
} from '#bot/help-requests/hand-over-help-request.ts';
import { listRequestsForTeam, readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamPosts } from '#bot/teams/read-team-posts.ts';
import type { Member } from '#bot/teams/team.table.ts';
import {
  NewAnswer,
  NewHandOver,
  NewResolution,
  TeamHelpRequest,
  TeamView,
} from '#shared/help-requests.ts';
import { TeamPostList } from '#shared/team-posts.ts';
import { sayMasked } from './say-masked.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: TeamHelpRequest };

/** The Mini App's team inbox: what the group shows, for members of the team alone. */
export function teamRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const reader = ({ id, teamId }: Member) => ({ id, teamId, now: deps.clock.now() });

  /**
   * Lets a member act on a request of their own team and answers with what became of it. The team's village is the scope of
   * looking; acting needs the commune's, because a request may leave for another village.
   */
  const act = async (
    request: FastifyRequest,
    id: string,
    cause: string | undefined,
    run: (work: Work, acting: Acting, residentId: string) => Promise<unknown>,
  ): Promise<z.infer<typeof TeamHelpRequest>> => {
    const { viewer, member, scope, communeScope } = await requireMember(deps, request);
    await deps.db.transaction(scope, (tx) => readRequestForTeam(tx, reader(member), id));
    return inWork(deps, communeScope, async (work) => {
      const acting = await actingMember(work.tx, member.id, {
        channel: 'mini-app',
        cause: `app:${cause ?? work.newId()}`,
      });
      const before = await readRequestForTeam(work.tx, reader(member), id);
      await run(work, acting, viewer.residentId);
      // Gone to another village: the last that this team may see of it.
      return readRequestForTeam(work.tx, reader(member), id).catch(() => ({
        ...before,
        isMine: false,
      }));
    });
  };

  return async (app) => {
    app.get(
      '/help-requests',
      {
        schema: {
          querystring: z.object({ view: z.prefault(TeamView, 'open') }),
          response: { 200: z.object({ helpRequests: z.array(TeamHelpRequest) }) },
        },
      },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const helpRequests = await deps.db.transaction(scope, (tx) =>
          listRequestsForTeam(tx, reader(member), request.query.view),
        );
        return { helpRequests };
      },
    );

    app.get('/posts', { schema: { response: { 200: TeamPostList } } }, async (request) => {
      const { member, scope } = await requireMember(deps, request);
      return {
        posts: await deps.db.transaction(scope, (tx) => readTeamPosts(tx, member.teamId)),
      };
    });

    app.get('/help-requests/:id', { schema: { params, response } }, async (request) => {
      const { member, scope } = await requireMember(deps, request);
      return deps.db.transaction(scope, (tx) =>
        readRequestForTeam(tx, reader(member), request.params.id),
      );
    });

    app.post('/help-requests/:id/claim', { schema: { params, response } }, (request) =>
      act(request, request.params.id, undefined, (work, acting) =>
        claimHelpRequest(work, request.params.id, acting),
      ),
    );

    app.post('/help-requests/:id/release', { schema: { params, response } }, (request) =>
      act(request, request.params.id, undefined, (work, acting) =>
        releaseHelpRequest(work, request.params.id, acting),
      ),
    );

    app.post(
      '/help-requests/:id/answers',
      { schema: { params, response, body: NewAnswer } },
      async (request) => {
        const covered = maskSecrets(request.body.text);
        const { id } = request.params;
        const { idempotencyKey, attachmentIds: ids = [] } = request.body;
        const answered = await act(request, id, idempotencyKey, (work, acting, uploadedBy) =>
          answerHelpRequest(work, id, acting, covered.text, { ids, uploadedBy }),
        );
        return { ...answered, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/resolve',
      { schema: { params, response, body: NewResolution } },
      async (request) => {
        const covered = maskSecrets(request.body.result ?? '');
        const { id } = request.params;
        const resolved = await act(request, id, undefined, (work, acting) =>
          resolveHelpRequest(work, id, acting, covered.text || undefined),
        );
        return { ...resolved, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/hand-over',
      { schema: { params, response, body: NewHandOver } },
      (request) =>
        act(request, request.params.id, undefined, (work, acting) => {
          const { id } = request.params;
          const { body } = request;
          switch (body.to) {
            case 'member':
              return handOverToColleague(work, id, acting, body.memberId);
            case 'village':
              return handOverToOtherVillage(work, id, acting, body.areaId);
            case 'commune':
              return handOverToCommune(work, id, acting);
          }
        }),
    );
  };
}
