import type { DeviceStorage } from './device-storage.ts';

/** Why the host did not do what it was asked; `denied` is a person saying no and never a fault. */
export type PlatformFailure =
  | 'denied'
  | 'unsupported'
  | 'not-approved'
  | 'rate-limited'
  | 'timed-out'
  | 'failed';

export class PlatformError extends Error {
  readonly reason: PlatformFailure;

  constructor(reason: PlatformFailure) {
    super(`The host answered: ${reason}`);
    this.name = 'PlatformError';
    this.reason = reason;
  }
}

/** What the Mini App asks of the program it runs in: Zalo, or a plain browser. */
export interface Platform {
  readonly kind: 'zalo' | 'browser';
  readonly storage: DeviceStorage;
  /** Zalo's word for who is here; the server checks it. Throws PlatformError, `unsupported` outside Zalo. */
  getAccessToken(): Promise<string>;
  /** Such as `SM-A146P`; helpers ask for it first. Undefined where the browser hides it. */
  findPhoneModel(): Promise<string | undefined>;
  /** Calls back whenever the person returns to the app; returns how to stop. */
  onResumed(listener: () => void): () => void;
}
