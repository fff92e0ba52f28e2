/** What is left of a caller's requests in the current minute. */
interface Allowance {
  limit: number;
  remain: number;
  refused: boolean;
}

export interface RateLimits {
  /** Counts one request against every given limit; refused when any of them is used up. */
  take(limits: { key: string; perMinute: number }[], now: number): Allowance;
  clear(): void;
}

const minuteMs = 60_000;

/** Zalo's limits: whole minutes, counted anew at the start of each. */
export function createRateLimits(): RateLimits {
  let minute = 0;
  let used = new Map<string, number>();
  return {
    take(limits, now) {
      const current = Math.floor(now / minuteMs);
      if (current !== minute) {
        minute = current;
        used = new Map();
      }
      const refused = limits.some(({ key, perMinute }) => (used.get(key) ?? 0) >= perMinute);
      let tightest: Allowance = { limit: 0, remain: Number.POSITIVE_INFINITY, refused };
      for (const { key, perMinute } of limits) {
        const count = (used.get(key) ?? 0) + (refused ? 0 : 1);
        used.set(key, count);
        const remain = Math.max(0, perMinute - count);
        if (remain < tightest.remain) tightest = { limit: perMinute, remain, refused };
      }
      return tightest;
    },
    clear() {
      used = new Map();
    },
  };
}
