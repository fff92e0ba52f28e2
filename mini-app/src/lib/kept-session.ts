import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { Me } from '#shared/sessions.ts';
import { loadMe } from './load-me.ts';

const tokenKey = 'session';
const meKey = 'me';

/** The session's token and who it belongs to, as this device last knew them. */
export interface KeptSession {
  /** Only the server knows when it ends: the clocks of phones are wrong too often. */
  token(): string | null;
  me(): Promise<Me | undefined>;
  keepToken(token: string): void;
  keepMe(me: Me): void;
  forget(): void;
}

export function createKeptSession(storage: DeviceStorage): KeptSession {
  return {
    token: () => storage.get(tokenKey),
    async me() {
      // Without its session the name is only a memory, and another person may hold the phone.
      if (storage.get(tokenKey) === null) return undefined;
      try {
        const { Me } = await loadMe();
        return Me.parse(JSON.parse(storage.get(meKey) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    keepToken: (token) => storage.set(tokenKey, token),
    keepMe: (me) => storage.set(meKey, JSON.stringify(me)),
    forget() {
      storage.remove(tokenKey);
      storage.remove(meKey);
    },
  };
}
