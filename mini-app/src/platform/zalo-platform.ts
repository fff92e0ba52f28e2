import { onResumed } from './browser-platform.ts';
import { createDeviceStorage, type FallibleStorage } from './device-storage.ts';
import { findPhoneModel } from './phone-model.ts';
import { type Platform, PlatformError } from './platform.ts';
import { withTimeLimit } from './time-limit.ts';
import { toPlatformError } from './zalo-errors.ts';

/** What we use of `zmp-sdk/apis`; loading it signs in by itself, so it is loaded inside Zalo only. */
export type ZaloSdk = typeof import('./zalo-sdk.ts');

/** Opens Zalo's host; when the SDK does not load in time, the app runs on without what Zalo lends. */
export async function openZaloPlatform(
  storagePrefix: string,
  load: () => Promise<ZaloSdk> = () => import('./zalo-sdk.ts'),
): Promise<Platform> {
  const sdk = await withTimeLimit(load()).catch(() => undefined);
  return {
    kind: 'zalo',
    storage: createDeviceStorage(
      [() => nativeStorageOf(sdk), () => window.localStorage],
      storagePrefix,
    ),
    async getAccessToken() {
      if (!sdk) throw new PlatformError('failed');
      try {
        return await withTimeLimit(sdk.getAccessToken());
      } catch (error) {
        throw toPlatformError(error);
      }
    },
    findPhoneModel: () => findPhoneModel(navigator),
    onResumed(listener) {
      const stopBrowser = onResumed(listener);
      sdk?.events.on(sdk.EventName.AppResumed, listener);
      return () => {
        stopBrowser();
        sdk?.events.off(sdk.EventName.AppResumed, listener);
      };
    },
  };
}

function nativeStorageOf(sdk: ZaloSdk | undefined): FallibleStorage {
  if (!sdk) throw new PlatformError('unsupported');
  return sdk.nativeStorage;
}
