import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Draws what uses it anew every minute, so that words of time stay true. */
export function useMinute(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), minuteMs);
    return () => clearInterval(timer);
  }, []);
}
