import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork, type Work } from '#bot/db/work.ts';
import { forgetMe, leaveNobodyBehind } from '#bot/help-requests/forget-resident.ts';
import { unshareQuestions } from '#bot/help-requests/unshare-questions.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readMyData } from '#bot/reports/my-data.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import { holdResident } from '#bot/residents/get-resident.ts';
import {
  dropHouseholdMember,
  keepHouseholdMember,
  readHousehold,
} from '#bot/residents/household.ts';
import { chooseName, mute } from '#bot/residents/update-resident.ts';
import { describeMe } from '#bot/sessions/describe-me.ts';
import type { Viewer } from '#bot/sessions/find-session.ts';
import {
  ConsentChange,
  Household,
  HouseholdMember,
  MutedKinds,
  MyData,
  OwnName,
} from '#shared/me.ts';
import { Me } from '#shared/sessions.ts';
import { requireViewer, residentScope } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

// Made on the device, in either case of letters.
const params = z.object({ id: z.uuid().toLowerCase() });
const HouseholdName = z.object({ name: HouseholdMember.shape.name });

/** What residents say about themselves; nobody else reads or writes it here. */
export function meRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  const own = async <T>(
    request: FastifyRequest,
    run: (work: Work, viewer: Viewer) => Promise<T>,
  ): Promise<T> => {
    const viewer = await requireViewer(deps, request);
    return inWork(deps, residentScope(viewer), (work) => run(work, viewer));
  };

  /** Changes one thing and answers with the person as they are then. */
  const change = (
    request: FastifyRequest,
    act: (work: Work, residentId: string) => Promise<unknown>,
  ) =>
    own(request, async (work, viewer) => {
      await holdResident(work.tx, viewer.residentId);
      await act(work, viewer.residentId);
      return describeMe(work.tx, viewer);
    });

  return async (app) => {
    app.put('/me/name', { schema: { body: OwnName, response: { 200: Me } } }, (request) =>
      change(request, (work, id) => chooseName(work, id, maskSecrets(request.body.name).text)),
    );

    app.put('/me/consents', { schema: { body: ConsentChange, response: { 200: Me } } }, (request) =>
      change(request, async (work, id) => {
        const { purpose, isGiven } = request.body;
        await changeConsent(work, id, request.body);
        if (purpose === 'learning' && !isGiven) await unshareQuestions(work, id);
      }),
    );

    app.put('/me/muted', { schema: { body: MutedKinds, response: { 200: Me } } }, (request) =>
      change(request, (work, id) => mute(work, id, request.body.muted)),
    );

    app.get('/me/data', { schema: { response: { 200: MyData } } }, (request) =>
      own(request, (work, { residentId }) => readMyData(work.tx, residentId, work.now)),
    );

    app.delete('/me', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
      const { residentId, communePath } = await requireViewer(deps, request);
      await inWork(deps, { kind: 'area', path: communePath, confidant: 'desk' }, (work) =>
        leaveNobodyBehind(work, residentId),
      );
      await own(request, forgetMe);
      return reply.code(204).send(null);
    });

    app.get('/me/household', { schema: { response: { 200: Household } } }, (request) =>
      own(request, (work, { residentId }) => readHousehold(work.tx, residentId)),
    );

    app.put(
      '/me/household/:id',
      { schema: { params, body: HouseholdName, response: { 200: Household } } },
      (request) =>
        own(request, (work, { residentId }) =>
          keepHouseholdMember(work, residentId, {
            id: request.params.id,
            name: maskSecrets(request.body.name).text,
          }),
        ),
    );

    app.delete(
      '/me/household/:id',
      { schema: { params, response: { 200: Household } } },
      (request) =>
        own(request, (work, { residentId }) =>
          dropHouseholdMember(work, residentId, request.params.id),
        ),
    );
  };
}
