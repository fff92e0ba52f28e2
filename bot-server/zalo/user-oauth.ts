import { z } from 'zod';
import { AppError } from '#bot/lib/app-error.ts';
import type { IdentityGateway } from '#bot/lib/ports.ts';
import type { HttpClient } from './http-client.ts';

const Granted = z.object({ access_token: z.string().min(1) });

/**
 * Zalo's sign-in of a person in a browser. The page leads back to `returnUrl` alone, which must stand in the Zalo App's list of
 * callbacks letter for letter. Asking for a token throws `zalo/unreachable` when Zalo gave no answer that can be understood.
 */
export function createUserOauth(deps: {
  http: HttpClient;
  oauthUrl: string;
  returnUrl: string;
  appId: string;
  appSecret: string;
}): Pick<IdentityGateway, 'consentAddress' | 'findAccessToken'> {
  return {
    consentAddress(state, codeChallenge) {
      const query = new URLSearchParams({
        app_id: deps.appId,
        redirect_uri: deps.returnUrl,
        code_challenge: codeChallenge,
        state,
      });
      return `${deps.oauthUrl}/v4/permission?${query}`;
    },
    async findAccessToken(code, codeVerifier) {
      const form = new URLSearchParams({
        code,
        app_id: deps.appId,
        grant_type: 'authorization_code',
        code_verifier: codeVerifier,
      });
      const answer = await deps.http.call({
        method: 'POST',
        path: '/v4/access_token',
        headers: {
          secret_key: deps.appSecret,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: form.toString(),
      });
      if (answer.kind !== 'answered' || answer.status >= 500 || answer.body === undefined) {
        throw new AppError('zalo/unreachable');
      }
      // Refusals come with 200 and sometimes without a number; only a token is a success.
      return Granted.safeParse(answer.body).data?.access_token;
    },
  };
}
