import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Sample } from './sample.ts';

/** What runs: our version, and the last migration it knows. */
export type Build = { version: string; schema: string };

const nanosecond = 1e-9;
const resolutionMs = 20;
const percentiles = { p50: 50, p99: 99, max: 100 };
/** A look sooner than this tells the delays of the look before, so that two who look do not take them from each other. */
const windowMs = 15_000;

/** Memory, age and lateness of this process; `close` ends the watching of the event loop. */
export function watchProcess(build: Build): { read(): Sample[]; close(): void } {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let delaySamples: Sample[] = [];

  function lookAtDelays(): Sample[] {
    if (performance.now() - lookedAt < windowMs) return delaySamples;
    lookedAt = performance.now();
    delaySamples = Object.entries(percentiles).map(([at, percentile]) => {
      // A timer that is on time counts as one resolution; nothing is measured before the first turn.
      const measured = delays.count === 0 ? 0 : delays.percentile(percentile) * nanosecond;
      const value = Math.max(0, measured - resolutionMs / 1000);
      return { name: 'event_loop_delay_seconds', value, labels: { at } };
    });
    delays.reset();
    return delaySamples;
  }

  return {
    read() {
      const { rss, heapUsed } = process.memoryUsage();
      return [
        { name: 'build_info', value: 1, labels: { ...build, node: process.versions.node } },
        { name: 'process_uptime_seconds', value: process.uptime() },
        { name: 'process_resident_memory_bytes', value: rss },
        { name: 'process_heap_used_bytes', value: heapUsed },
        ...lookAtDelays(),
      ];
    },
    close: () => delays.disable(),
  };
}
