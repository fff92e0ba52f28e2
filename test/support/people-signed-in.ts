import type { IdentityGateway } from '#bot/lib/ports.ts';

export type ScriptedIdentity = IdentityGateway & {
  /** Zalo vouches for this token from now on. */
  vouch(accessToken: string, person: { appUserId: string; name?: string }): void;
  /** Zalo is away until told otherwise. */
  away: boolean;
};

/** Zalo's word on who somebody is, as the test writes it. */
export function scriptIdentity(unreachable: () => Error): ScriptedIdentity {
  const people = new Map<string, { appUserId: string; name: string | undefined }>();
  const gateway: ScriptedIdentity = {
    away: false,
    vouch(accessToken, { appUserId, name }) {
      people.set(accessToken, { appUserId, name });
    },
    async findByAccessToken(accessToken) {
      if (gateway.away) throw unreachable();
      return people.get(accessToken);
    },
    async findByOaUserId() {
      return undefined;
    },
  };
  return gateway;
}
