import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findChat } from './chats.ts';
import { recipientOf } from './consultation.ts';
import { type OpenapiCall, serveOpenapi } from './openapi-call.ts';
import { ZaloId } from './paging.ts';
import type { Simulation } from './simulation.ts';
import { readParameters } from './zalo-error.ts';

const Query = z.union([
  z.object({ user_id: ZaloId }),
  z.object({
    quota_owner: z.enum(['OA', 'APP']),
    product_type: z.string().optional(),
    quota_type: z.string().optional(),
  }),
]);

/**
 * Serves how much may still be sent. A person's answer has no `cs_reply`, as since 2026-03: free answers are
 * no longer counted.
 */
export function serveQuotas(app: FastifyInstance, simulation: Simulation): void {
  serveOpenapi(app, simulation, 'POST', '/v3.0/oa/quota/message', messageQuota);
}

function messageQuota(call: OpenapiCall): unknown {
  const query = readParameters(Query, call.body);
  const { oaType, packageEndsOn, oaId } = call.officialAccount;
  if ('quota_owner' in query) {
    if (oaType !== 2) return [];
    const valid = { valid_through: packageEndsOn, quota_type: 'sub_quota' };
    return [{ asset_id: `cs-${oaId}`, product_type: 'cs', ...valid, total: 500, remain: 488 }];
  }
  const person = recipientOf(call, query.user_id);
  const at = findChat(call.simulation, oaId, person.personId)?.lastInteractionAt;
  return {
    ...(at === undefined ? {} : { last_interaction: String(at) }),
    promotion: { daily_remain: 1, daily_total: 1, monthly_remain: 4, monthly_total: 4 },
  };
}
