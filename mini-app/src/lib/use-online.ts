import { useSyncExternalStore } from 'react';
import { useServices } from './services.tsx';

/** False only while the host is sure that there is no network. */
export function useOnline(): boolean {
  const { platform } = useServices();
  return useSyncExternalStore(platform.onNetworkChanged, platform.isOnline);
}
