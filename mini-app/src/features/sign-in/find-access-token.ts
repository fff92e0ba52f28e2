import { createHttpClient } from '#app/lib/http-client.ts';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Platform } from '#app/platform/platform.ts';

interface FindAccessTokenInput {
  platform: Platform;
  baseUrl: string;
  /** Person of the simulator named in the address. */
  persona: string | null;
}

const personaKey = 'persona';

/** Remembers who was chosen, so that an expired session is renewed as the same person. */
export function rememberPersona(storage: DeviceStorage, personId: string | undefined): void {
  if (personId === undefined) storage.remove(personaKey);
  else storage.set(personaKey, personId);
}

/**
 * How to sign in without asking: Zalo's token inside Zalo; in development the chosen person's token of
 * the simulator; nothing in any other browser.
 */
export function accessTokenFinder(input: FindAccessTokenInput): () => Promise<string | undefined> {
  const { platform, baseUrl, persona } = input;
  if (platform.kind === 'zalo') return () => platform.getAccessToken();
  const http = createHttpClient(baseUrl, { token: () => null, renew: async () => false });
  return async () => {
    const personId = persona ?? platform.storage.get(personaKey);
    if (personId === null) return undefined;
    const { getClientConfig, takeSimulatedToken } = await import('./requests.ts');
    const { developmentSignInUrl } = await getClientConfig(http);
    if (developmentSignInUrl === null) return undefined;
    return takeSimulatedToken(developmentSignInUrl, personId);
  };
}
