import { Worker } from 'node:worker_threads';

/** In a thread of its own, because a loop without end lets nobody else speak. */
const watching = `
  const { workerData } = require('node:worker_threads');
  const { beats, limitMs, words } = workerData;
  let last = -1;
  let since = Date.now();
  setInterval(() => {
    const now = Atomics.load(beats, 0);
    if (now !== last) { last = now; since = Date.now(); }
    else if (Date.now() - since > limitMs) {
      require('node:fs').writeSync(2, words + ' (' + Atomics.load(beats, 1) + ')\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }, 1000);
`;

/**
 * Ends the process with a word about `beat`'s last number when nothing has happened for `limitMs`: a loop without end is in none
 * of our hands.
 */
export function openWatchdog(limitMs: number, words: string) {
  const beats = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(watching, { eval: true, workerData: { beats, limitMs, words } });
  worker.unref();
  const timer = setInterval(() => Atomics.add(beats, 0, 1), 500);
  timer.unref();
  return {
    beat(number: number): void {
      Atomics.store(beats, 1, number);
      Atomics.add(beats, 0, 1);
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await worker.terminate();
    },
  };
}
