import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { actingMember } from '#bot/help-requests/acting.ts';
import { enterHelpRequest } from '#bot/help-requests/enter-help-request.ts';
import { listReferralAdvice } from '#bot/help-requests/list-referral-advice.ts';
import { readEntered } from '#bot/help-requests/read-entered.ts';
import { findRequestsAlike, searchRequests } from '#bot/help-requests/search-requests.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import {
  NewDeskRequest,
  ReferralAdvice,
  TeamHelpRequestList,
  TeamSearch,
} from '#shared/team-work.ts';
import { readAsMember } from './act-as-member.ts';
import { sayMasked } from './say-masked.ts';
import { requireMember } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

/** Requests that a member enters for others, and finding them again. */
export function teamDeskRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/help-requests',
      { schema: { body: NewDeskRequest, response: { 201: TeamHelpRequest } } },
      async (request, reply) => {
        const { viewer, member } = await requireMember(deps, request);
        // Of what turns out to be private, whoever entered it reads what they wrote, and nothing else.
        const eyes = { kind: 'area', path: viewer.communePath, confidant: 'desk' } as const;
        const { idempotencyKey, name, question, ...entered } = request.body;
        const covered = maskSecrets(question);
        const residentName = maskSecrets(name).text;
        const opened = await inWork(deps, eyes, async (work) => {
          const { officialAccountId } = viewer;
          const made = await enterHelpRequest(
            work,
            await actingMember(work.tx, member.id, {
              channel: 'mini-app',
              cause: `app:${idempotencyKey}`,
            }),
            { ...entered, officialAccountId, name: residentName, question: covered.text },
          );
          const { id, teamId, isLeader } = member;
          return readEntered(work.tx, { id, teamId, isLeader, residentName, now: work.now }, made);
        });
        return reply.code(201).send({ ...opened, ...sayMasked(covered) });
      },
    );

    app.post(
      '/help-requests/alike',
      { schema: { body: TeamSearch, response: { 200: TeamHelpRequestList } } },
      async (request) => ({
        helpRequests: await readAsMember(deps, request, (tx, reader) =>
          findRequestsAlike(tx, reader, request.body.text),
        ),
      }),
    );

    app.post(
      '/search',
      { schema: { body: TeamSearch, response: { 200: TeamHelpRequestList } } },
      async (request) => ({
        helpRequests: await readAsMember(deps, request, (tx, reader) =>
          searchRequests(tx, reader, request.body.text),
        ),
      }),
    );

    app.get(
      '/referral-advice',
      { schema: { response: { 200: z.object({ advice: z.array(ReferralAdvice) }) } } },
      async (request) => {
        await requireMember(deps, request);
        return { advice: listReferralAdvice() };
      },
    );
  };
}
