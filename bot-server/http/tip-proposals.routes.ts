import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { inWork } from '#bot/db/work.ts';
import { actingMember } from '#bot/help-requests/acting.ts';
import { declineTipProposal, publishTipProposal } from '#bot/help-requests/decide-tip-proposal.ts';
import { proposeTip } from '#bot/help-requests/propose-tip.ts';
import { listTipProposals, readTipProposal } from '#bot/help-requests/read-tip-proposals.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { NewTip, NewTipProposal, TipProposal, TipProposalList } from '#shared/tips.ts';
import { requireMember, requireOfficer } from './viewer.ts';
import type { WebDeps } from './web-deps.ts';

const params = z.object({ id: z.uuid() });
const response = { 200: TipProposal };

/** Answers that helpers propose as tips, and what the commune's officers make of them. */
export function tipProposalRoutes(deps: WebDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/team/help-requests/:id/tip-proposals',
      { schema: { params, body: NewTipProposal, response } },
      async (request) => {
        const { member, scope } = await requireMember(deps, request);
        const { entryId: historyId, text } = request.body;
        return inWork(deps, scope, async (work) => {
          const acting = await actingMember(work.tx, member.id, {
            channel: 'mini-app',
            cause: `app:${work.newId()}`,
          });
          const proposal = { historyId, text: maskSecrets(text).text };
          const id = await proposeTip(work, request.params.id, acting, proposal);
          return readTipProposal(work.tx, id);
        });
      },
    );

    app.get(
      '/staff/tip-proposals',
      { schema: { response: { 200: TipProposalList } } },
      async (request) => {
        const { scope } = await requireOfficer(deps, request);
        return { proposals: await deps.db.transaction(scope, listTipProposals) };
      },
    );

    app.post(
      '/staff/tip-proposals/:id/publish',
      { schema: { params, body: NewTip, response } },
      async (request) => {
        const { officer, scope } = await requireOfficer(deps, request);
        const { text, question } = request.body;
        const covered = {
          text: maskSecrets(text).text,
          question: question && maskSecrets(question).text,
        };
        return inWork(deps, scope, async (work) => {
          await publishTipProposal(work, request.params.id, officer.id, covered);
          return readTipProposal(work.tx, request.params.id);
        });
      },
    );

    app.post(
      '/staff/tip-proposals/:id/decline',
      { schema: { params, response } },
      async (request) => {
        const { officer, scope } = await requireOfficer(deps, request);
        return inWork(deps, scope, async (work) => {
          await declineTipProposal(work, request.params.id, officer.id);
          return readTipProposal(work.tx, request.params.id);
        });
      },
    );
  };
}
