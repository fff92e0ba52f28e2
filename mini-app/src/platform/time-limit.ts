import { PlatformError } from './platform.ts';

/** Zalo's own calls may hang for ever; after this long the app goes on without them. */
export const hostPatienceMs = 8000;

/** How long somebody may think over a question that Zalo or the browser asks them. */
export const personPatienceMs = 120_000;

/** Settles as `work` does, or rejects with `timed-out`. */
export function withTimeLimit<T>(work: Promise<T>, limitMs = hostPatienceMs): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PlatformError('timed-out')), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
