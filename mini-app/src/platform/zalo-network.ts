import { isBrowserOnline, onBrowserNetworkChanged } from './browser-network.ts';
import type { Platform } from './platform.ts';
import type { CallZalo } from './zalo-calls.ts';

/** What Zalo and its WebView know of the network; the SDK can be listened to once and never let go. */
export function openZaloNetwork(call: CallZalo): Pick<Platform, 'isOnline' | 'onNetworkChanged'> {
  const listeners = new Set<() => void>();
  let isGone = false;
  const note = (next: boolean) => {
    if (next === isGone) return;
    isGone = next;
    for (const listener of [...listeners]) listener();
  };
  const ignore = () => {};
  call((sdk) =>
    sdk.onNetworkStatusChange(({ isConnected }) => {
      note(!isConnected);
    }),
  ).catch(ignore);
  call((sdk) => sdk.getNetworkType()).then((answer) => {
    note(answer?.networkType === 'none');
  }, ignore);
  return {
    isOnline: () => !isGone && isBrowserOnline(),
    onNetworkChanged(listener) {
      listeners.add(listener);
      const stopBrowser = onBrowserNetworkChanged(listener);
      return () => {
        listeners.delete(listener);
        stopBrowser();
      };
    },
  };
}
