import type { Sample } from './sample.ts';

export type UnheardCounter = {
  /** Since the process started. */
  read(): Sample[];
  count(officialAccountId: string): void;
};

/** Counts, by account, how often nobody could be told of what somebody confided. */
export function createUnheardCounter(): UnheardCounter {
  const counts = new Map<string, number>();
  return {
    read: () =>
      [...counts].map(([oa, value]) => ({ name: 'private_unheard_total', value, labels: { oa } })),
    count(officialAccountId) {
      counts.set(officialAccountId, (counts.get(officialAccountId) ?? 0) + 1);
    },
  };
}
