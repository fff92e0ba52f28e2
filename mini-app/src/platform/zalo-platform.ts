import { onResumed } from './browser-platform.ts';
import { copyText } from './browser-sharing.ts';
import { createDeviceStorage } from './device-storage.ts';
import { openFileStore } from './file-store.ts';
import { loadRecorder, loadVoice } from './later-parts.ts';
import { findPhoneModel } from './phone-model.ts';
import { type Platform, PlatformError } from './platform.ts';
import { personPatienceMs, withTimeLimit } from './time-limit.ts';
import { type CallZalo, type ZaloSdk, zaloCalls } from './zalo-calls.ts';
import { openZaloNetwork } from './zalo-network.ts';
import { shareInZalo } from './zalo-sharing.ts';

/** So long the first screen waits for the SDK, and with it for what Zalo kept on the device. */
export const firstScreenPatienceMs = 1500;

/**
 * Opens Zalo's host. Where the SDK does not load in time, the app runs without what Zalo lends, and takes it up when
 * the SDK comes: then its storage tells that it has more (`onJoined`).
 */
export async function openZaloPlatform(
  storagePrefix: string,
  load: () => Promise<ZaloSdk> = () => import('./zalo-sdk.ts'),
): Promise<Platform> {
  const loading = load();
  const call = zaloCalls(loading);
  const storage = createDeviceStorage([() => window.localStorage], storagePrefix);
  const joining = loading.then((sdk) => storage.join(() => sdk.nativeStorage));
  await withTimeLimit(joining, firstScreenPatienceMs).catch(() => {});
  return {
    kind: 'zalo',
    storage,
    files: openFileStore(`${storagePrefix}files`),
    getAccessToken: () => call((sdk) => sdk.getAccessToken()),
    askName: () => askName(call),
    askToWrite: (oaId) => call((sdk) => sdk.interactOA({ oaId }), personPatienceMs),
    findPhoneModel: () => findPhoneModel(navigator),
    findVoice: loadVoice,
    startRecording: loadRecorder,
    share: (page) => shareInZalo(call, page),
    openChat: (oaId) => call((sdk) => sdk.openChat({ type: 'oa', id: oaId }), personPatienceMs),
    openOutside: (url) =>
      // A browser of its own can print and keep files; where it may not be opened, Zalo's shows the page.
      call((sdk) => sdk.openOutApp({ url })).catch(() => call((sdk) => sdk.openWebview({ url }))),
    saveFile: () => Promise.reject(new PlatformError('unsupported')),
    copyText,
    ...openZaloNetwork(call),
    onResumed: (listener) => {
      const stopBrowser = onResumed(listener);
      const stopZalo = onZaloResumed(call, listener);
      return () => {
        stopBrowser();
        stopZalo();
      };
    },
  };
}

async function askName(call: CallZalo): Promise<string> {
  const granted = await call(
    (sdk) => sdk.authorize({ scopes: ['scope.userInfo'] }),
    personPatienceMs,
  );
  if (granted?.['scope.userInfo'] === false) throw new PlatformError('denied');
  const answer = await call((sdk) => sdk.getUserInfo({}));
  const name = answer?.userInfo?.name?.trim();
  if (!name) throw new PlatformError('failed');
  return name;
}

function onZaloResumed(call: CallZalo, listener: () => void): () => void {
  let isStopped = false;
  const use = (what: 'on' | 'off') =>
    call((sdk) => {
      if (what === 'on' && isStopped) return;
      sdk.events[what](sdk.EventName.AppResumed, listener);
    }).catch(() => {});
  void use('on');
  return () => {
    isStopped = true;
    void use('off');
  };
}
