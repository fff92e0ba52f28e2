import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { askResident } from '#bot/help-requests/ask-resident.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { referHelpRequest } from '#bot/help-requests/refer-help-request.ts';
import { reopenByTeam } from '#bot/help-requests/reopen-by-team.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import {
  NewAppointment,
  NewCorrection,
  NewMerge,
  NewNote,
  NewQuestionBack,
  NewReferral,
  NewTeamReopening,
} from '#shared/team-work.ts';
import { actAsMember, readAsMember } from './act-as-member.ts';
import { sayMasked } from './say-masked.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: TeamHelpRequest };

const cover = (text: string | undefined) => (text === undefined ? undefined : maskSecrets(text));

/** What else a member does with a request of their own team, through the Mini App. */
export function teamActRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/help-requests/:id/notes',
      { schema: { params, response, body: NewNote } },
      async (request) => {
        const { id } = request.params;
        const covered = maskSecrets(request.body.text);
        const noted = await actAsMember(
          deps,
          request,
          id,
          request.body.idempotencyKey,
          (work, acting) => noteOnHelpRequest(work, id, acting, covered.text),
        );
        return { ...noted, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/questions',
      { schema: { params, response, body: NewQuestionBack } },
      async (request) => {
        const { id } = request.params;
        const covered = maskSecrets(request.body.text);
        const asked = await actAsMember(
          deps,
          request,
          id,
          request.body.idempotencyKey,
          (work, acting) => askResident(work, id, acting, covered.text),
        );
        return { ...asked, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/appointment',
      { schema: { params, response, body: NewAppointment } },
      async (request) => {
        const { id } = request.params;
        const { idempotencyKey, at, how, text } = request.body;
        const covered = cover(text);
        const appointed = await actAsMember(deps, request, id, idempotencyKey, (work, acting) =>
          appointHelpRequest(work, id, acting, { at: new Date(at), how, text: covered?.text }),
        );
        return { ...appointed, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/referral',
      { schema: { params, response, body: NewReferral } },
      async (request) => {
        const { id } = request.params;
        const { idempotencyKey, desk, text } = request.body;
        const covered = cover(text);
        const referred = await actAsMember(deps, request, id, idempotencyKey, (work, acting) =>
          referHelpRequest(work, id, acting, { desk, text: covered?.text }),
        );
        return { ...referred, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/merge',
      { schema: { params, response, body: NewMerge } },
      async (request) => {
        const { id } = request.params;
        const { helpRequestIds } = request.body;
        // All of them must be the team's own to begin with.
        await readAsMember(deps, request, async (tx, reader) => {
          for (const other of helpRequestIds) await readRequestForTeam(tx, reader, other);
        });
        return actAsMember(deps, request, id, undefined, (work, acting) =>
          mergeHelpRequests(work, id, acting, helpRequestIds),
        );
      },
    );

    app.post(
      '/help-requests/:id/corrections',
      { schema: { params, response, body: NewCorrection } },
      async (request) => {
        const { id } = request.params;
        const { idempotencyKey, entryId: historyId, text } = request.body;
        const covered = maskSecrets(text);
        const corrected = await actAsMember(deps, request, id, idempotencyKey, (work, acting) =>
          correctAnswer(work, id, acting, { historyId, text: covered.text }),
        );
        return { ...corrected, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/reopen',
      { schema: { params, response, body: NewTeamReopening } },
      async (request) => {
        const { id } = request.params;
        const { idempotencyKey, text } = request.body;
        const covered = cover(text);
        const reopened = await actAsMember(deps, request, id, idempotencyKey, (work, acting) =>
          reopenByTeam(work, id, acting, covered?.text),
        );
        return { ...reopened, ...sayMasked(covered) };
      },
    );
  };
}
