import { openBesideApp, saveInBrowser } from './browser-files.ts';
import { isBrowserOnline, onBrowserNetworkChanged } from './browser-network.ts';
import { copyText, shareInBrowser } from './browser-sharing.ts';
import { createDeviceStorage } from './device-storage.ts';
import { openFileStore } from './file-store.ts';
import { loadRecorder, loadVoice } from './later-parts.ts';
import { findPhoneModel } from './phone-model.ts';
import { type Platform, PlatformError } from './platform.ts';

/** A plain browser: everything but Zalo's word for who is here. */
export function openBrowserPlatform(storagePrefix: string): Platform {
  const unsupported = () => Promise.reject(new PlatformError('unsupported'));
  return {
    kind: 'browser',
    storage: createDeviceStorage([() => window.localStorage], storagePrefix),
    files: openFileStore(`${storagePrefix}files`),
    getAccessToken: unsupported,
    askName: unsupported,
    askToWrite: unsupported,
    findPhoneModel: () => findPhoneModel(navigator),
    findVoice: loadVoice,
    startRecording: loadRecorder,
    share: shareInBrowser,
    openChat: (oaId) => openBesideApp(`https://zalo.me/${encodeURIComponent(oaId)}`),
    openOutside: openBesideApp,
    saveFile: saveInBrowser,
    copyText,
    isOnline: isBrowserOnline,
    onNetworkChanged: onBrowserNetworkChanged,
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
