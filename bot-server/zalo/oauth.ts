import { z } from 'zod';
import type { CodeAnswer } from '#bot/official-accounts/account-at-zalo.ts';
import type { GrantAnswer } from '#bot/official-accounts/renew-token.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

type App = { http: HttpClient; appId: string; appSecret: string };

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
export function createGrantRenewer(deps: App): (refreshToken: string) => Promise<GrantAnswer> {
  return async (refreshToken) => {
    const form = { refresh_token: refreshToken, grant_type: 'refresh_token' };
    const answer = await askForTokens(deps, form);
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

/**
 * Exchanges the code that a consent page handed over, which works once too, for the first pair. Judged as above, except that
 * whatever says nothing about the code may have spent it.
 */
export function createCodeExchanger(
  deps: App,
): (code: string, verifier: string) => Promise<CodeAnswer> {
  return async (code, verifier) => {
    const form = { code, code_verifier: verifier, grant_type: 'authorization_code' };
    const answer = await askForTokens(deps, form);
    if (answer.kind !== 'answered') return answer;
    const granted = Granted.safeParse(answer.body);
    if (!granted.success || granted.data.refresh_token === undefined) {
      return { kind: isRefusal(answer.status, answer.body) ? 'refused' : 'lost' };
    }
    return {
      kind: 'granted',
      accessToken: granted.data.access_token,
      refreshToken: granted.data.refresh_token,
      expiresInSeconds: granted.data.expires_in,
    };
  };
}

function askForTokens(deps: App, form: Record<string, string>): Promise<HttpAnswer> {
  return deps.http.call({
    method: 'POST',
    path: '/v4/oa/access_token',
    headers: { secret_key: deps.appSecret, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, app_id: deps.appId }).toString(),
  });
}

function isRefusal(status: number, body: unknown): boolean {
  if (status >= 500 || typeof body !== 'object' || body === null) return false;
  return !('error' in body) || Number(body.error) !== rateLimited;
}
