import { useEffect, useRef } from 'react';
import { useServices } from './services.tsx';

const retryMs = 20_000;

/** While `isOn`, calls `retry` when the network or the person comes back, and every 20 s while the page is seen. */
export function useRetries(isOn: boolean, retry: () => void): void {
  const { platform } = useServices();
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isOn) return;
    const again = () => {
      if (platform.isOnline()) latest.current();
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, retryMs);
    const stops = [platform.onNetworkChanged(again), platform.onResumed(again)];
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [platform, isOn]);
}
