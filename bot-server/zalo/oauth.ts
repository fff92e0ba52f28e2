import { z } from 'zod';
import type { GrantAnswer } from '#bot/official-accounts/renew-token.ts';
import type { HttpClient } from './http-client.ts';

const Granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  /** Seconds, as a string: "90000". */
  expires_in: z.coerce.number().positive().catch(90_000),
});

const rateLimited = -32;

/**
 * Exchanges an Official Account's refresh token, which works once, for a new pair. A body without `access_token` is a
 * refusal whatever its status and number: Zalo has answered failures with 200 and no `error`. A server's own 5xx and
 * bodies that are not JSON say nothing about the grant.
 */
export function createGrantRenewer(deps: {
  http: HttpClient;
  appId: string;
  appSecret: string;
}): (refreshToken: string) => Promise<GrantAnswer> {
  return async (refreshToken) => {
    const form = new URLSearchParams({
      refresh_token: refreshToken,
      app_id: deps.appId,
      grant_type: 'refresh_token',
    });
    const answer = await deps.http.call({
      method: 'POST',
      path: '/v4/oa/access_token',
      headers: {
        secret_key: deps.appSecret,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    });
    if (answer.kind !== 'answered') return { kind: 'unreachable' };
    const granted = Granted.safeParse(answer.body);
    if (granted.success) {
      return {
        kind: 'granted',
        accessToken: granted.data.access_token,
        refreshToken: granted.data.refresh_token ?? refreshToken,
        expiresInSeconds: granted.data.expires_in,
      };
    }
    return isRefusal(answer.status, answer.body) ? { kind: 'refused' } : { kind: 'unreachable' };
  };
}

function isRefusal(status: number, body: unknown): boolean {
  if (status >= 500 || typeof body !== 'object' || body === null) return false;
  return !('error' in body) || Number(body.error) !== rateLimited;
}
