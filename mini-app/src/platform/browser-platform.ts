import { createDeviceStorage } from './device-storage.ts';
import { findPhoneModel } from './phone-model.ts';
import { type Platform, PlatformError } from './platform.ts';

/** A plain browser: everything but Zalo's word for who is here. */
export function openBrowserPlatform(storagePrefix: string): Platform {
  return {
    kind: 'browser',
    storage: createDeviceStorage([() => window.localStorage], storagePrefix),
    getAccessToken: () => Promise.reject(new PlatformError('unsupported')),
    findPhoneModel: () => findPhoneModel(navigator),
    onResumed,
  };
}

/** The page became visible again; also how Android's WebView tells it inside Zalo. */
export function onResumed(listener: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}
