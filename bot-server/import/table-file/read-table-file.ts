import { Worker } from 'node:worker_threads';
import type { TableFile } from './table-file.ts';

const heapMb = 512;
const timeoutMs = 60_000;

/**
 * Reads a CSV or Excel file that somebody uploaded, in a thread of its own: the server goes on answering, and a file that wants too
 * much memory or time ends there and nowhere else. Never throws for what the file holds.
 */
export function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./table-thread.ts', import.meta.url), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const timer = setTimeout(() => end({ kind: 'unreadable', why: 'took-too-long' }), timeoutMs);
    function end(file: TableFile) {
      clearTimeout(timer);
      void thread.terminate().then(() => resolve(file));
    }
    thread.once('message', end);
    thread.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        end({ kind: 'unreadable', why: 'too-big-inside' });
        return;
      }
      clearTimeout(timer);
      reject(error);
    });
  });
}
