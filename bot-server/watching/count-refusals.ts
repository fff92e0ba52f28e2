import type { Sample } from './sample.ts';

export type RefusalCounter = {
  /** Since the process started. */
  read(): Sample[];
  count(code: string): void;
};

/** Counts, by the code that people are answered with, how often somebody was refused what they asked for. */
export function createRefusalCounter(): RefusalCounter {
  const counts = new Map<string, number>();
  return {
    read: () =>
      [...counts].map(([code, value]) => ({
        name: 'requests_refused_total',
        value,
        labels: { code },
      })),
    count(code) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    },
  };
}
