import { PlatformError } from './platform.ts';
import { withTimeLimit } from './time-limit.ts';
import { toPlatformError } from './zalo-errors.ts';

/** What we use of `zmp-sdk/apis`; loading it signs in by itself, so it is loaded inside Zalo only. */
export type ZaloSdk = typeof import('./zalo-sdk.ts');

/**
 * Makes one call of the SDK. Whatever it does (hang, throw at once, reject with a plain object), the result comes
 * within `limitMs`, as a value or a PlatformError.
 */
export type CallZalo = <T>(call: (sdk: ZaloSdk) => T | Promise<T>, limitMs?: number) => Promise<T>;

export function zaloCalls(loading: Promise<ZaloSdk>): CallZalo {
  let loaded: ZaloSdk | undefined;
  const waiting = withTimeLimit(loading).catch(() => undefined);
  loading.then(
    (sdk) => {
      loaded = sdk;
    },
    () => {},
  );
  return async (call, limitMs) => {
    const sdk = loaded ?? (await waiting);
    if (!sdk) throw new PlatformError('failed');
    try {
      return await withTimeLimit((async () => call(sdk))(), limitMs);
    } catch (error) {
      throw toPlatformError(error);
    }
  };
}
