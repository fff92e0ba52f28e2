interface Timer {
  at: number;
  run: () => Promise<unknown> | unknown;
}

/** The simulator's own time: real time plus an offset that can only grow. */
export interface Clock {
  now(): number;
  offsetMs(): number;
  /** Sets the offset of a loaded state; moves nothing. */
  setOffset(ms: number): void;
  /** Runs something once, when the simulator's time reaches `at`. */
  schedule(at: number, run: Timer['run']): void;
  /** Moves time on, stopping at each due timer in order and waiting until it has run. */
  advance(ms: number): Promise<void>;
  /** Forgets all timers. */
  clear(): void;
}

export const dayMs = 24 * 60 * 60 * 1000;

/** Timers this close together run at once, so that a thousand retries do not wait for each other. */
const togetherMs = 1000;
const longestTimeoutMs = 0x7fffffff;

/** A clock that runs with real time until it is moved. Call `clear` to let the process end. */
export function createClock(): Clock {
  let offset = 0;
  let timers: Timer[] = [];
  let wake: NodeJS.Timeout | undefined;
  let wakeAt = Number.POSITIVE_INFINITY;
  const now = () => Date.now() + offset;

  function takeDue(until: number): Timer[] {
    const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at);
    if (due.length > 0) timers = timers.filter((timer) => timer.at > until);
    return due;
  }

  function nextAt(): number {
    return timers.reduce((least, timer) => Math.min(least, timer.at), Number.POSITIVE_INFINITY);
  }

  function rearm(next: number): void {
    clearTimeout(wake);
    wakeAt = next;
    if (next === Number.POSITIVE_INFINITY) return;
    wake = setTimeout(
      () => {
        const due = takeDue(now());
        rearm(nextAt());
        for (const timer of due) void timer.run();
      },
      Math.min(Math.max(next - now(), 0), longestTimeoutMs),
    );
  }

  return {
    now,
    offsetMs: () => offset,
    setOffset(ms) {
      offset = ms;
    },
    schedule(at, run) {
      timers.push({ at, run });
      if (at < wakeAt) rearm(at);
    },
    async advance(ms) {
      const target = now() + ms;
      for (;;) {
        const next = nextAt();
        if (next > target) break;
        const stop = Math.min(Math.max(next, now()) + togetherMs, target);
        const due = takeDue(stop);
        offset += Math.max(0, (due.at(-1)?.at ?? stop) - now());
        await Promise.allSettled(due.map(async (timer) => timer.run()));
      }
      offset += Math.max(0, target - now());
      rearm(nextAt());
    },
    clear() {
      timers = [];
      rearm(Number.POSITIVE_INFINITY);
    },
  };
}
