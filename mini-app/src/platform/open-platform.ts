import { openBrowserPlatform } from './browser-platform.ts';
import type { Platform } from './platform.ts';

/** Zalo serves every Mini App from this host and no other page. */
export function isInsideZalo(host: string): boolean {
  return host === 'h5.zdn.vn' || host.endsWith('.h5.zdn.vn');
}

/** `storagePrefix` keeps apart what different people play on one browser. */
export async function openPlatform(storagePrefix: string): Promise<Platform> {
  if (!isInsideZalo(window.location.hostname)) return openBrowserPlatform(storagePrefix);
  const { openZaloPlatform } = await import('./zalo-platform.ts');
  return openZaloPlatform(storagePrefix);
}
