import type { IdentityGateway } from '#bot/lib/ports.ts';
import { challengeOf } from '#bot/sessions/pkce.ts';

export type ScriptedIdentity = IdentityGateway & {
  /** Zalo vouches for this token from now on. */
  vouch(accessToken: string, person: { appUserId: string; name?: string }): void;
  /** Zalo gives a code for the person's token, against the challenge it was shown at the beginning. */
  grantCode(code: string, accessToken: string, challenge: string): void;
  /** Zalo is away until told otherwise. */
  away: boolean;
};

/** Zalo's word on who somebody is, as the test writes it. */
export function scriptIdentity(unreachable: () => Error): ScriptedIdentity {
  const people = new Map<string, { appUserId: string; name: string | undefined }>();
  const codes = new Map<string, { accessToken: string; challenge: string }>();
  const gateway: ScriptedIdentity = {
    away: false,
    grantCode(code, accessToken, challenge) {
      codes.set(code, { accessToken, challenge });
    },
    vouch(accessToken, { appUserId, name }) {
      people.set(accessToken, { appUserId, name });
    },
    async findByAccessToken(accessToken) {
      if (gateway.away) throw unreachable();
      return people.get(accessToken);
    },
    consentAddress: (state, codeChallenge) =>
      `https://zalo.test/v4/permission?${new URLSearchParams({ state, codeChallenge })}`,
    async findAccessToken(code, codeVerifier) {
      if (gateway.away) throw unreachable();
      const granted = codes.get(code);
      codes.delete(code);
      return granted?.challenge === challengeOf(codeVerifier) ? granted.accessToken : undefined;
    },
    async findByOaUserId() {
      return undefined;
    },
  };
  return gateway;
}
