import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#bot/lib/app-error.ts';
import type { IdentityGateway } from '#bot/lib/ports.ts';
import type { HttpClient } from './http-client.ts';
import { readOpenapiEnvelope } from './send-outcome.ts';

const name = z
  .string()
  .transform((text) => text.normalize('NFC').trim() || undefined)
  .optional()
  .catch(undefined);
const Me = z.object({
  error: z.coerce.number().default(0),
  id: z.string().min(1),
  name,
});
const UserDetail = z.object({
  display_name: name,
  user_id_by_app: z.string().min(1).optional().catch(undefined),
});

/**
 * People as Zalo knows them. `findByAccessToken` throws `zalo/unreachable` when Zalo gave no answer that can be
 * understood, so that nobody is turned away for it; an account's view of a person is only nice to have and never throws.
 */
export function createIdentityGateway(deps: {
  graph: HttpClient;
  openapi: HttpClient;
  userOauth: Pick<IdentityGateway, 'consentAddress' | 'findAccessToken'>;
  appSecret: string;
}): IdentityGateway {
  return {
    ...deps.userOauth,
    async findByAccessToken(accessToken) {
      const proof = createHmac('sha256', deps.appSecret).update(accessToken).digest('hex');
      const answer = await deps.graph.call({
        method: 'GET',
        path: '/v2.0/me?fields=id,name,picture',
        headers: { access_token: accessToken, appsecret_proof: proof },
      });
      if (answer.kind !== 'answered' || answer.status >= 500) {
        throw new AppError('zalo/unreachable');
      }
      const me = Me.safeParse(answer.body);
      if (!me.success || me.data.error !== 0) {
        if (isPassing(answer.body)) throw new AppError('zalo/unreachable');
        return undefined;
      }
      return { appUserId: me.data.id, name: me.data.name };
    },
    async findByOaUserId(accessToken, oaUserId) {
      const data = JSON.stringify({ user_id: oaUserId });
      const answer = await deps.openapi.call({
        method: 'GET',
        path: `/v3.0/oa/user/detail?${new URLSearchParams({ data })}`,
        headers: { access_token: accessToken },
      });
      if (answer.kind !== 'answered') return undefined;
      const envelope = readOpenapiEnvelope(answer.body);
      const detail = UserDetail.safeParse(envelope?.data);
      if (envelope?.error !== 0 || !detail.success) return undefined;
      return { name: detail.data.display_name, appUserId: detail.data.user_id_by_app };
    },
  };
}

/** No verdict on the token: no envelope at all, or the rate limit. */
function isPassing(body: unknown): boolean {
  const error = readOpenapiEnvelope(body)?.error;
  return error === undefined || error === 0 || error === -32;
}
