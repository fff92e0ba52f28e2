import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { askInMiniApp } from '#bot/help-requests/ask-in-mini-app.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { hintAlike } from '#bot/help-requests/hint-alike.ts';
import { keepToDesk } from '#bot/help-requests/keep-to-desk.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import {
  listRequestsForResident,
  readRequestForResident,
} from '#bot/help-requests/read-help-requests.ts';
import { reopenHelpRequest } from '#bot/help-requests/reopen-help-request.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { holdResident } from '#bot/residents/get-resident.ts';
import { requireConsent } from '#bot/residents/list-consents.ts';
import type { Viewer } from '#bot/sessions/find-session.ts';
import {
  HelpRequestSummary,
  NewHelpRequest,
  NewHelpRequestMessage,
  NewRating,
  NewReopening,
  type VisitWish,
} from '#shared/help-requests.ts';
import { OwnHelpRequest } from '#shared/request-audience.ts';
import { perPersonLimit } from './per-person-limit.ts';
import { sayMasked } from './say-masked.ts';
import { requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const Id = z.object({ id: z.uuid() });
const detail = { params: Id, response: { 200: OwnHelpRequest } };

/** More than anybody writes; a phone that was offline for long sends what waits at once. */
const questionsPerMinuteMax = 20;

/** How to find a house is said in people's own words. */
function maskPlace(visit: VisitWish): VisitWish {
  return visit.place === undefined ? visit : { ...visit, place: maskSecrets(visit.place).text };
}

/** A resident's own requests; nobody else's exist here. */
export function helpRequestRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const own = <T>(viewer: Viewer, run: (work: Work) => Promise<T>) =>
    inWork(deps, residentScope(viewer), run);

  /** Does one thing with an own request and answers with what became of it, or with the private one that it became. */
  const change = (viewer: Viewer, id: string, act: (work: Work) => Promise<{ id: string }>) =>
    own(viewer, async (work) => {
      await holdResident(work.tx, viewer.residentId);
      await readRequestForResident(work.tx, viewer.residentId, id);
      const changed = await act(work);
      return readRequestForResident(work.tx, viewer.residentId, changed.id);
    });

  /**
   * The same where others may be answered together with it: they lie outside the resident's own eyes, and what the resident
   * ends must leave none of them behind.
   */
  const end = (viewer: Viewer, id: string, act: (work: Work) => Promise<HelpRequest>) =>
    inWork(deps, { kind: 'area', path: viewer.communePath, confidant: 'desk' }, async (work) => {
      await holdResident(work.tx, viewer.residentId);
      await readRequestForResident(work.tx, viewer.residentId, id);
      const changed = await act(work);
      return readRequestForResident(work.tx, viewer.residentId, changed.id);
    });

  /** Codes of what neighbours ask just now that is much the same, for the team and not for the asker. */
  const findAlike = async (viewer: Viewer, question: string | undefined) => {
    if (question === undefined) return [];
    const scope = { kind: 'area', path: viewer.communePath } as const;
    return deps.db.transaction(scope, (tx) => hintAlike(tx, viewer.residentId, question));
  };

  return async (app) => {
    const countQuestion = perPersonLimit(app, questionsPerMinuteMax);
    app.post(
      '/help-requests',
      {
        schema: { body: NewHelpRequest, response: { 201: OwnHelpRequest } },
      },
      async (request, reply) => {
        const viewer = await requireViewer(deps, request);
        await countQuestion(request, viewer);
        const { question, tutorialId, step, phoneModel, ...asked } = request.body;
        const covered = question === undefined ? undefined : maskSecrets(question);
        const alikeCodes = await findAlike(viewer, covered?.text);
        const opened = await own(viewer, async (work) => {
          const made = await askInMiniApp(work, viewer.residentId, {
            question: covered?.text,
            tutorialId,
            step,
            phoneModel: phoneModel === undefined ? undefined : maskSecrets(phoneModel).text,
            attachmentIds: asked.attachmentIds ?? [],
            householdMemberId: asked.householdMemberId,
            reach: { ...asked, visit: asked.visit && maskPlace(asked.visit) },
            alikeCodes,
            idempotencyKey: `app:${asked.idempotencyKey}`,
          });
          return readRequestForResident(work.tx, viewer.residentId, made.id);
        });
        return reply.code(201).send({ ...opened, ...sayMasked(covered) });
      },
    );

    app.get(
      '/help-requests',
      { schema: { response: { 200: z.object({ helpRequests: z.array(HelpRequestSummary) }) } } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const helpRequests = await own(viewer, (work) =>
          listRequestsForResident(work.tx, viewer.residentId),
        );
        return { helpRequests };
      },
    );

    app.get('/help-requests/:id', { schema: detail }, async (request) => {
      const viewer = await requireViewer(deps, request);
      return own(viewer, (work) =>
        readRequestForResident(work.tx, viewer.residentId, request.params.id),
      );
    });

    app.post(
      '/help-requests/:id/messages',
      { schema: { ...detail, body: NewHelpRequestMessage } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const { text, attachmentIds, idempotencyKey } = request.body;
        const covered = text ? maskSecrets(text) : undefined;
        const changed = await change(viewer, request.params.id, async (work) => {
          await requireConsent(work.tx, viewer.residentId, 'helping');
          return addResidentMessage(work, request.params.id, {
            channel: 'mini-app',
            text: covered?.text,
            along: { ids: attachmentIds ?? [], uploadedBy: viewer.residentId },
            cause: `app:${idempotencyKey}`,
          });
        });
        return { ...changed, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/rating',
      { schema: { ...detail, body: NewRating } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const { word, comment } = request.body;
        const covered = comment ? maskSecrets(comment) : undefined;
        const changed = await end(viewer, request.params.id, async (work) => {
          const rated = await rateHelpRequest(work, request.params.id, {
            word,
            comment: covered?.text,
            channel: 'mini-app',
            cause: `app:${request.body.idempotencyKey}`,
          });
          return rated.apart ?? rated.request;
        });
        return { ...changed, ...sayMasked(covered) };
      },
    );

    app.post(
      '/help-requests/:id/reopen',
      { schema: { ...detail, body: NewReopening } },
      async (request) => {
        const viewer = await requireViewer(deps, request);
        const { text, idempotencyKey } = request.body;
        const covered = text ? maskSecrets(text) : undefined;
        const changed = await change(viewer, request.params.id, async (work) => {
          await requireConsent(work.tx, viewer.residentId, 'helping');
          return reopenHelpRequest(work, request.params.id, {
            text: covered?.text,
            cause: `app:${idempotencyKey}`,
          });
        });
        return { ...changed, ...sayMasked(covered) };
      },
    );

    app.post('/help-requests/:id/desk-alone', { schema: detail }, async (request) => {
      const viewer = await requireViewer(deps, request);
      const { id } = request.params;
      return change(viewer, id, (work) =>
        keepToDesk(work, id, { channel: 'mini-app', cause: `app:${work.newId()}` }),
      );
    });

    app.post('/help-requests/:id/cancel', { schema: detail }, async (request) => {
      const viewer = await requireViewer(deps, request);
      return end(viewer, request.params.id, (work) => cancelHelpRequest(work, request.params.id));
    });
  };
}
